import type { ReactNode } from 'react'

/** What happened, newest first; holds `TimelineItem`s. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return <ol className="cl-timeline" role="list" aria-label={label}>{children}</ol>
}
