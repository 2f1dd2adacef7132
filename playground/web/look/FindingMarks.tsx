export type FindingKind = 'need' | 'risk' | 'strength' | 'alert'

export interface FindingMark {
  kind: FindingKind
  /** Count and word together ("2 needs"), since languages count differently. */
  text: string
}

const shapes: Record<FindingKind, string> = {
  need: 'M2.5 1h7A1.5 1.5 0 0 1 11 2.5v7A1.5 1.5 0 0 1 9.5 11h-7A1.5 1.5 0 0 1 1 9.5v-7A1.5 1.5 0 0 1 2.5 1z',
  risk: 'M6 0l6 6-6 6-6-6z',
  strength: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  alert: 'M6 .6l6 10.8H0z',
}

/** What was found, each kind by its own shape and colour beside the words. */
export function FindingMarks({ marks, none }: { marks: readonly FindingMark[]; none: string }) {
  if (marks.length === 0) return <span className="cl-small cl-faint">{none}</span>
  return (
    <ul className="cl-findings" role="list">
      {marks.map((mark) => (
        <li key={mark.kind} data-kind={mark.kind}>
          <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true"><path d={shapes[mark.kind]} /></svg>
          {mark.text}
        </li>
      ))}
    </ul>
  )
}
