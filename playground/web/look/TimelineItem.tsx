import type { ReactNode } from 'react'

export interface TimelineItemProps {
  icon: ReactNode
  title: ReactNode
  detail?: ReactNode
  when: string
  /** The same moment for machines, as an ISO date or time. */
  dateTime?: string
  who?: string
}

/** One thing that happened: what, when and by whom. */
export function TimelineItem({ icon, title, detail, when, dateTime, who }: TimelineItemProps) {
  return (
    <li className="cl-timeline-item">
      <span className="cl-timeline-icon" aria-hidden="true">{icon}</span>
      <div className="cl-timeline-what">
        <p className="cl-timeline-title">{title}</p>
        {detail && <div className="cl-small">{detail}</div>}
      </div>
      <div className="cl-timeline-when cl-small">
        <time dateTime={dateTime}>{when}</time>
        {who && <span>{who}</span>}
      </div>
    </li>
  )
}
