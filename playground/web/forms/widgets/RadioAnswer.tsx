import type { AskedQuestion } from '../questions/asked-question.ts'
import { OptionWords } from './OptionWords.tsx'
import { radioGroupAttributes, type WidgetProps } from './widget-props.ts'

const shortWords = 18

/** Whole boxes of which one is chosen: side by side when few and short, asked for as cards or in columns, else one below another. */
export function RadioAnswer(props: WidgetProps) {
  const { id, question, value, onAnswer } = props
  return (
    <div {...radioGroupAttributes(props)} className={boxesOf(question)} data-columns={question.columns}>
      {question.options?.map((option) => (
        <label key={String(option.value)} className="cl-choice">
          <input type="radio" name={id} checked={option.value === value} onChange={() => onAnswer(option.value)} />
          <OptionWords option={option} />
        </label>
      ))}
    </div>
  )
}

function boxesOf({ control, columns, options = [] }: AskedQuestion) {
  if (control === 'cards') return 'cl-choice-row cl-choice-cards'
  if (columns !== undefined) return 'cl-choice-row'
  const isShort = options.length <= 4 && options.every((option) => !option.description && !option.recommended && option.title.length <= shortWords)
  return isShort ? 'cl-choice-row' : 'cl-choice-list'
}
