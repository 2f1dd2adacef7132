import type { ReactNode } from 'react'

export interface PageHeadProps {
  title: string
  sub?: ReactNode
  breadcrumb?: ReactNode
  pills?: ReactNode
  actions?: ReactNode
  /** What paper says beside the title: there is no header on it. */
  printed?: string
}

/** The top of a page: what it is, a line about it, and what can be done with it. */
export function PageHead({ title, sub, breadcrumb, pills, actions, printed }: PageHeadProps) {
  return (
    <div className="cl-page-head">
      <div className="cl-page-head-words">
        {breadcrumb}
        <h1><bdi>{title}</bdi></h1>
        {sub && <p className="cl-page-head-sub">{sub}</p>}
        {printed && <p className="cl-only-printed">{printed}</p>}
        {pills && <div className="cl-pill-row">{pills}</div>}
      </div>
      {actions && <div className="cl-page-head-actions">{actions}</div>}
    </div>
  )
}
