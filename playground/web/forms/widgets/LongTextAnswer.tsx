import { useTypedText } from './use-typed-text.ts'
import { asText, inputAttributes, type WidgetProps } from './widget-props.ts'

const lines = 3

/** Several lines; the field grows with what is written in it. */
export function LongTextAnswer(props: WidgetProps) {
  const { question, value, onType } = props
  const field = useTypedText<HTMLTextAreaElement>(asText(value))
  return (
    <textarea
      {...inputAttributes(props)}
      ref={field}
      className={`cl-field cl-answer-${question.width ?? 'full'}`}
      dir="auto"
      rows={lines}
      placeholder={question.placeholder}
      onInput={(event) => onType(event.currentTarget.value || null)}
    />
  )
}
