import { latinDigits } from './latin-digits.ts'
import { BULLET, optionParts } from './option-parts.ts'
import { NUMBER, numberOf } from './written-number.ts'

/** An option as a cell has it. */
export interface WrittenOption {
  readonly label: string
  readonly points?: number
  /** Words or a column say that they are points; else they may be codes. */
  readonly isSaid?: true
  /** A number that is stored for it. */
  readonly code?: string
  /** A number before it that only counts. */
  readonly number?: string
}

/** "0 = never", "0: never", "0 - never"; "0 - 17" is a span. */
const POINTS_FIRST = new RegExp(String.raw`^\(?(${NUMBER})\)?\s*(?:=|→|:(?!\d)|(?:–|—|-\s)(?!\s*\d))\s*(.+)$`, 's')
/** "never = 0", "never (0)", "never: 0 points", "never [0]". */
const POINTS_LAST = new RegExp(String.raw`^(.+?)\s*(?:=|→|(?<!\d):|[([]|(?<!\d)\s[–—-]\s)\s*(${NUMBER})\s*(points?|pts?\.?|p\.|punti|punt[oi]s?|puncte|pct\.?|միավոր|نقطة|نقاط)?\s*[)\]]?$`, 'is')
/** "1. never", "a) never". */
const COUNTED = /^\(?(\d{1,2}|[a-zA-Z])[.)]\s+(.+)$/s

/** The options that stand in a cell, with the points they give; fewer than two where it is no list. */
export function optionsIn(cell: string): readonly WrittenOption[] {
  return optionParts(cell).map(optionOf)
}

/** One option with its points. */
export function optionOf(written: string): WrittenOption {
  const text = written.replace(BULLET, '').trim()
  const plain = latinDigits(text)
  // Digits keep their places, so the words are cut out of what is written.
  const from = (words: string) => text.slice(plain.length - words.length).trim()
  const first = POINTS_FIRST.exec(plain)
  if (first?.[1] !== undefined && first[2] !== undefined) return { label: from(first[2]), points: numberOf(first[1]) }
  const last = POINTS_LAST.exec(plain)
  if (last?.[1] !== undefined && last[2] !== undefined) return { label: text.slice(0, last[1].length).trim(), points: numberOf(last[2]), ...(last[3] !== undefined && { isSaid: true }) }
  const counted = COUNTED.exec(plain)
  return counted?.[1] !== undefined && counted[2] !== undefined ? { label: from(counted[2]), number: counted[1] } : { label: text }
}

/** "0-10", "1 to 5": a number between two. */
export function rangeIn(cell: string): { readonly minimum: number; readonly maximum: number } | undefined {
  const found = /^\s*\(?(\d{1,4})\s*(?:-|–|—|\.\.\.?|to|a|à|al|até|hasta|până la|până|-ից|إلى)\s*(\d{1,4})\)?\s*$/iu.exec(latinDigits(cell))
  const [minimum, maximum] = [Number(found?.[1]), Number(found?.[2])]
  return found && minimum < maximum ? { minimum, maximum } : undefined
}
