import { Button, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { IconAlertTriangle, IconRefresh } from '../icons.ts'

export interface EmptyProps {
  title: string
  sentence?: string
  icon?: ReactNode
  /** The next step, as a button or a link. */
  action?: ReactNode
}

/** Nothing here, said as a sentence with what to do next. */
export function Empty({ title, sentence, icon, action }: EmptyProps) {
  return (
    <div className="cl-state">
      {icon && <span className="cl-state-icon">{icon}</span>}
      <p className="cl-state-title">{title}</p>
      {sentence && <p className="cl-state-sentence">{sentence}</p>}
      {action && <div className="cl-state-action">{action}</div>}
    </div>
  )
}

export interface LoadingProps {
  label: string
  rows?: number
}

/** The shape of what is about to appear; its label is for those who do not see it. */
export function Loading({ label, rows = 4 }: LoadingProps) {
  return (
    <div className="cl-loading" role="status">
      <span className="cl-hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="cl-loading-row" aria-hidden="true">
          <Skeleton height={14} width={`${38 - (row % 3) * 7}%`} />
          <Skeleton height={10} width={`${64 - (row % 2) * 16}%`} />
        </div>
      ))}
    </div>
  )
}

export interface FailedProps {
  title: string
  sentence?: string
  retry?: { label: string; onRetry: () => void }
  action?: ReactNode
}

/** What went wrong and the way on. */
export function Failed({ title, sentence, retry, action }: FailedProps) {
  return (
    <div className="cl-state" data-tone="alert" role="alert">
      <span className="cl-state-icon"><IconAlertTriangle /></span>
      <p className="cl-state-title">{title}</p>
      {sentence && <p className="cl-state-sentence">{sentence}</p>}
      <div className="cl-state-action">
        {retry && (
          <Button variant="default" leftSection={<IconRefresh size={18} />} onClick={retry.onRetry}>{retry.label}</Button>
        )}
        {action}
      </div>
    </div>
  )
}
