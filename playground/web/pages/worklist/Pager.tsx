import { Button } from '@mantine/core'
import { MOST_COUNTED } from '../../../../core/cases/worklist-query.ts'
import type { Worklist, WorklistQuestion } from '../../api-types.ts'
import { IconChevronLeft, IconChevronRight } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import { sortKeys } from './worklist-question.ts'

interface PagerProps {
  shown: Pick<Worklist, 'rows' | 'total' | 'page' | 'size'>
  question?: WorklistQuestion
  /** What the pages before and after are called, where they are not simply earlier and later. */
  words?: { before: string; after: string }
  onPage: (page: number) => void
}

/** "1 to 20 of 24", how it is sorted, and the pages before and after. */
export function Pager({ shown, question, words, onPage }: PagerProps) {
  const { t, count } = useWords()
  const { rows, total, page, size } = shown
  const before = (page - 1) * size
  // Counting ends there, turning over does not.
  const hasLater = before + rows.length < total || (total === MOST_COUNTED && rows.length === size)
  const range = t('list.range', { from: before + 1, to: before + rows.length, total: count(total) })
  const key = sortKeys.find((known) => known === question?.sort)
  const what = key && t(`worklist.sort.${key}`)
  const sorted = what && t('list.sortedBy', { what: question?.descending ? t('worklist.backwards', { what }) : what })
  return (
    <div className="cl-panel-foot">
      <p role="status">{[range, sorted].filter(Boolean).join(' · ')}</p>
      {(page > 1 || hasLater) && (
        <div className="cl-row" data-gap="tight">
          <Button size="sm" variant="default" leftSection={<IconChevronLeft size={16} />} disabled={page <= 1} onClick={() => onPage(page - 1)}>
            {words?.before ?? t('list.earlier')}
          </Button>
          <Button size="sm" variant="default" rightSection={<IconChevronRight size={16} />} disabled={!hasLater} onClick={() => onPage(page + 1)}>
            {words?.after ?? t('list.later')}
          </Button>
        </div>
      )}
    </div>
  )
}
