import { Button } from '@mantine/core'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { IconPlus } from '../icons.ts'
import { useWords } from '../use-words.ts'
import { useAnswers } from './answers-context.ts'
import type { RowsState } from './answers-store.ts'
import { Heading } from './Heading.tsx'
import { QuestionProblem } from './QuestionFrame.tsx'
import { goToQuestion, pointerTo, questionId, type AnswerPath } from './question-place.ts'
import { RowCard } from './RowCard.tsx'

interface RepeatedRowsProps {
  path: AnswerPath
  title: string
  help: string | undefined
  /** Who gets a row is given; else people add rows. */
  isRoster: boolean
  /** Words of the button that adds a row. */
  add: string | undefined
  most: number
  /** Why the section appeared. */
  because: string | undefined
  state: RowsState
  children: (index: number) => ReactNode
}

/** A section asked once per person, or as often as people add a row. */
export function RepeatedRows({ path, title, help, isRoster, add, most, because, state, children }: RepeatedRowsProps) {
  const { t } = useWords()
  const store = useAnswers()
  const at = pointerTo(path)
  const id = questionId(at)
  const addButton = useRef<HTMLButtonElement>(null)
  const [added, setAdded] = useState<number>()

  // Who adds a row goes on typing in it.
  useLayoutEffect(() => {
    if (added === undefined) return
    goToQuestion(`${at}/${added}`)
    setAdded(undefined)
  }, [added, at])

  return (
    <div className="cl-question cl-rows" role="group" aria-labelledby={`${id}-title`} data-at={at} data-appeared={because !== undefined || undefined}>
      <Heading id={`${id}-title`}>{title}</Heading>
      {because && <p className="cl-appeared">{because}</p>}
      {help && <p className="cl-help">{help}</p>}
      {state.count === 0 && <p className="cl-help">{t(isRoster ? 'form.nobodyHere' : 'form.noRows')}</p>}
      <div className="cl-row-cards">
        {Array.from({ length: state.count }, (_, index) => (
          <RowCard
            key={index}
            path={[...path, index]}
            onRemove={isRoster ? undefined : () => {
              store.removeRow(path, index)
              addButton.current?.focus()
            }}
          >
            {children(index)}
          </RowCard>
        ))}
      </div>
      <QuestionProblem id={id} problem={state.problem} />
      {!isRoster && (
        <Button
          ref={addButton}
          variant="default"
          className="cl-add-row"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          disabled={state.count >= most}
          onClick={() => setAdded(store.addRow(path))}
        >
          {add ?? t('form.add', { what: title })}
        </Button>
      )}
    </div>
  )
}
