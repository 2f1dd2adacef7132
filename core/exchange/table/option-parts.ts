import { latinDigits } from './latin-digits.ts'

export const BULLET = /^\s*(?:[•·▪◦○●□☐◻❑➢►]\s*|[*–—-]\s+)/
/** "and/or" parts nothing. */
const EITHER = /(?<![\p{L}/])(?:and|or|e|o|y|și|sau|և|و)\/(?:and|or|e|o|y|u|și|sau|կամ|أو)(?![\p{L}/])/iu
/** Before the last of several. */
const JOINED = /^(?:and|or|e|o|y|u|și|sau|և|կամ|أو)\s+/iu
/** Longer cells are no lists of options. */
const LONGEST_LIST = 4000

/** What is written in a cell is parted by the first of these that it has. */
export function optionParts(cell: string): readonly string[] {
  if (cell.length > LONGEST_LIST) return [cell]
  for (const separator of [/\r?\n/, /[;؛]/, /\|/, /\s*[•·▪◦○●□☐◻❑]\s*/]) {
    const parts = cell.split(separator).map((part) => part.trim()).filter((part) => part.replace(BULLET, '') !== '')
    if (parts.length > 1) return parts
  }
  const numbered = partsByNumber(cell)
  if (numbered.length > 1) return numbered
  const dashed = cell.split(/\s+[–—-]\s+/)
  if (dashed.length > 2 && dashed.every((part) => part.length < 40 && /\p{L}/u.test(part) && !/^\d/.test(part.trim()))) return dashed
  const lettered = partsByLetter(cell)
  if (lettered.length > 1) return lettered
  const slashed = splitOutside(cell, /\s*\/\s*/g)
  // Commas part options only where each is short: other sentences have commas too. Between digits they part none.
  const listed = splitOutside(cell, /\s*(?:(?<!\p{Nd})[,،]|[,،](?!\p{Nd}))\s*/gu)
  const isListed = listed.length > 2 && listed.every((part) => part.split(/\s+/).length <= 4 && part.length < 30) && !/[.?!؟]$/.test(cell)
  // "Single, Married, Widow/widower": what parts more is what is meant.
  if (isListed && listed.length > slashed.length) return listed.map((part) => part.replace(JOINED, ''))
  if (slashed.length > 1 && !EITHER.test(cell) && !ENDING.test(cell) && slashed.every((part) => part.length < 40 && !/^\p{Nd}+$/u.test(part)) && !/https?:/.test(cell)) return slashed
  if (isListed) return listed.map((part) => part.replace(JOINED, ''))
  if (listed.length === 2 && listed.every((part) => /^\S{1,12}(\s*=\s*\S+)?$/.test(part))) return listed
  return cell.trim() === '' ? [] : [cell]
}

/** "Soltero/a": one word with another ending. */
const ENDING = /\p{L}{4}\/(?:a|as|o|os|e|i|ă|x)(?!\p{L})/iu

/** The parts between separators, but for those in brackets. */
function splitOutside(cell: string, separator: RegExp): readonly string[] {
  const masked = cell.replaceAll(/[([][^()[\]]*[)\]]/g, (inside) => 'x'.repeat(inside.length))
  const parts: string[] = []
  let from = 0
  for (const { index, 0: found } of masked.matchAll(separator)) {
    parts.push(cell.slice(from, index))
    from = index + found.length
  }
  return [...parts, cell.slice(from)].filter((part) => part.trim() !== '')
}

/** "a) piped b) well c) river", "1. never 2. often": letters or numbers that count on, and nothing else parts them. */
function partsByLetter(cell: string): readonly string[] {
  const marks = [...cell.matchAll(/(?<=^|\s)\(?(\p{L}|\p{Nd}{1,2})[.)]\s+/gu)]
  const counts = marks.map(({ 1: mark = '' }) => (/\p{Nd}/u.test(mark) ? Number(latinDigits(mark)) : (mark.toLowerCase().codePointAt(0) ?? 0) - 0x60))
  if (marks[0]?.index !== 0 || marks.length < 2 || counts.some((count, place) => count !== place + 1)) return []
  return marks.map(({ index }, place) => cell.slice(index, marks[place + 1]?.index).replace(/[\s,،;/]+$/, ''))
}

/** "1=Male 2=Female", "Straw (0) Tin (1)": each option has its number, and nothing else parts them. */
function partsByNumber(cell: string): readonly string[] {
  const first = cell.split(/\s*[,،/–-]?\s+(?=\p{Nd}{1,4}\s*=)/u)
  if (first.length > 1 && first.every((part) => /^\p{Nd}{1,4}\s*=\s*[^=]+$/u.test(part.trim()))) return first
  const last = cell.split(/(?<=[([]\p{Nd}{1,4}[)\]])\s*[,،/–-]?\s+/u)
  return last.length > 1 && last.every((part) => /^[^()[\]]*\p{L}[^()[\]]*[([]\p{Nd}{1,4}[)\]]$/u.test(part.trim())) ? last : []
}
