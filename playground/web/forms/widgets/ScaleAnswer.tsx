import { Marked } from '../../look/Marked.tsx'
import { useWords } from '../../use-words.ts'
import type { OptionView } from '../../../../core/forms/options/options-at.ts'
import type { AskedQuestion } from '../questions/asked-question.ts'
import { radioGroupAttributes, type WidgetProps } from './widget-props.ts'

const mostSteps = 21

/** A row of equal boxes from the least to the most; each has its figure, and its words where the definition gives them. */
export function ScaleAnswer(props: WidgetProps) {
  const { number } = useWords()
  const { id, question, value, onAnswer } = props
  const steps = scaleSteps(question)
  const hasWords = steps.some((step) => step.title !== String(step.value))
  const [least, most] = [steps[0], steps.at(-1)].map((step) => (typeof step?.value === 'number' ? number(step.value) : undefined))
  return (
    <div {...radioGroupAttributes(props)} className="cl-scale-frame">
      <div className="cl-number-row cl-scale" data-words={hasWords || undefined}>
        {steps.map((step) => (
          <label key={String(step.value)} className="cl-seg-part">
            <input
              type="radio"
              className="cl-hidden"
              name={id}
              checked={step.value === value}
              onChange={() => onAnswer(step.value)}
            />
            <span>
              {typeof step.value === 'number' ? <b>{number(step.value)}</b> : <Marked words={step.title} />}
              {typeof step.value === 'number' && hasWords && <small><Marked words={step.title} /></small>}
            </span>
          </label>
        ))}
      </div>
      {question.ends && (
        <p id={`${id}-ends`} className="cl-scale-ends">
          {question.ends.map((words, end) => <span key={end}>{[[least, most][end], words].filter(Boolean).join(' · ')}</span>)}
        </p>
      )}
    </div>
  )
}

/** The steps of a scale: its options, or the whole numbers between its limits; none when there would be too many. */
export function scaleSteps({ options = [], minimum, maximum, multipleOf = 1 }: AskedQuestion): readonly OptionView[] {
  if (options.length > 0) return options
  if (minimum === undefined || maximum === undefined) return []
  const count = Math.floor((maximum - minimum) / multipleOf) + 1
  if (count < 2 || count > mostSteps) return []
  return Array.from({ length: count }, (_, step) => minimum + step * multipleOf)
    .map((value) => ({ value, title: String(value) }))
}
