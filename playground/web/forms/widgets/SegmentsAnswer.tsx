import { Marked } from '../../look/Marked.tsx'
import { radioGroupAttributes, type WidgetProps } from './widget-props.ts'

/** One bar of segments of which one is chosen. */
export function SegmentsAnswer(props: WidgetProps) {
  const { id, question, value, onAnswer } = props
  return (
    <div {...radioGroupAttributes(props)} className="cl-seg">
      {question.options?.map((option) => (
        <label key={String(option.value)} className="cl-seg-part">
          <input
            type="radio"
            className="cl-hidden"
            name={id}
            checked={option.value === value}
            onChange={() => onAnswer(option.value)}
          />
          <span>
            <Marked words={option.title} />
            {option.description && <small><Marked words={option.description} /></small>}
          </span>
        </label>
      ))}
    </div>
  )
}
