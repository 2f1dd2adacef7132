import { useId, type ReactNode } from 'react'

interface ChoiceGroupProps {
  label: string
  hint?: string | undefined
  isLabelHidden?: boolean | undefined
  children: ReactNode
}

/** The question above a set of choices, tied to them for screen readers. */
export function ChoiceGroup({ label, hint, isLabelHidden = false, children }: ChoiceGroupProps) {
  const id = useId()
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={hint ? `${id}-hint` : undefined}
      className="cl-choice-group"
    >
      <div className={isLabelHidden ? 'cl-hidden' : 'cl-choice-group-head'}>
        <span id={`${id}-label`} className="cl-choice-group-label">{label}</span>
        {hint && <span id={`${id}-hint`} className="cl-small">{hint}</span>}
      </div>
      {children}
    </div>
  )
}
