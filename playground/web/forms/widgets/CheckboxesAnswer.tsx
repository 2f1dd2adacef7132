import type { AskedQuestion } from '../questions/asked-question.ts'
import { OptionWords } from './OptionWords.tsx'
import { withAnswer } from './several.ts'
import { asList, groupAttributes, type WidgetProps } from './widget-props.ts'

/** Whole boxes, several of which may be chosen: one below another, as cards or in columns. */
export function CheckboxesAnswer(props: WidgetProps) {
  const { question, value, onAnswer, isWrong } = props
  const chosen = asList(value)
  return (
    <div {...groupAttributes(props)} role="group" className={boxesOf(question)} data-columns={question.columns}>
      {question.options?.map((option) => (
        <label key={String(option.value)} className="cl-choice">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            aria-invalid={isWrong || undefined}
            onChange={(event) => onAnswer(withAnswer(question, chosen, option.value, event.currentTarget.checked))}
          />
          <OptionWords option={option} />
        </label>
      ))}
    </div>
  )
}

function boxesOf({ control, columns }: AskedQuestion) {
  if (control === 'cards') return 'cl-choice-row cl-choice-cards'
  return columns === undefined ? 'cl-choice-list' : 'cl-choice-row'
}
