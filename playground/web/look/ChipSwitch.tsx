import { useId } from 'react'
import type { ChoiceProps } from './choice.ts'
import { ChoiceGroup } from './ChoiceGroup.tsx'
import { ChoiceInput } from './ChoiceInput.tsx'

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
            <ChoiceInput name={name} option={option} value={value} onChange={onChange} isHidden />
            {option.title}
          </label>
        ))}
      </div>
    </ChoiceGroup>
  )
}
