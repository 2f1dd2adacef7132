import { Button } from '@mantine/core'
import type { WorklistTab } from '../../../../core/insight/worklist-tabs.ts'
import type { Worklist, WorklistQuestion } from '../../api-types.ts'
import { IconListCheck, IconListSearch } from '../../icons.ts'
import { Empty } from '../../look/States.tsx'
import { useWords } from '../../use-words.ts'
import { tabs } from './worklist-question.ts'

interface WorklistEmptyProps {
  question: WorklistQuestion
  counts: Worklist['counts']
  onTab: (tab: WorklistTab) => void
  onClear: () => void
}

/** Nothing under a tab, or nothing that matches, and where something does. */
export function WorklistEmpty({ question, counts, onTab, onClear }: WorklistEmptyProps) {
  const { t, count } = useWords()
  const { tab, search } = question
  if (!search) return <Empty icon={<IconListCheck />} title={t(`worklist.emptyTitle.${tab}`)} sentence={t(`worklist.emptyWhy.${tab}`)} />
  const elsewhere = tabs.filter((one) => one !== tab && counts[one])
  return (
    <Empty
      icon={<IconListSearch />}
      title={t('worklist.noMatch', { search })}
      sentence={t('worklist.noMatchWhy')}
      action={(
        <>
          {elsewhere.map((one) => (
            <Button key={one} onClick={() => onTab(one)}>
              {t('worklist.under', { found: count(counts[one] ?? 0), tab: t(`worklist.tabs.${one}`) })}
            </Button>
          ))}
          <Button variant="default" onClick={onClear}>{t('worklist.clear')}</Button>
        </>
      )}
    />
  )
}
