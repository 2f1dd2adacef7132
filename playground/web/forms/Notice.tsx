import type { ReactNode } from 'react'

interface NoticeProps {
  tone?: 'loom' | 'warm' | 'alert'
  icon: ReactNode
  title?: string
  children?: ReactNode
  /** What can be done about it. */
  acts?: ReactNode
}

/** Something a person should know before going on, above the questions. */
export function Notice({ tone = 'loom', icon, title, children, acts }: NoticeProps) {
  return (
    <div className="cl-notice" data-tone={tone} role={tone === 'loom' ? 'status' : 'alert'}>
      <span className="cl-notice-icon" aria-hidden="true">{icon}</span>
      <div className="cl-notice-words">
        {title && <p className="cl-notice-title">{title}</p>}
        {children}
        {acts && <div className="cl-notice-acts">{acts}</div>}
      </div>
    </div>
  )
}
