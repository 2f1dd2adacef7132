import { asText, inputAttributes, type WidgetProps } from './widget-props.ts'

const kinds = { date: 'date', 'date-time': 'datetime-local', time: 'time' } as const

/**
 * A date, a time or both in the browser's own control, which phones and screen readers know. It follows the language and the order of day
 * and month of the browser, or of the device, and no attribute tells it the page's; a control of our own would take the phone's calendar
 * and the reader's keys away. So what was answered stands beside it in words of the page: a day and month that changed places are seen at once.
 */
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
      {value !== null && <span className="cl-small">{words}</span>}
    </>
  )
}
