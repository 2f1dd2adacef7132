import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { IconTrash } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import { useAnswers, useFromAnswers } from '../store/answers-context.ts'
import { Deeper, Heading } from './Heading.tsx'
import { pointerTo } from './question-place.ts'

interface RowCardProps {
  path: AnswerPath
  onRemove: ((heading: string) => void) | undefined
  /** Id of the sentence that says why no row can be removed now. */
  staysBecause: string | undefined
  children: ReactNode
}

/** One row of a repeated section. */
export function RowCard({ path, onRemove, staysBecause, children }: RowCardProps) {
  const { t } = useWords()
  const store = useAnswers()
  const at = pointerTo(path)
  const heading = useFromAnswers(store, () => store.heading(at))
  const stays = staysBecause !== undefined
  return (
    <section className="cl-row-card" aria-label={heading} data-at={at}>
      <div className="cl-row-head">
        <Heading isRow>{heading}</Heading>
        {onRemove && (
          <Button
            variant="subtle"
            size="sm"
            color="gray"
            leftSection={<IconTrash size={16} aria-hidden="true" />}
            aria-label={t('form.removeRow', { row: heading })}
            aria-disabled={stays}
            aria-describedby={staysBecause}
            data-disabled={stays || undefined}
            onClick={() => {
              if (!stays) onRemove(heading)
            }}
          >
            {t('form.remove')}
          </Button>
        )}
      </div>
      <Deeper><div className="cl-row-questions">{children}</div></Deeper>
    </section>
  )
}
