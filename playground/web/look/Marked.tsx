import { memo } from 'react'
import { type Line, markupOf } from '../../../core/definitions/markup.ts'
import { mayHaveMarkup } from '../../../core/definitions/plain-words.ts'

/** Words of a definition with their markup drawn: bold, italic, line breaks and lists. It stands wherever words can, also in a label. */
export const Marked = memo(function Marked({ words }: { words: string }) {
  if (!mayHaveMarkup(words)) return words
  return markupOf(words).map(({ kind, lines }, block) => (
    kind === 'list'
      ? <span key={block} role="list" className="cl-marked-list">{lines.map((line, at) => <span key={at} role="listitem"><Runs line={line} /></span>)}</span>
      : lines.map((line, at) => <span key={`${block} ${at}`} className={at > 0 || block > 0 ? 'cl-marked-line' : undefined}><Runs line={line} /></span>)
  ))
})

function Runs({ line }: { line: Line }) {
  return line.map(({ words, isBold, isItalic }, at) => {
    const written = isItalic ? <em>{words}</em> : words
    return isBold ? <strong key={at}>{written}</strong> : <span key={at}>{written}</span>
  })
}
