import type { Choice } from './choice.ts'

interface ChoiceInputProps<Id extends string> {
  /** The same for all of a group. */
  name: string
  option: Choice<Id>
  value: Id | null
  onChange: (id: Id) => void
  /** The label around it shows what is chosen. */
  isHidden?: boolean
}

/** The radio button of one choice in a group. */
export function ChoiceInput<Id extends string>({ name, option, value, onChange, isHidden = false }: ChoiceInputProps<Id>) {
  return (
    <input
      type="radio"
      className={isHidden ? 'cl-hidden' : undefined}
      name={name}
      checked={option.id === value}
      disabled={option.isDisabled}
      onChange={() => onChange(option.id)}
    />
  )
}
