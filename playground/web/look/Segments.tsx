import { useId } from 'react'
import type { ChoiceProps } from './choice.ts'
import { ChoiceGroup } from './ChoiceGroup.tsx'
import { ChoiceInput } from './ChoiceInput.tsx'

export interface SegmentsProps<Id extends string = string> extends ChoiceProps<Id> {
  /** Each segment includes the ones before it, which are therefore tinted. */
  isCumulative?: boolean
  size?: 'body' | 'small'
}

/** A row of segments of which one is chosen; arrow keys move through it. */
export function Segments<Id extends string>({
  label, hint, isLabelHidden, options, value, onChange, isCumulative = false, size = 'body',
}: SegmentsProps<Id>) {
  const name = useId()
  const chosenAt = options.findIndex((option) => option.id === value)
  return (
    <ChoiceGroup label={label} hint={hint} isLabelHidden={isLabelHidden}>
      <div className="cl-seg" data-size={size}>
        {options.map((option, index) => (
          <label key={option.id} className="cl-seg-part" data-under={(isCumulative && index < chosenAt) || undefined}>
            <ChoiceInput name={name} option={option} value={value} onChange={onChange} isHidden />
            <span>
              {option.title}
              {option.note && <small>{option.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </ChoiceGroup>
  )
}
