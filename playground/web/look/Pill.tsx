import type { ReactNode } from 'react'
import type { Tone } from './tone.ts'

export interface PillProps {
  children: ReactNode
  tone?: Tone
  icon?: ReactNode
}

/** A few words set apart: a phase, a deadline, an earlier answer. */
export function Pill({ children, tone = 'plain', icon }: PillProps) {
  return (
    <span className="cl-pill" data-tone={tone}>
      {icon}
      <span>{children}</span>
    </span>
  )
}
