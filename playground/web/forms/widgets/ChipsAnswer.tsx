import { Marked } from '../../look/Marked.tsx'
import { withAnswer } from './several.ts'
import { asList, groupAttributes, type WidgetProps } from './widget-props.ts'

/** Short answers side by side, several of which may be chosen. */
export function ChipsAnswer(props: WidgetProps) {
  const { question, value, onAnswer, isWrong } = props
  const chosen = asList(value)
  return (
    <div {...groupAttributes(props)} role="group" className="cl-chip-row">
      {question.options?.map((option) => (
        <label key={String(option.value)} className="cl-chip">
          <input
            type="checkbox"
            className="cl-hidden"
            checked={chosen.includes(option.value)}
            aria-invalid={isWrong || undefined}
            onChange={(event) => onAnswer(withAnswer(question, chosen, option.value, event.currentTarget.checked))}
          />
          <Marked words={option.title} />
        </label>
      ))}
    </div>
  )
}
