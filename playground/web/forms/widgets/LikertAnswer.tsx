import { Marked } from '../../look/Marked.tsx'
import { useWords } from '../../use-words.ts'
import { scaleSteps } from './ScaleAnswer.tsx'
import { radioGroupAttributes, type WidgetProps } from './widget-props.ts'

/** Steps of agreement on one line from one end to the other; on a phone one below another. */
export function LikertAnswer(props: WidgetProps) {
  const { number } = useWords()
  const { id, question, value, onAnswer } = props
  return (
    <div {...radioGroupAttributes(props)} className="cl-likert">
      {question.ends && <p id={`${id}-ends`} className="cl-scale-ends">{question.ends.map((words, end) => <span key={end}>{words}</span>)}</p>}
      <div className="cl-likert-steps">
        {scaleSteps(question).map((step) => (
          <label key={String(step.value)} className="cl-likert-step">
            <input type="radio" name={id} checked={step.value === value} onChange={() => onAnswer(step.value)} />
            <span>{step.title === String(step.value) && typeof step.value === 'number' ? number(step.value) : <Marked words={step.title} />}</span>
          </label>
        ))}
      </div>
    </div>
  )
}
