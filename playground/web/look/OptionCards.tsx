import { useId } from 'react'
import type { ChoiceProps } from './choice.ts'
import { ChoiceGroup } from './ChoiceGroup.tsx'
import { ChoiceInput } from './ChoiceInput.tsx'

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
            <ChoiceInput name={name} option={option} value={value} onChange={onChange} />
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
