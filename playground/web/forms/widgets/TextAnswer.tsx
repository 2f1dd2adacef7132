import { Input } from '@mantine/core'
import { asText, inputAttributes, type WidgetProps } from './widget-props.ts'

export function TextAnswer(props: WidgetProps) {
  const { question, value, onAnswer } = props
  return (
    <Input
      {...inputAttributes(props)}
      className={`cl-answer-${question.width ?? 'medium'}`}
      inputMode={question.format === 'email' ? 'email' : 'text'}
      placeholder={question.placeholder}
      autoComplete="off"
      value={asText(value)}
      onChange={(event) => onAnswer(event.currentTarget.value || null)}
    />
  )
}
