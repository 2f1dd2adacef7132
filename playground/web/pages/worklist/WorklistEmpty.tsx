import { Button } from '@mantine/core'
import type { WorklistQuestion } from '../../api-types.ts'
import { IconListCheck, IconListSearch } from '../../icons.ts'
import { Empty } from '../../look/States.tsx'
import { useWords } from '../../use-words.ts'

/** Nothing under a tab, or nothing that matches. */
export function WorklistEmpty({ question, onClear }: { question: WorklistQuestion; onClear: () => void }) {
  const { t } = useWords()
  const { tab, search } = question
  if (!search) return <Empty icon={<IconListCheck />} title={t(`worklist.emptyTitle.${tab}`)} sentence={t(`worklist.emptyWhy.${tab}`)} />
  return (
    <Empty
      icon={<IconListSearch />}
      title={t('worklist.noMatch', { search })}
      sentence={t('worklist.noMatchWhy')}
      action={<Button variant="default" onClick={onClear}>{t('worklist.clear')}</Button>}
    />
  )
}
