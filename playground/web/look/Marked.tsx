import { memo } from 'react'
import { type Line, markupOf } from '../../../core/definitions/markup.ts'
import { mayHaveMarkup } from '../../../core/definitions/plain-words.ts'

interface MarkedProps {
  words: string
  /** Within a button, which can hold no link: the words of one stand there alone. */
  isInButton?: boolean
}

/** Words of a definition with their markup drawn: bold, italic, links, line breaks and lists. It stands wherever words can, also in a label. */
export const Marked = memo(function Marked({ words, isInButton = false }: MarkedProps) {
  if (!mayHaveMarkup(words)) return words
  return markupOf(words).map(({ kind, lines }, block) => (
    kind === 'list'
      ? <span key={block} role="list" className="cl-marked-list">{lines.map((line, at) => <span key={at} role="listitem"><Runs line={line} isInButton={isInButton} /></span>)}</span>
      : lines.map((line, at) => <span key={`${block} ${at}`} className={at > 0 || block > 0 ? 'cl-marked-line' : undefined}><Runs line={line} isInButton={isInButton} /></span>)
  ))
})

function Runs({ line, isInButton }: { line: Line; isInButton: boolean }) {
  return line.map(({ words, isBold, isItalic, href }, at) => {
    const slanted = isItalic ? <em>{words}</em> : words
    const written = isBold ? <strong>{slanted}</strong> : slanted
    if (href === undefined || isInButton) return <span key={at}>{written}</span>
    // Where it leads is seen before it is followed, and on paper; the page there learns nothing of this one.
    return <a key={at} className="cl-marked-link" href={href} title={href} target="_blank" rel="noopener noreferrer">{written}</a>
  })
}
