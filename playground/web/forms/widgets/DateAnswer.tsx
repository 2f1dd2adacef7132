import { Input } from '@mantine/core'
import { asText, inputAttributes, type WidgetProps } from './widget-props.ts'

const kinds = { date: 'date', 'date-time': 'datetime-local', time: 'time' } as const

/** A date, a time or both in the browser's own control, which phones and screen readers know, and the day in words beside it. */
export function DateAnswer(props: WidgetProps) {
  const { question, value, onAnswer, words } = props
  const kind = question.format === 'date-time' || question.format === 'time' ? question.format : 'date'
  return (
    <>
      <Input
        {...inputAttributes(props)}
        className={kind === 'date-time' ? 'cl-answer-moment' : 'cl-answer-date'}
        type={kinds[kind]}
        value={asText(value)}
        onChange={(event) => onAnswer(event.currentTarget.value || null)}
      />
      {value !== null && <span className="cl-small">{words}</span>}
    </>
  )
}
