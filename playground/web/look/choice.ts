/** One of several things a person can choose, in words. */
export interface Choice<Id extends string = string> {
  id: Id
  title: string
  note?: string
  isDisabled?: boolean
}

/** What every "one of these" component takes. */
export interface ChoiceProps<Id extends string = string> {
  label: string
  options: readonly Choice<Id>[]
  value: Id | null
  onChange: (id: Id) => void
  hint?: string
  isLabelHidden?: boolean
}
