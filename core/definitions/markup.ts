/** Words that are written in one way. */
export interface Run {
  readonly words: string
  readonly isBold?: true
  readonly isItalic?: true
  /** Address on the web that the words lead to. */
  readonly href?: string
}

export type Line = readonly Run[]

/** Lines below one another, or the items of a list. */
export interface Block {
  readonly kind: 'lines' | 'list'
  readonly lines: readonly Line[]
}

const ITEM = /^\s*- +/
// An address is one of http or https, without a name or password, spaces, quotes or signs that nobody sees; round brackets in it close.
const LINK = String.raw`\[(?<words>[^[\]]+)\]\((?<href>https?:\/\/[\p{L}\p{N}.-]+(?::\d{1,5})?(?:[/?#](?:[^\s()[\]\\<>"\p{C}]|\([^\s()[\]\\<>"\p{C}]*\))*)?)\)`
const MARK = new RegExp(String.raw`\\[\\*[\/-]|\*+|${LINK}`, 'giu')
/** What keeps a mark that touches it from beginning or ending anything. Two stars may stand within a word, as after the "and" that Arabic writes to it. */
const BARS = { word: /[\p{L}\p{N}]/u, digit: /\p{N}/u }

/**
 * A text with its markup read: **bold**, *italic*, [words](https://...), line breaks, and lists of lines that begin with "- ". Nothing
 * else is markup, and what does not close stays as it is written, as does a single star in the middle of a word. A backslash before
 * *, -, [, / or \ takes its meaning away.
 */
export function markupOf(text: string): readonly Block[] {
  const lines = text.split(/\r?\n/)
  const blocks: { kind: Block['kind']; lines: Line[] }[] = []
  for (const line of lines) {
    // One line that begins with a dash is no list.
    const isItem = lines.length > 1 && ITEM.test(line)
    const kind = isItem ? 'list' : 'lines'
    const last = blocks.at(-1)
    const runs = runsOf(isItem ? line.replace(ITEM, '') : line)
    if (last?.kind === kind) last.lines.push(runs)
    else blocks.push({ kind, lines: [runs] })
  }
  return blocks
}

/** Words between marks, or a mark that may begin or end something. */
interface Piece {
  words: string
  /** How many stars; 0 for words. */
  readonly stars: number
  readonly mayOpen: boolean
  readonly mayClose: boolean
  isBold?: true
  isItalic?: true
  readonly href?: string
}

function runsOf(line: string): Line {
  const pieces = piecesOf(line)
  const open: number[] = []
  for (const [at, { stars, mayOpen, mayClose }] of pieces.entries()) {
    if (stars === 0) continue
    const from = mayClose ? open.findLastIndex((each) => pieces[each]?.stars === stars) : -1
    if (from >= 0) {
      emphasize(pieces, open[from] ?? at, at, stars)
      open.length = from
    } else if (mayOpen) open.push(at)
  }
  return joined(pieces)
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  const add = (words: string) => { if (words !== '') pieces.push({ words, stars: 0, mayOpen: false, mayClose: false }) }
  let read = 0
  for (const { 0: mark, index, groups } of line.matchAll(MARK)) {
    add(line.slice(read, index))
    read = index + mark.length
    const [before, after] = [line[index - 1] ?? ' ', line[read] ?? ' ']
    const [words, href] = [groups?.['words'], groups?.['href']]
    if (words !== undefined && href !== undefined) pieces.push(...piecesOf(words).map((piece) => ({ ...piece, href })))
    else if (mark.startsWith('\\')) add(mark.slice(1))
    else if (mark.length > 3) add(mark)
    else {
      const bar = mark.length === 2 ? BARS.digit : BARS.word
      pieces.push({ words: mark, stars: mark.length, mayOpen: /\S/.test(after) && !bar.test(before), mayClose: /\S/.test(before) && !bar.test(after) })
    }
  }
  add(line.slice(read))
  return pieces
}

/** @param stars one for italic, two for bold, three for both */
function emphasize(pieces: readonly Piece[], from: number, to: number, stars: number): void {
  for (const piece of pieces.slice(from, to + 1)) {
    if (stars !== 1) piece.isBold = true
    if (stars !== 2) piece.isItalic = true
  }
  for (const mark of [pieces[from], pieces[to]]) if (mark) mark.words = ''
}

/** Neighbours written in the same way are one run. */
function joined(pieces: readonly Piece[]): Line {
  const runs: Run[] = []
  for (const { words, isBold, isItalic, href } of pieces) {
    if (words === '') continue
    const last = runs.at(-1)
    const isSame = last && last.isBold === isBold && last.isItalic === isItalic && last.href === href
    const run = { words: isSame ? last.words + words : words, ...(isBold && { isBold }), ...(isItalic && { isItalic }), ...(href !== undefined && { href }) }
    runs.splice(isSame ? -1 : runs.length, isSame ? 1 : 0, run)
  }
  return runs
}
