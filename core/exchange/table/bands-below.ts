import type { Band } from '../../definitions/definition-types.ts'
import type { TableColumns } from './columns.ts'
import { meaningOfHeader } from './header-words.ts'
import { latinDigits } from './latin-digits.ts'
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

interface WrittenBand {
  readonly from: number
  /** None: it has no end. */
  readonly to?: number
  readonly title: string
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
  const follow = ordered.every(({ from }, place) => place === 0 || (ordered[place - 1]?.to !== undefined && from > Number(ordered[place - 1]?.to) && from - Number(ordered[place - 1]?.to) <= 1))
  const [first, ...others] = ordered.map(({ from, title }): Band => ({ from, title }))
  return first && others.length > 0 && follow ? { bands: [first, ...others], rows: taken } : undefined
}

/** A row of a few words about points and nothing that could be asked: "Interpretation of the score", or "Score" over the ranges and "Category" over their names. */
function isHeading(row: TableRow): boolean {
  const cells = [...row.filled.values()]
  const [first = ''] = cells
  return !isTotalRow(row) && cells.every((cell) => cell.length < 60 && !/[?؟՞\p{Nd}]/u.test(cell)) && plainWords(first).split(' ').some(isScore) && row.at('type') === ''
}

/** A row whose range is one of points, or that stands beside the word: "Score", "0-3 points: crisis". */
function saysPoints({ filled }: TableRow): boolean {
  return [...filled.values()].some((cell) => plainWords(cell).split(' ').every(isScore) || POINTS.test(latinDigits(cell)))
}

function isScore(word: string): boolean {
  return meaningOfHeader(word) === 'score'
}

const NUMBER = String.raw`[-+]?\d{1,4}(?:[.,]\d{1,3})?`
const POINTS_WORD = 'points?|pts?\\.?|punti|puntos?|puncte|միավոր|نقطة|نقاط'
const POINTS = new RegExp(String.raw`${NUMBER}\s*(?:${POINTS_WORD})(?!\p{L})`, 'iu')
const FROM = String.raw`(?:(?:from|between|da|dal|tra|de|del|desde|entre|de la|între|من|بين)\s+)?`
const TO = String.raw`-|–|—|\.\.\.?|to|and|a|à|al|até|e|y|și|և|و|hasta|până la|până|-ից|մինչև|إلى|الى`
const ABOVE = String.raw`\+|(?:and|or)\s(?:above|more|over|higher)|e\s(?:oltre|più)|o\s(?:più|más)|y\s(?:más|superior)|(?:și|sau)\s(?:peste|mai\smult)|և\s(?:ավելի|բարձր)|فأكثر|فما\sفوق|أو\sأكثر`
const UNDER = String.raw`<|under|below|less\sthan|fewer\sthan|meno\sdi|sotto|menos\sde|sub|mai\spuțin\sde|أقل\sمن|դրանից\sցածր`
const UP_TO = String.raw`≤|<=|up\sto|fino\sa|hasta|până\sla|մինչև|حتى`
const MORE_THAN = String.raw`>|more\sthan|over|above|oltre|più\sdi|más\sde|peste|mai\smult\sde|أكثر\sمن|ավելի\sքան`
const OVER = String.raw`≥|>=|at\sleast|from|da|almeno|desde|al\smenos|cel\spuțin|de\sla|من`
/** A range of points, however it is written. */
const RANGE = String.raw`(?:${FROM}(?<low>${NUMBER})\s*(?:${TO})\s*(?<high>${NUMBER})|(?<least>${NUMBER})\s*(?:${ABOVE})|(?:${UNDER})\s*(?<under>${NUMBER})|(?:${UP_TO})\s*(?<most>${NUMBER})|(?:${OVER})\s*(?<floor>${NUMBER})|(?:${MORE_THAN})\s*(?<over>${NUMBER}))(?:\s*(?:${POINTS_WORD})(?!\p{L}))?`
const ALONE = new RegExp(String.raw`^\(?${RANGE}\)?$`, 'iu')
const RANGE_FIRST = new RegExp(String.raw`^[(\[]?${RANGE}[)\]]?\s*(?:[:=–—-]|→)?\s+(?<title>.*\p{L}.*)$`, 'isu')
const RANGE_LAST = new RegExp(String.raw`^(?<title>.*\p{L}[^(\[:=]*?)\s*(?:[:=–—([-]|→|\s)\s*${RANGE}\s*[)\]]?$`, 'isu')
const LONGEST = 300
/** No tool has more bands. */
const MOST_ROWS = 20

/** The bands a row has: in one cell or several of them, or a range in one cell and its name in the others. None where it says anything else. */
function bandsOf(row: TableRow, { at: { code = [] } }: TableColumns): readonly WrittenBand[] {
  const said = [...row.filled].filter(([, cell]) => !plainWords(cell).split(' ').every(isScore))
  const beside = said.filter(([column]) => !code.includes(column))
  const cells = (beside.length > 0 ? beside : said).map(([, cell]) => cell)
  const ranges = cells.filter((cell) => ALONE.test(latinDigits(cell)))
  const words = cells.filter((cell) => !ranges.includes(cell))
  if (ranges.length === 1 && words.length > 0) return bandOf(latinDigits(ranges[0] ?? ''), ALONE, words.join(' – '))
  const parts = cells.flatMap((cell) => cell.split(/[;؛\n]/).map((part) => part.trim()).filter((part) => part !== ''))
  const bands = parts.map((part) => (part.length > LONGEST ? [] : bandInWords(part)))
  return bands.some((band) => band.length === 0) ? [] : bands.flat()
}

function bandInWords(part: string): readonly WrittenBand[] {
  const plain = latinDigits(part)
  for (const pattern of [RANGE_FIRST, RANGE_LAST]) {
    const title = pattern.exec(plain)?.groups?.['title']
    // Digits keep their places, so the name is cut out of what is written.
    if (title !== undefined) return bandOf(plain, pattern, part.slice(plain.indexOf(title), plain.indexOf(title) + title.length))
  }
  return []
}

function bandOf(plain: string, pattern: RegExp, title: string): readonly WrittenBand[] {
  const groups = pattern.exec(plain)?.groups ?? {}
  const number = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name].replace(',', '.')))
  const [low, high, least, under, most, floor, over] = ['low', 'high', 'least', 'under', 'most', 'floor', 'over'].map(number)
  const from = low ?? least ?? floor ?? (over === undefined ? undefined : over + 1)
  // What has no lower end begins where points do.
  const to = high ?? most ?? (under === undefined ? undefined : under - Number.EPSILON * Math.max(1, Math.abs(under)))
  return from === undefined && to === undefined ? [] : [{ from: from ?? Math.min(0, to ?? 0), ...(to !== undefined && { to }), title: title.trim() }]
}
