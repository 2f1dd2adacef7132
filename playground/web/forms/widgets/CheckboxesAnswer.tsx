import { OptionWords } from './OptionWords.tsx'
import { withAnswer } from './several.ts'
import { asList, groupAttributes, type WidgetProps } from './widget-props.ts'

/** Whole boxes one below another, several of which may be chosen. */
export function CheckboxesAnswer(props: WidgetProps) {
  const { question, value, onAnswer, isWrong } = props
  const chosen = asList(value)
  return (
    <div {...groupAttributes(props)} role="group" className={question.control === 'cards' ? 'cl-choice-row cl-choice-cards' : 'cl-choice-list'}>
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
