import type { AskedQuestion } from '../questions/asked-question.ts'
import { useTypedText } from './use-typed-text.ts'
import { asText, inputAttributes, type WidgetProps } from './widget-props.ts'

const sentence = 160

export function TextAnswer(props: WidgetProps) {
  const { question, value, onType } = props
  const field = useTypedText<HTMLInputElement>(asText(value))
  const isEmail = question.format === 'email'
  return (
    <input
      {...inputAttributes(props)}
      ref={field}
      className={`cl-field cl-answer-${question.width ?? fittingWidth(question)}`}
      // Words turn with their script; an address is always written from the left.
      dir={isEmail ? 'ltr' : 'auto'}
      inputMode={isEmail ? 'email' : 'text'}
      placeholder={question.placeholder}
      autoComplete="off"
      onInput={(event) => onType(event.currentTarget.value || null)}
    />
  )
}

/** Room for a name, or for a whole sentence where the definition lets people write one. */
function fittingWidth({ maxLength = 0 }: AskedQuestion) {
  return maxLength >= sentence ? 'full' : 'medium'
}
