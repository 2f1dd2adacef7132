import type { ReactNode } from 'react'

export interface BecauseProps {
  children: ReactNode
  tone?: 'loom' | 'warm' | 'alert'
  size?: 'body' | 'small'
}

/** The reason for something, in one sentence beside a thin rule. */
export function Because({ children, tone = 'loom', size = 'body' }: BecauseProps) {
  return <div className="cl-because" data-tone={tone} data-size={size}>{children}</div>
}
