export type ThreadState = 'done' | 'now' | 'todo' | 'off'

export interface ThreadStep {
  id: string
  title: string
  /** A date, a duration, or the reason why the step is off. */
  note?: string
  state: ThreadState
}

export interface ThreadProps {
  steps: readonly ThreadStep[]
  label: string
  /** What each state is called, for those who do not see the knots. */
  words: Record<ThreadState, string>
}

/** A way drawn as a thread with knots: done, now, to come, and off with the reason. */
export function Thread({ steps, label, words }: ThreadProps) {
  const reached = steps.findLastIndex((step) => step.state === 'done' || step.state === 'now')
  return (
    <div className="cl-thread-frame">
      <ol className="cl-thread" role="list" aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={step.id}
            className="cl-thread-step"
            data-state={step.state}
            data-spun={index < reached || undefined}
            data-loose={step.state === 'off' || steps[index + 1]?.state === 'off' || undefined}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            <span className="cl-thread-title">{step.title}</span>
            <span className="cl-hidden">, {words[step.state]}{step.note && ', '}</span>
            {step.note && <small className="cl-thread-note">{step.note}</small>}
          </li>
        ))}
      </ol>
    </div>
  )
}
