import { useState, type ReactNode } from 'react'

interface UnfoldProps {
  className: string
  summary: ReactNode
  summaryClass?: string
  isOpen?: boolean
  /** Drawn only once it is open: there may be hundreds of lines in it. */
  children: () => ReactNode
}

/** Something more, under a line that opens it. */
export function Unfold({ className, summary, summaryClass, isOpen = false, children }: UnfoldProps) {
  const [isDrawn, setDrawn] = useState(isOpen)
  return (
    <details className={className} open={isOpen} onToggle={({ currentTarget }) => { if (currentTarget.open) setDrawn(true) }}>
      <summary className={summaryClass}>{summary}</summary>
      {isDrawn && children()}
    </details>
  )
}
