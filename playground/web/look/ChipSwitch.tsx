import { useId } from 'react'
import type { ChoiceProps } from './choice.ts'
import { ChoiceGroup } from './ChoiceGroup.tsx'

/** Short names side by side, one of them chosen. */
export function ChipSwitch<Id extends string>({
  label, hint, isLabelHidden, options, value, onChange,
}: ChoiceProps<Id>) {
  const name = useId()
  return (
    <ChoiceGroup label={label} hint={hint} isLabelHidden={isLabelHidden}>
      <div className="cl-chip-row">
        {options.map((option) => (
          <label key={option.id} className="cl-chip" title={option.note}>
            <input
              type="radio"
              className="cl-hidden"
              name={name}
              checked={option.id === value}
              disabled={option.isDisabled}
              onChange={() => onChange(option.id)}
            />
            {option.title}
          </label>
        ))}
      </div>
    </ChoiceGroup>
  )
}
