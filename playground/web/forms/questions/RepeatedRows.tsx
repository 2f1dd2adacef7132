import { Button } from '@mantine/core'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { IconPlus } from '../../icons.ts'
import { plainWords } from '../../../../core/definitions/plain-words.ts'
import { Marked } from '../../look/Marked.tsx'
import { useWords } from '../../use-words.ts'
import { useAnswers } from '../store/answers-context.ts'
import type { RowsState } from '../store/question-state.ts'
import type { AskedQuestion } from './asked-question.ts'
import { CountedBy } from './CountedBy.tsx'
import { Heading } from './Heading.tsx'
import { QuestionNumber, QuestionProblem } from './QuestionFrame.tsx'
import { QuestionHelp } from './QuestionHelp.tsx'
import { goToQuestion, pointerTo, questionId } from './question-place.ts'
import { RowCard } from './RowCard.tsx'
import { useRemoveRow } from './use-remove-row.ts'

interface RepeatedRowsProps {
  path: AnswerPath
  section: AskedQuestion
  /** Its title stands above already. */
  isTitled: boolean
  /** Who gets a row is given, how many there are is worked out, or people add rows. */
  grownBy: 'roster' | 'count' | 'people'
  /** Words of the button that adds a row. */
  add: string | undefined
  /** Why the section appeared. */
  because: string | undefined
  state: RowsState
  children: (index: number) => ReactNode
}

/** A section asked once per person, or as often as people add a row. */
export function RepeatedRows({ path, section, isTitled, grownBy, add, because, state, children }: RepeatedRowsProps) {
  const { t } = useWords()
  const store = useAnswers()
  const removeRow = useRemoveRow(path)
  const at = pointerTo(path)
  const id = questionId(at)
  const addButton = useRef<HTMLButtonElement>(null)
  const [added, setAdded] = useState<number>()
  const { title, minItems: least = 0, maxItems: most = Infinity } = section
  const isOpen = grownBy === 'people'
  const isFull = isOpen && state.count >= most
  // The fewest are asked of whoever has any: a single row can be taken out, and whether there must be one is told like any blank.
  const isLeast = isOpen && least > 1 && state.count > 0 && state.count <= least

  // Who adds a row goes on typing in it.
  useLayoutEffect(() => {
    if (added === undefined) return
    goToQuestion(`${at}/${added}`)
    setAdded(undefined)
  }, [added, at])

  return (
    <div className="cl-question cl-rows" role="group" aria-labelledby={`${id}-title`} data-at={at} data-appeared={because !== undefined || undefined}>
      <Heading id={`${id}-title`} isUnseen={isTitled}><QuestionNumber question={section} /><Marked words={title} /></Heading>
      {because && <p className="cl-appeared">{because}</p>}
      <QuestionHelp id={id} question={section} />
      {state.count === 0 && <p className="cl-help">{grownBy === 'count' ? <CountedBy path={path} /> : t(isOpen ? 'form.noRows' : 'form.nobodyHere')}</p>}
      <div className="cl-row-cards">
        {Array.from({ length: state.count }, (_, index) => (
          <RowCard
            key={index}
            path={[...path, index]}
            staysBecause={isLeast ? `${id}-limit` : undefined}
            onRemove={!isOpen ? undefined : (heading) => {
              removeRow(index, heading)
              addButton.current?.focus()
            }}
          >
            {children(index)}
          </RowCard>
        ))}
      </div>
      <QuestionProblem id={id} problem={state.problem} />
      {isOpen && (
        <div className="cl-answer-row">
          <Button
            ref={addButton}
            variant="default"
            className="cl-add-row"
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            aria-disabled={isFull}
            aria-describedby={isFull ? `${id}-limit` : undefined}
            data-disabled={isFull || undefined}
            onClick={() => {
              if (!isFull) setAdded(store.addRow(path))
            }}
          >
            {add ?? t('form.add', { what: plainWords(title) })}
          </Button>
          {isFull && <span id={`${id}-limit`} className="cl-help">{t('answer.rowsMost', { most })}</span>}
          {isLeast && !isFull && <span id={`${id}-limit`} className="cl-help">{t('answer.rowsLeast', { least })}</span>}
        </div>
      )}
    </div>
  )
}
