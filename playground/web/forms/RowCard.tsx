import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Value } from '../../../core/expressions/value.ts'
import { IconTrash } from '../icons.ts'
import { useWords } from '../use-words.ts'
import { useAnswers, useFromAnswers } from './answers-context.ts'
import { Deeper, Heading } from './Heading.tsx'
import { valueAt } from './place-answers.ts'
import { pointerTo, type AnswerPath } from './question-place.ts'

interface RowCardProps {
  path: AnswerPath
  onRemove: (() => void) | undefined
  children: ReactNode
}

/** One row of a repeated section. Removing it asks first when something is typed in it. */
export function RowCard({ path, onRemove, children }: RowCardProps) {
  const { t } = useWords()
  const store = useAnswers()
  const at = pointerTo(path)
  const heading = useFromAnswers(store, () => store.heading(at))
  const [isAsking, setAsking] = useState(false)
  const words = t('form.removeRow', { row: heading })

  function remove() {
    setAsking(false)
    onRemove?.()
  }

  return (
    <section className="cl-row-card" aria-label={heading} data-at={at}>
      <div className="cl-row-head">
        <Heading isRow>{heading}</Heading>
        {onRemove && !isAsking && (
          <Button
            variant="subtle"
            size="sm"
            color="gray"
            leftSection={<IconTrash size={16} aria-hidden="true" />}
            aria-label={words}
            onClick={() => (isTyped(valueAt(store.answers(), path)) ? setAsking(true) : remove())}
          >
            {t('form.remove')}
          </Button>
        )}
      </div>
      {onRemove && isAsking && (
        <div className="cl-row-ask" role="group" aria-label={words}>
          <p>{t('form.removeAsk')}</p>
          <Button size="sm" variant="default" autoFocus onClick={() => setAsking(false)}>{t('form.keep')}</Button>
          <Button size="sm" color="alert" onClick={remove}>{t('form.removeAnyway')}</Button>
        </div>
      )}
      <Deeper><div className="cl-row-questions">{children}</div></Deeper>
    </section>
  )
}

function isTyped(value: Value): boolean {
  if (Array.isArray(value)) return value.some(isTyped)
  return typeof value === 'object' && value !== null ? Object.values(value).some(isTyped) : value !== null
}
