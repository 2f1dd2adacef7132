import type { Band } from '../../definitions/definition-types.ts'
import { bandCalled, bandInWords, namesPoints, type WrittenBand } from './band-in-words.ts'
import type { TableColumns } from './columns.ts'
import { meaningOfHeader } from './header-words.ts'
import { plainWords } from './plain-words.ts'
import type { TableRow } from './table-row.ts'
import { isTotalRow } from './total-row.ts'

/** What ranges of the sum are called, and the rows that say it. */
export interface BandsBelow {
  readonly bands: [Band, ...Band[]]
  readonly rows: readonly TableRow[]
  /** Words above them, and the names of their columns. */
  readonly headings: readonly TableRow[]
}

/**
 * The bands that a paper tool has below its total: "0-4 low", "Low (0-4)", or a range and its name in two cells. Rows are taken for
 * bands only where the table says that points are meant, and where their ranges follow each other without a gap.
 */
export function bandsBelow(rows: readonly TableRow[], columns: TableColumns): BandsBelow | undefined {
  for (const [index, row] of rows.entries()) {
    const isAbove = isTotalRow(row) || isHeading(row)
    if (!isAbove && !saysPoints(row)) continue
    const found = bandsFrom(rows, isAbove && bandsOf(row, columns).length === 0 ? index + 1 : index, columns)
    if (!found) continue
    const above = rows.slice(0, rows.indexOf(found.rows[0] ?? row))
    return { ...found, headings: above.slice(above.findLastIndex((each) => !isHeading(each)) + 1) }
  }
  return undefined
}

function bandsFrom(rows: readonly TableRow[], index: number, columns: TableColumns): Omit<BandsBelow, 'headings'> | undefined {
  const taken: TableRow[] = []
  const written: WrittenBand[] = []
  for (const row of rows.slice(index, index + MOST_ROWS)) {
    const bands = bandsOf(row, columns)
    if (bands.length === 0) break
    taken.push(row)
    written.push(...bands)
  }
  const ordered = written.toSorted((one, other) => one.from - other.from)
  const [first, ...others] = ordered.map(({ from, title }): Band => ({ from, title }))
  return first && others.length > 0 && ordered.every((band, place) => follows(band, ordered[place - 1])) ? { bands: [first, ...others], rows: taken } : undefined
}

/** Whether a band begins where the one before it ends. */
function follows({ from }: WrittenBand, before: WrittenBand | undefined): boolean {
  return before === undefined || (before.to !== undefined && from > before.to && from - before.to <= 1)
}

/** A row of a few words about points and nothing that could be asked: "Interpretation of the score", or "Score" over the ranges and "Category" over their names. */
function isHeading(row: TableRow): boolean {
  const cells = [...row.filled.values()]
  const [first = ''] = cells
  return !isTotalRow(row) && cells.every((cell) => cell.length < 60 && !/[?؟՞\p{Nd}]/u.test(cell)) && plainWords(first).split(' ').some(isScore) && row.at('type') === ''
}

/** A row whose range is one of points, or that stands beside the word: "Score", "0-3 points: crisis". */
function saysPoints({ filled }: TableRow): boolean {
  return [...filled.values()].some((cell) => plainWords(cell).split(' ').every(isScore) || namesPoints(cell))
}

function isScore(word: string): boolean {
  return meaningOfHeader(word) === 'score'
}

/** No tool has more bands. */
const MOST_ROWS = 20

/** The bands a row has: in one cell or several of them, or a range in one cell and its name in the others. None where it says anything else. */
function bandsOf(row: TableRow, { at: { code = [] } }: TableColumns): readonly WrittenBand[] {
  const said = [...row.filled].filter(([, cell]) => !plainWords(cell).split(' ').every(isScore))
  const beside = said.filter(([column]) => !code.includes(column))
  const cells = (beside.length > 0 ? beside : said).map(([, cell]) => cell)
  const [range, ...ranges] = cells.filter((cell) => bandCalled(cell, '') !== undefined)
  const words = cells.filter((cell) => cell !== range)
  const called = range !== undefined && ranges.length === 0 && words.length > 0 ? bandCalled(range, words.join(' – ')) : undefined
  if (called) return [called]
  const parts = cells.flatMap((cell) => cell.split(/[;؛\n]/).map((part) => part.trim()).filter((part) => part !== ''))
  const bands = parts.map(bandInWords)
  return bands.includes(undefined) ? [] : bands.filter((band) => band !== undefined)
}
