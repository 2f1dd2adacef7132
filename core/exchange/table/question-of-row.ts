import type { Option, Question } from '../../definitions/definition-types.ts'
import { identifierOf } from '../xlsform/identifier.ts'
import { note } from './messages.ts'
import { optionOf, optionsIn, rangeIn, type WrittenOption } from './options-in.ts'
import type { OutlinedQuestion } from './outline.ts'
import { plainWords } from './plain-words.ts'
import { isMark } from './suggest-columns.ts'
import type { TableRow } from './table-row.ts'
import { asksSeveral, isNoWord, isYesWord, typeOfQuestion, typeOfWords, type TableType } from './type-words.ts'

const PLAIN: Readonly<Record<Exclude<TableType, 'one' | 'several'>, Question>> = {
  text: { type: 'string' },
  long: { type: 'string', ui: { widget: 'long_text' } },
  whole: { type: 'integer' },
  number: { type: 'number' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', format: 'time' },
  yes_no: { type: 'boolean' },
  note: { type: 'null' },
  file: { type: 'string', format: 'file' },
  email: { type: 'string', format: 'email' },
  place: { type: 'string', format: 'location' },
  signature: { type: 'string', format: 'signature' },
}
const SHOWN: Readonly<Record<TableType, string>> = { text: 'a text', long: 'a long text', whole: 'a whole number', number: 'a number', date: 'a date', time: 'a time', yes_no: 'yes or no', one: 'one of its options', several: 'several of its options', note: 'a note', file: 'a file', email: 'an address of e-mail', place: 'a place', signature: 'a signature' }

const LONGEST_TEXT = 4000

/** Words of a cell as people read them here. */
export function wordsIn(cell: string, { account }: TableRow): string {
  if (/[{}]/.test(cell)) account.add(note('braces-replaced'))
  const plain = cell.replaceAll('{', '(').replaceAll('}', ')')
  if (plain.length > LONGEST_TEXT) account.add(note('text-too-long', { length: plain.length, most: LONGEST_TEXT }))
  return plain.length > LONGEST_TEXT ? `${plain.slice(0, LONGEST_TEXT - 1)}…` : plain
}

/** Makes a question of its row and the rows of its options. */
export function questionOfRow({ row, optionRows }: OutlinedQuestion, header: readonly WrittenOption[]): Question {
  const { account } = row
  const written = row.at('type')
  const told = typeOfWords(written)
  const options = optionsOfRow(row, optionRows, header)
  const range = options.length <= 1 ? rangeIn(options[0]?.label ?? written) : undefined
  const type = told ?? (range ? 'whole' : options.length > 1 ? (isYesNo(options) && options.every(({ points }) => points === undefined) ? 'yes_no' : asksSeveral(`${row.at('question')} ${row.at('help')}`) ? 'several' : 'one') : typeOfQuestion(row.at('question')) ?? 'text')
  if (told === undefined && written !== '' && !range) account.add(note('type-unknown', { written: written.slice(0, 60), type: SHOWN[type] }))
  else if (told === undefined && options.length <= 1 && !range) account.add(note('type-guessed', { type: SHOWN[type] }))
  const base = baseOf(row, type, options, range, told !== undefined)
  const [help, condition, code] = [row.at('help'), row.at('condition'), row.at('code')]
  if (condition !== '') account.add(note('condition-kept', { condition: condition.slice(0, 200) }))
  const { type: kind, ...rest } = base
  return {
    type: kind,
    title: wordsIn(row.at('question'), row),
    ...(help !== '' && { description: wordsIn(help, row) }),
    ...(code !== '' && code.length <= 16 && { number: code }),
    ...(condition !== '' && { interviewerNote: wordsIn(condition, row) }),
    ...rest,
    source: { sheet: account.place.sheet, row: String(row.row), ...(code !== '' && { name: code.slice(0, 200) }) },
  }
}

function baseOf(row: TableRow, type: TableType, options: readonly WrittenOption[], range: ReturnType<typeof rangeIn>, isTold: boolean): Question {
  const { account } = row
  if (type === 'file') account.add(note('file-kinds'))
  const isRated = range !== undefined && (type === 'one' || type === 'whole' || type === 'number')
  if (isRated) return { type: 'integer', ...range, ui: { widget: 'scale' }, ...(row.at('score') !== '' && { score: idOf(row) }) }
  if (type === 'yes_no') return yesNo(row, options)
  if (type !== 'one' && type !== 'several') {
    // Numbers are often given with the options they may be: then those are chosen from.
    return options.length > 1 && !isTold ? choice(row, options, false) : PLAIN[type]
  }
  if (options.length === 0) {
    account.add(note('no-options'))
    return PLAIN.text
  }
  if (options.length === 1) account.add(note('one-option', { label: options[0]?.label.slice(0, 60) ?? '' }))
  return choice(row, options, type === 'several')
}

function yesNo(row: TableRow, options: readonly WrittenOption[]): Question {
  const score = row.at('score')
  const ofYes = options.find(({ label }) => isYesWord(label))
  const ofNo = options.find(({ label }) => isNoWord(label))
  const points = options.some((option) => option.points !== undefined) ? [ofYes?.points ?? 0, ofNo?.points ?? 0] : pointsIn(score)
  if (points === undefined || points.length > 2) {
    if (score !== '') row.account.add(note('score-unclear', { written: score.slice(0, 60) }))
    return PLAIN.yes_no
  }
  if (points.length === 0) return PLAIN.yes_no
  const isYesFirst = options.length < 2 || options.indexOf(ofYes ?? options[0] ?? { label: '' }) <= options.indexOf(ofNo ?? options[0] ?? { label: '' })
  const [yes = 0, no = 0] = isYesFirst || options.some((option) => option.points !== undefined) ? points : [points[1], points[0]]
  return { type: 'boolean', oneOf: [{ const: true, title: ofYes?.label ?? 'Yes', score: yes }, { const: false, title: ofNo?.label ?? 'No', score: no }] }
}

/** Points written one after the other; none where nothing is, undefined where they are no numbers. */
function pointsIn(written: string): readonly number[] | undefined {
  if (written.trim() === '') return []
  const parts = written.split(/[\s;|/,]+/).filter((part) => part !== '').map(Number)
  return parts.every(Number.isFinite) ? parts : undefined
}

function choice(row: TableRow, written: readonly WrittenOption[], isSeveral: boolean): Question {
  const score = row.at('score')
  const points = written.some((option) => option.points !== undefined) ? undefined : pointsIn(score)
  const fits = points !== undefined && points.length === written.length
  if (score !== '' && !fits && !written.some((option) => option.points !== undefined)) row.account.add(note('score-unclear', { written: score.slice(0, 60) }))
  const options = new Map<string, Option>()
  const labels = new Set<string>()
  for (const [index, option] of written.entries()) {
    const label = wordsIn(option.label, row) || '?'
    if (labels.has(label)) {
      row.account.add(note('option-repeated', { label: label.slice(0, 60) }))
      continue
    }
    labels.add(label)
    let code = identifierOf(label, `option_${index + 1}`).slice(0, 40).replace(/_$/, '')
    while (options.has(code)) code = `${code}_${index + 1}`
    const given = option.points ?? (fits ? points[index] : undefined)
    options.set(code, { const: code, title: label, ...(given !== undefined && { score: given }) })
  }
  const [first, ...others] = options.values()
  if (!first) return PLAIN.text
  const chosen: Question = { type: 'string', oneOf: [first, ...others] }
  return isSeveral ? { type: 'array', items: chosen } : chosen
}

/** The options of a question: in one cell, in several beside each other, in rows of their own, or in the names of the columns. */
function optionsOfRow(row: TableRow, optionRows: readonly TableRow[], header: readonly WrittenOption[]): readonly WrittenOption[] {
  if (optionRows.length > 0) {
    return [row, ...optionRows].flatMap((each) => each.options.filter((cell) => cell !== '').map((cell) => {
      const option = optionOf(cell)
      const points = each.at('score')
      return points !== '' && option.points === undefined && Number.isFinite(Number(points)) ? { ...option, points: Number(points) } : option
    }))
  }
  const filled = row.options.filter((cell) => cell !== '')
  const areMarks = row.options.length > 1 && filled.every(isMark)
  if (areMarks && header.length === row.options.length) {
    return header.map((option, index) => {
      const cell = row.options[index] ?? ''
      return cell !== '' && Number.isFinite(Number(cell)) ? { ...option, points: Number(cell) } : option
    })
  }
  if (filled.length > 1) return filled.map(optionOf)
  const [cell = ''] = filled
  return rangeIn(cell) ? [{ label: cell }] : optionsIn(cell)
}

function isYesNo(options: readonly WrittenOption[]): boolean {
  return options.length === 2 && options.some(({ label }) => isYesWord(label)) && options.some(({ label }) => isNoWord(label))
}

/** What a question is called: by its code, else by its first words. */
export function idOf(row: TableRow): string {
  const code = row.at('code')
  if (plainWords(code) !== '') return identifierOf(code, `question_${row.row}`)
  const words = identifierOf(row.at('question'), `question_${row.row}`)
  return words.length <= 40 ? words : words.slice(0, 40).replace(/_[^_]*$/, '')
}
