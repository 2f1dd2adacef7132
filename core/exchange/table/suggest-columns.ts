import type { Sheet } from '../workbook.ts'
import { isMark, textOf } from './cell-text.ts'
import { claimRuns, hasSeveral } from './claim-runs.ts'
import type { ColumnMeaning, TableColumns } from './columns.ts'
import { meaningOfHeader } from './header-words.ts'
import { namesBelow } from './names-below.ts'
import { namesByShape } from './names-by-shape.ts'
import { optionsIn } from './options-in.ts'
import { numberInName, rubricOf } from './rubric.ts'
import { isOneRun } from './run-of-columns.ts'
import { isNoAnswer, isYesAnswer, typeOfWords } from './type-words.ts'

/** Rows in which the names of the columns are looked for. */
export const HEADER_WITHIN = 25
/** Rows by which a column is judged. */
const MOST_JUDGED = 300

/** Guesses what the columns of a table mean: by their names in six languages, and where they have none by what stands in them. */
export function suggestColumns(sheet: Sheet): TableColumns {
  const named = headerRowOf(sheet)
  const guessed = named.isSure ? undefined : namesByShape(sheet.rows.slice(0, HEADER_WITHIN + MOST_JUDGED), HEADER_WITHIN)
  const headerRow = guessed ?? named.row
  const at: Partial<Record<ColumnMeaning, number[]>> = {}
  const header = headerRow === 0 ? [] : (sheet.rows[headerRow - 1] ?? [])
  const names = header.map(textOf)
  const below = headerRow === 0 ? new Map<number, ColumnMeaning>() : namesBelow(names, (sheet.rows[headerRow] ?? []).map(textOf))
  for (const column of new Set([...names.keys(), ...below.keys()])) {
    // Beside a "Yes", "No" is no number.
    const isAnswer = isNoAnswer(names[column] ?? '') && names.some(isYesAnswer)
    const meaning = isAnswer ? undefined : (below.get(column) ?? meaningOfHeader(names[column] ?? ''))
    if (meaning === undefined) continue
    const sofar = at[meaning]
    if (sofar === undefined) at[meaning] = [column]
    // "Option 1", "Option 2", ... stand beside each other, or each with its points: "Option 1", "Points 1", "Option 2", "Points 2".
    // Or all points are called the same.
    else if (meaning === 'score' && names[column] === names[sofar[0] ?? 0] && at.options?.includes(column - 1)) sofar.push(column)
    else if ((meaning === 'options' && sofar.at(-1) === column - 1) || (hasSeveral(meaning) && isOneRun([...sofar, column].map((each) => textOf(header[each]))))) sofar.push(column)
  }
  const from = headerRow + (below.size > 0 ? 1 : 0)
  const rows = sheet.rows.slice(from, from + MOST_JUDGED)
  const guesses = [...claimRuns(names, rows, at)]
  const taken = new Set(Object.values(at).flat())
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) => ({ column, ...looksOf(rows.map((row) => textOf(row[column] ?? null))) })).filter(({ column, filled }) => filled.length > 0 && !taken.has(column))
  const claim = (meaning: ColumnMeaning, fits: (looks: (typeof columns)[number]) => number) => {
    if (at[meaning] !== undefined) return
    const best = columns.map((looks) => ({ looks, fit: taken.has(looks.column) ? 0 : fits(looks) })).sort((one, other) => other.fit - one.fit)[0]
    if (!best || best.fit <= 0) return
    at[meaning] = [best.looks.column]
    // Kinds of answers are known by their words.
    if (meaning !== 'type') guesses.push(meaning)
    taken.add(best.looks.column)
  }
  const areWords = (column: number) => rows.filter((row) => !isMark(textOf(row[column]))).length * 2 > rows.filter((row) => textOf(row[column]) !== '').length
  // "Score 1", "Score 2": what is described below them is what the points are for.
  if (at.options === undefined && at.score && at.score.length > 1 && at.score.every(areWords) && rubricOf(at.score.map((column) => names[column] ?? ''))) {
    at.options = at.score
    delete at.score
  }
  if (at.options === undefined && headerRow > 0) {
    // The items of a scale have its answers as names of the columns, and marks or points in the cells; beside options in words they are points.
    const ofMarks = (column: number) => rows.every((row) => isMark(textOf(row[column])))
    const question = at.question?.[0] ?? names.findIndex((name, column) => name !== '' && !taken.has(column) && !ofMarks(column))
    const beyond = names.flatMap((name, column) => (name !== '' && !taken.has(column) && column > question ? [column] : []))
    const isGrid = beyond.every(ofMarks)
    const numbered = beyond.filter((column) => numberInName(names[column] ?? '') !== undefined)
    const isRubric = numbered.length > 1 && numbered.every(areWords)
    if (isRubric || (isGrid && beyond.length > 1 && !isOneRun(beyond.map((column) => names[column] ?? '')))) {
      at.options = isRubric ? numbered : beyond
      guesses.push('options')
    }
  }
  claim('type', ({ filled, ofTypes }) => (filled.length > 1 && ofTypes > 0.8 ? ofTypes : 0))
  claim('options', ({ ofOptions }) => (ofOptions > 0.5 ? ofOptions : 0))
  // Days and numbers ask nothing: a list of people has them.
  claim('question', ({ meanLength, distinct, ofQuestions, ofWords }) => (distinct > 0.5 && ofWords > 0.5 && (meanLength >= 8 || ofQuestions > 0.3) ? meanLength * (1 + ofQuestions) : 0))
  if (headerRow === 0) claim('code', ({ column, ofCodes, distinct }) => (ofCodes > 0.8 && distinct > 0.9 && column < (at.question?.[0] ?? 0) ? 1 : 0))
  return { sheet: sheet.name, headerRow, ...(guessed !== undefined && { isHeaderGuessed: true as const }), at, ...(guesses.length > 0 && { guessed: guesses }) }
}

/** The row that names the columns in words that are known, counted from 1; 0 where none does. One that names but one column and stands alone may be a title. */
function headerRowOf({ rows }: Sheet): { readonly row: number; readonly isSure: boolean } {
  let best = { row: 0, found: 0 }
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const meanings = new Set(row.map((cell) => meaningOfHeader(textOf(cell))).filter((meaning) => meaning !== undefined))
    const filled = row.filter((cell) => textOf(cell) !== '').length
    const numbers = row.filter((cell) => typeof cell === 'number')
    // A scale may have its numbers for names: 1, 2, 3, 4, 5.
    const isCounted = numbers.every((number, place) => place === 0 || number === Number(numbers[place - 1]) + 1)
    const namesOptions = best.row === 0 && filled > 2 && isCounted && row.every((cell) => textOf(cell).length < 60) && meanings.has('question')
    const isHeader = meanings.size >= 2 ? meanings.size * 3 >= filled : meanings.has('question') && (filled <= 2 || namesOptions)
    if (isHeader && meanings.size > best.found) best = { row: index + 1, found: meanings.size }
  }
  const filled = (rows[best.row - 1] ?? []).filter((cell) => textOf(cell) !== '').length
  return { row: best.row, isSure: best.found > 1 || filled > 1 }
}

/** Options, and not the points of some. */
function isListOfWords(cell: string): boolean {
  const options = optionsIn(cell)
  return options.length > 1 && options.some(({ label }) => /\p{L}/u.test(label))
}

function looksOf(cells: readonly string[]) {
  const filled = cells.filter((cell) => cell !== '')
  const share = (fits: (cell: string) => boolean) => (filled.length === 0 ? 0 : filled.filter(fits).length / filled.length)
  return {
    filled,
    distinct: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
    meanLength: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length),
    ofTypes: share((cell) => typeOfWords(cell) !== undefined),
    ofOptions: share((cell) => !cell.endsWith('?') && cell.length < 500 && isListOfWords(cell)),
    ofWords: share((cell) => /\p{L}{2}/u.test(cell)),
    ofQuestions: share((cell) => /[?؟՞]/.test(cell)),
    ofCodes: share((cell) => /^[A-Za-z]{0,4}[\d.]{1,8}[a-z]?$/.test(cell)),
  }
}
