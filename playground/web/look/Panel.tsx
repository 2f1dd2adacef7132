import { useId, type ReactNode } from 'react'

export interface PanelProps {
  children: ReactNode
  title?: string
  /** At the end of the title's line: a count, a pill, a small act. */
  aside?: ReactNode
  /** The panel with the page's next step has a teal line. */
  isNext?: boolean
  /** Tables and lists run to the edge. */
  isFlush?: boolean
}

/** A white card with a hairline: one matter of a page. */
export function Panel({ children, title, aside, isNext = false, isFlush = false }: PanelProps) {
  const id = useId()
  return (
    <section
      className="cl-panel"
      data-next={isNext || undefined}
      data-flush={isFlush || undefined}
      aria-labelledby={title ? id : undefined}
    >
      {(title || aside) && (
        <div className="cl-panel-head">
          {title && <h2 id={id}>{title}</h2>}
          {aside && <div className="cl-panel-aside cl-small">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
