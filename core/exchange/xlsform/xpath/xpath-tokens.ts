import { NotXpath } from './syntax.ts'

/** What the tokens of an expression are. */
export interface Token {
  readonly is: 'number' | 'text' | 'reference' | 'name' | 'operator' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

/** Dirt that was cleaned away while reading, by the code of its note. */
export type Mended = 'typographic-quotes' | 'foreign-operator' | 'doubled-operator'

const SINGLE = "'‘’‚‛′`´"
const DOUBLE = '"“”„‟″«»'
const SPACE = /[\s\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/uy
const NUMBER = /\d+(?:\.\d*)?|\.\d+/y
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.-]*)?/uy
const WORD_OPERATOR = /(?:and|or|div|mod)(?![\p{L}\p{N}_:-])/iuy
const REFERENCE = /\$\s*\{([^{}]*)\}/y

/** Signs as other languages or web pages write them, and what they are in XPath. */
const FOREIGN: readonly (readonly [written: string, sign: string])[] = [
  ['&amp;&amp;', 'and'], ['&gt;=', '>='], ['&lt;=', '<='], ['&gt;', '>'], ['&lt;', '<'], ['===', '='], ['!==', '!='],
  ['==', '='], ['&&', 'and'], ['||', 'or'], ['<>', '!='], ['=>', '>='], ['=<', '<='], ['≥', '>='], ['≤', '<='], ['≠', '!='], ['−', '-'], ['–', '-'], ['×', '*'], ['÷', 'div'],
]
const SIGNS = ['!=', '<=', '>=', '//', '..', '::', '=', '<', '>', '+', '-', '*', '|', '/', '.', '(', ')', '[', ']', ',', '@'] as const

interface WrittenSign {
  readonly written: string
  readonly sign: string
  readonly isForeign: boolean
}

/** Every sign by the character it begins with, in the order they are looked for: the foreign before XPath's own, the longer first. */
const BY_FIRST = new Map<string, WrittenSign[]>()
for (const each of [...FOREIGN.map(([written, sign]) => ({ written, sign, isForeign: true })), ...SIGNS.map((sign) => ({ written: sign, sign, isForeign: false }))]) {
  BY_FIRST.set(each.written.charAt(0), [...(BY_FIRST.get(each.written.charAt(0)) ?? []), each])
}

const OPERATORS: ReadonlySet<string> = new Set(['!=', '<=', '>=', '=', '<', '>', '+', '-', '|'])

/** The tokens of an expression. Typographic quotes, foreign operators and odd spaces are read as what they stand for. */
export function xpathTokens(source: string, mended: Set<Mended>): readonly Token[] {
  const read = new Reading(source)
  const { tokens } = read
  while (read.at < source.length) {
    const { at } = read
    const sign = source.charAt(at)
    const isAscii = sign <= '~'
    const isLetter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign === '_'
    const isDigit = sign >= '0' && sign <= '9'
    const space = sign <= ' ' || !isAscii ? read.take(SPACE) : null
    if (space) {
      read.at += space[0].length
      continue
    }
    if (SINGLE.includes(sign) || DOUBLE.includes(sign)) {
      const end = endOfText(source, at, SINGLE.includes(sign) ? SINGLE : DOUBLE)
      if (!isStraight(sign) || !isStraight(source.charAt(end))) mended.add('typographic-quotes')
      read.push('text', source.slice(at + 1, end), end + 1 - at)
      continue
    }
    const reference = sign === '$' ? read.take(REFERENCE) : null
    if (reference) {
      read.push('reference', (reference[1] ?? '').trim(), reference[0].length)
      continue
    }
    const isAfterValue = endsValue(tokens.at(-1))
    const word = isAfterValue && isLetter ? read.take(WORD_OPERATOR) : null
    if (word) {
      if (word[0] !== word[0].toLowerCase()) mended.add('foreign-operator')
      read.push('operator', word[0].toLowerCase(), word[0].length)
      continue
    }
    const number = isDigit || sign === '.' ? read.take(NUMBER) : null
    if (number && !(sign === '.' && isAfterValue)) {
      read.push('number', number[0], number[0].length)
      continue
    }
    const name = isLetter || !isAscii ? read.take(NAME) : null
    if (name) {
      const isDoubled = /^(?:and|or)$/i.test(name[0]) && tokens.at(-1)?.is === 'operator' && !/^\s*\(/.test(source.slice(at + name[0].length))
      if (isDoubled) {
        mended.add('doubled-operator')
        read.at += name[0].length
      } else read.push('name', name[0], name[0].length)
      continue
    }
    const known = BY_FIRST.get(sign)?.find(({ written }) => source.startsWith(written, at))
    if (!known) throw new NotXpath(at, 'no-expression-sign', { sign })
    if (known.isForeign) mended.add('foreign-operator')
    read.push(known.isForeign || OPERATORS.has(known.sign) || (known.sign === '*' && isAfterValue) ? 'operator' : 'sign', known.sign, known.written.length)
  }
  tokens.push({ is: 'end', text: '', at: source.length })
  return tokens
}

/** How far an expression has been read, and what was found so far. */
class Reading {
  readonly tokens: Token[] = []
  at = 0

  constructor(private readonly source: string) {}

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    return pattern.exec(this.source)
  }

  push(is: Token['is'], text: string, length: number): void {
    this.tokens.push({ is, text, at: this.at })
    this.at += length
  }
}

/** Whether a value ends with this token, so that an operator is due. */
function endsValue(token: Token | undefined): boolean {
  if (!token || token.is === 'operator') return false
  return token.is !== 'sign' || [')', ']', '.', '..', '*'].includes(token.text)
}

function isStraight(sign: string): boolean {
  return sign === "'" || sign === '"'
}

/**
 * Where a text ends. One in straight quotes may have an apostrophe in it, and one that was opened straight may have been
 * closed by a word processor: that is so where brackets or references would else be part of the text.
 */
function endOfText(source: string, from: number, quotes: string): number {
  const opened = source.charAt(from)
  let nearest = -1
  for (let at = from + 1; at < source.length && nearest < 0; at++) if (quotes.includes(source.charAt(at))) nearest = at
  if (nearest < 0) throw new NotXpath(from, 'no-expression-quote')
  if (!isStraight(opened)) return nearest
  const straight = source.indexOf(opened, from + 1)
  return straight < 0 || (nearest < straight && /[()]|\$\{/.test(source.slice(nearest, straight))) ? nearest : straight
}
