import type { ReactNode } from 'react'

interface HeadedNoticeProps {
  id: string
  tone: 'loom' | 'warm' | 'alert'
  icon: ReactNode
  title: string
  children: ReactNode
}

/** Something about the answers that stays beside them, with a heading of its own to be found by. */
export function HeadedNotice({ id, tone, icon, title, children }: HeadedNoticeProps) {
  return (
    <section className="cl-notice" data-tone={tone} aria-labelledby={id}>
      <span className="cl-notice-icon" aria-hidden="true">{icon}</span>
      <div className="cl-notice-words">
        <h2 id={id} className="cl-notice-title">{title}</h2>
        {children}
      </div>
    </section>
  )
}
