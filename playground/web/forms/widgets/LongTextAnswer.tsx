import { Textarea } from '@mantine/core'
import { asText, inputAttributes, type WidgetProps } from './widget-props.ts'

export function LongTextAnswer(props: WidgetProps) {
  const { question, value, onAnswer } = props
  return (
    <Textarea
      {...inputAttributes(props)}
      className={`cl-answer-${question.width ?? 'full'}`}
      dir="auto"
      placeholder={question.placeholder}
      autosize
      minRows={3}
      maxRows={14}
      value={asText(value)}
      onChange={(event) => onAnswer(event.currentTarget.value || null)}
    />
  )
}
