import { useId } from 'react'
import type { ChoiceProps } from './choice.ts'
import { ChoiceGroup } from './ChoiceGroup.tsx'

/** Whole boxes with a title and the sentence that tells the choices apart. */
export function OptionCards<Id extends string>({
  label, hint, isLabelHidden, options, value, onChange,
}: ChoiceProps<Id>) {
  const name = useId()
  return (
    <ChoiceGroup label={label} hint={hint} isLabelHidden={isLabelHidden}>
      <div className="cl-choice-row">
        {options.map((option) => (
          <label key={option.id} className="cl-choice">
            <input
              type="radio"
              name={name}
              checked={option.id === value}
              disabled={option.isDisabled}
              onChange={() => onChange(option.id)}
            />
            <span className="cl-choice-words">
              {option.title}
              {option.note && <small>{option.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </ChoiceGroup>
  )
}
