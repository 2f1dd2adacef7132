import { asText, inputAttributes, type WidgetProps } from './widget-props.ts'

const kinds = { date: 'date', 'date-time': 'datetime-local', time: 'time' } as const

/** A date, a time or both in the browser's own control, which phones and screen readers know, and the day in words beside it. */
export function DateAnswer(props: WidgetProps) {
  const { question: { format }, value, onAnswer, words } = props
  const kind = format === 'date-time' || format === 'time' ? format : 'date'
  return (
    <>
      <input
        {...inputAttributes(props)}
        className={`cl-field ${kind === 'date-time' ? 'cl-answer-moment' : 'cl-answer-date'}`}
        type={kinds[kind]}
        value={asText(value)}
        onChange={(event) => onAnswer(event.currentTarget.value || null)}
      />
      {value !== null && kind !== 'time' && <span className="cl-small">{words}</span>}
    </>
  )
}
