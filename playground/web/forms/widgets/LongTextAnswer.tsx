import { asText, inputAttributes, type WidgetProps } from './widget-props.ts'

const lines = 3

/** Several lines; the field grows with what is written in it. */
export function LongTextAnswer(props: WidgetProps) {
  const { question, value, onAnswer } = props
  return (
    <textarea
      {...inputAttributes(props)}
      className={`cl-field cl-answer-${question.width ?? 'full'}`}
      dir="auto"
      rows={lines}
      placeholder={question.placeholder}
      value={asText(value)}
      onChange={(event) => onAnswer(event.currentTarget.value || null)}
    />
  )
}
