import { Input } from '@mantine/core'
import type { AskedQuestion } from '../asked-question.ts'
import { asText, inputAttributes, type WidgetProps } from './widget-props.ts'

const sentence = 160

export function TextAnswer(props: WidgetProps) {
  const { question, value, onAnswer } = props
  return (
    <Input
      {...inputAttributes(props)}
      className={`cl-answer-${question.width ?? fittingWidth(question)}`}
      dir="auto"
      inputMode={question.format === 'email' ? 'email' : 'text'}
      placeholder={question.placeholder}
      autoComplete="off"
      value={asText(value)}
      onChange={(event) => onAnswer(event.currentTarget.value || null)}
    />
  )
}

/** Room for a name, or for a whole sentence where the definition lets people write one. */
function fittingWidth({ maxLength = 0 }: AskedQuestion) {
  return maxLength >= sentence ? 'full' : 'medium'
}
