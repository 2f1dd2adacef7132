export interface SplitBarPart {
  id: string
  count: number
  /** The count as the reader writes it. */
  figure: string
  word: string
  tone: 'loom' | 'warm' | 'alert' | 'good' | 'blue' | 'plain'
}

/** A whole and its parts ("203 whole, 7 approximated, 4 not taken"). */
export function SplitBar({ label, parts }: { label: string; parts: readonly SplitBarPart[] }) {
  return (
    <div className="cl-split">
      <div className="cl-split-track" aria-hidden="true">
        {parts.filter((part) => part.count > 0).map((part) => (
          <span key={part.id} data-tone={part.tone} style={{ flexGrow: part.count }} />
        ))}
      </div>
      <ul className="cl-split-words" role="list" aria-label={label}>
        {parts.map((part) => (
          <li key={part.id} data-tone={part.tone}><b>{part.figure}</b> {part.word}</li>
        ))}
      </ul>
    </div>
  )
}
