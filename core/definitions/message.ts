import { parse, type Select, type Token } from '@messageformat/parser'

/** A piece of a text into which answers are put. */
export type MessagePart =
  | { readonly kind: 'words'; readonly words: string; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'format'; readonly name: string; readonly at: number; readonly format: MessageFormat; readonly style?: string }
  | {
      readonly kind: 'choice'
      readonly name: string
      readonly at: number
      readonly by: 'plural' | 'select' | 'selectordinal'
      readonly offset: number
      readonly cases: ReadonlyMap<string, readonly MessagePart[]>
    }
  /** The number that the choice around it was made by. */
  | { readonly kind: 'number' }

export type MessageFormat = 'number' | 'date' | 'time'

export type Message =
  | { readonly ok: true; readonly parts: readonly MessagePart[] }
  | { readonly ok: false; readonly reason: string; readonly at: number }

/** Styles a number, date or time can be written in; the first when none is said. */
const STYLES: Readonly<Record<MessageFormat, readonly string[]>> = {
  number: ['decimal', 'integer', 'percent'],
  date: ['medium', 'short', 'long', 'full'],
  time: ['short', 'medium'],
}

const DEEPEST = 6

class Unfit extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const messages = new Map<string, Message>()
const MOST_KEPT = 5_000

/**
 * A text in the ICU message syntax: {name}, {count, plural, one {# child} other {# children}}, {sex, select, f {…} other {…}},
 * {day, date, long}, {share, number, percent}. Apostrophes are letters like any other. Never throws.
 */
export function messageIn(text: string): Message {
  const known = messages.get(text)
  if (known) return known
  if (messages.size >= MOST_KEPT) messages.clear()
  const message = read(text)
  messages.set(text, message)
  return message
}

/** Every name a text puts words in for, and where it stands. */
export function namesIn(parts: readonly MessagePart[]): readonly { readonly name: string; readonly at: number }[] {
  return parts.flatMap((part) => {
    if (part.kind === 'words' || part.kind === 'number') return []
    const inner = part.kind === 'choice' ? [...part.cases.values()].flatMap(namesIn) : []
    return [{ name: part.name, at: part.at }, ...inner]
  })
}

// A point is no letter of a name to the parser, and an apostrophe quotes what follows: l'{name} would show the braces.
const DOT = '·'

function read(text: string): Message {
  if (!text.includes('{')) return { ok: true, parts: [{ kind: 'words', words: text, at: 0 }] }
  const placeOf = (offset: number) => offset - (written.slice(0, offset).match(/''/g)?.length ?? 0)
  const written = text.replaceAll(/\{\s*[a-z][a-z0-9_.]*/g, (name) => name.replaceAll('.', DOT)).replaceAll("'", "''")
  try {
    return { ok: true, parts: partsOf(parse(written, { strictPluralKeys: false }), placeOf, 0) }
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, reason: error.message, at: error.at }
    // Whatever else a hostile text makes the parser throw, such as a stack that is too deep.
    return { ok: false, reason: 'a brace is not closed, or a part of it is missing', at: Math.max(0, text.indexOf('{')) }
  }
}

function partsOf(tokens: readonly Token[], placeOf: (offset: number) => number, depth: number): MessagePart[] {
  return tokens.map((token): MessagePart => {
    if (token.type === 'content') return { kind: 'words', words: token.value, at: placeOf(token.ctx.offset) }
    if (token.type === 'octothorpe') return { kind: 'number' }
    const place = { name: token.arg.replaceAll(DOT, '.'), at: placeOf(token.ctx.offset) }
    if (token.type === 'argument') return { kind: 'name', ...place }
    if (token.type === 'function') {
      const style = token.param?.map((part) => (part.type === 'content' ? part.value : '')).join('').trim()
      return { kind: 'format', ...place, ...formatOf(token.key, style, place.at) }
    }
    if (depth === DEEPEST) throw new Unfit(`choices stand within each other more than ${DEEPEST} deep`, place.at)
    return { kind: 'choice', ...place, by: token.type, offset: token.pluralOffset ?? 0, cases: casesOf(token, placeOf, depth) }
  })
}

function formatOf(format: string, style: string | undefined, at: number): { format: MessageFormat; style?: string } {
  if (format !== 'number' && format !== 'date' && format !== 'time') throw new Unfit(`nothing is written as "${format}"; there are number, date and time`, at)
  if (style !== undefined && !STYLES[format].includes(style)) throw new Unfit(`a ${format} is not written "${style}"; there are ${STYLES[format].join(', ')}`, at)
  return { format, ...(style !== undefined && { style }) }
}

const PLURALS: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

function casesOf(token: Select, placeOf: (offset: number) => number, depth: number): Map<string, MessagePart[]> {
  const at = placeOf(token.ctx.offset)
  const wrong = token.type === 'select' ? undefined : token.cases.find(({ key }) => !PLURALS.has(key) && !/^=\d+$/.test(key))
  if (wrong) throw new Unfit(`"${wrong.key}" is no plural; there are ${[...PLURALS].join(', ')} and =0, =1 and so on`, placeOf(wrong.ctx.offset + wrong.ctx.text.search(/\S/)))
  if (!token.cases.some(({ key }) => key === 'other')) throw new Unfit('the choice has no "other"', at)
  return new Map(token.cases.map(({ key, tokens }) => [key, partsOf(tokens, placeOf, depth + 1)]))
}
