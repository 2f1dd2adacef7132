import { useId } from 'react'

export interface BarProps {
  label: string
  /** Null draws an empty bar: not known yet. */
  value: number | null
  /** Undefined where it is not known how far it can go: then no bar is drawn, which would be full whatever the value. */
  max: number | undefined
  /** The value in words ("moderate", "2 of 3"): the bar's length is never the only sign. */
  text: string
  tone?: 'loom' | 'warm' | 'alert' | 'good'
  layout?: 'row' | 'stack'
}

/** A score or a progress as a labelled bar with its value beside it. */
export function Bar({ label, value, max, text, tone = 'loom', layout = 'row' }: BarProps) {
  const id = useId()
  const share = value === null || max === undefined || max <= 0 ? 0 : Math.min(Math.max(value / max, 0), 1)
  return (
    <div className="cl-bar-frame">
      <div className="cl-bar" data-tone={tone} data-layout={layout} data-bare={max === undefined || undefined}>
        <span id={id} className="cl-bar-label">{label}</span>
        {max !== undefined && (
          <span
            className="cl-bar-track"
            role="meter"
            aria-labelledby={id}
            aria-valuemin={0}
            aria-valuemax={max}
            aria-valuenow={value ?? 0}
            aria-valuetext={text}
          >
            <span className="cl-bar-fill" style={{ inlineSize: `${share * 100}%` }} />
          </span>
        )}
        <span className="cl-bar-text" aria-hidden={max !== undefined || undefined}>{text}</span>
      </div>
    </div>
  )
}
