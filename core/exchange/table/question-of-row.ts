import type { Question } from '../../definitions/definition-types.ts'
import { identifierOf } from '../draft/identifier.ts'
import type { Phrase } from '../phrase.ts'
import { answerShape } from './answer-shape.ts'
import { choiceOf, isYesNo, yesNoOf } from './choice.ts'
import { howMany } from './how-many.ts'
import { note } from './messages.ts'
import { noteGuesses } from './note-guesses.ts'
import { withNumbers } from './numbers-of-options.ts'
import { beginsWithCondition, tellsWhereToGo } from './option-words.ts'
import { rangeIn, type WrittenOption } from './options-in.ts'
import { optionsOfRow } from './options-of-row.ts'
import type { OutlinedQuestion } from './outline.ts'
import { plainWords } from './plain-words.ts'
import { leavePoints, pointsAre, withPoints } from './points.ts'
import type { TableKnown } from './table-known.ts'
import type { TableRow } from './table-row.ts'
import { isAnyNumber, isOneOrSeveral, typeOfQuestion, typeOfWords, type TableType } from './type-words.ts'
import { wordsIn } from './words-in.ts'

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
const SHOWN: Readonly<Record<TableType, Phrase>> = { text: 'a text', long: 'a long text', whole: 'a whole number', number: 'a number', date: 'a date', time: 'a time', yes_no: 'yes or no', one: 'one of its options', several: 'several of its options', note: 'a note', file: 'a file', email: 'an address of e-mail', place: 'a place', signature: 'a signature' }

/** Steps that are drawn beside each other; a longer span is written as a number. */
const LONGEST_SCALE = 20

/** Makes a question of its row and the rows of its options. */
export function questionOfRow({ row, optionRows }: OutlinedQuestion, known: TableKnown): Question {
  const { account } = row
  const written = row.at('type')
  const only = optionRows.length === 0 ? onlyCell(row.options) : ''
  // What stands where options would is often no option: "number", DD/MM/YYYY, a line to write on.
  const ofOnly = rangeIn(only) ? undefined : answerShape(only)
  const shape = answerShape(written) ?? ofOnly
  const isChosen = shape?.type === 'one' || shape?.type === 'several'
  const isShaped = ofOnly !== undefined && ofOnly.type !== 'yes_no' && (written === '' || (ofOnly.isExact && !isChosen))
  const listed = isShaped ? [] : optionsOfRow(row, optionRows, known)
  const options = withNumbers(row, optionRows.length > 0 ? listed : withPoints(row, listed), known.numbersAre)
  noteGuesses(row, options, known)
  const range = options.length <= 1 ? rangeIn(options[0]?.label ?? written) : undefined
  const many = howMany(`${row.at('question')} ${row.at('help')}`)
  const told = written === '' && shape?.type === 'yes_no' ? undefined : kindTold(shape?.type, written || only, row, many.isSeveral)
  const type = told ?? (range ? 'whole' : options.length > 1 ? (isYesNo(options) ? 'yes_no' : many.isSeveral ? 'several' : 'one') : typeOfQuestion(row.at('question')) ?? 'text')
  if (!range && (told === undefined ? written !== '' : shape?.isExact === false)) account.add(note(told !== undefined && typeOfWords(written || only) === shape?.type ? 'type-in-part' : 'type-unknown', { written: (written || only).slice(0, 60), type: SHOWN[type] }))
  else if (told === undefined && options.length <= 1 && !range) account.add(note(row.left.length > 0 ? 'answer-not-understood' : 'type-guessed', { type: SHOWN[type] }))
  const isUnclear = isOneOrSeveral(written) ? !many.isSaid : many.isGuessed && (type === 'several' || told === undefined)
  if (options.length > 1 && isUnclear && (type === 'several' || type === 'one')) account.add(note(type === 'one' ? 'one-guessed' : 'several-guessed'))
  if (beginsWithCondition(row.at('question'))) account.add(note('condition-in-words'))
  const skipping = options.find(({ label }) => tellsWhereToGo(label))
  if (skipping) account.add(note('skip-in-option', { label: skipping.label.slice(0, 60) }))
  const made = { ...baseOf(row, type, options, range, told !== undefined), ...shape?.limits }
  const base = made.type === 'array' && many.most !== undefined && many.most < options.length ? { ...made, maxItems: many.most } : made
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

/** The kind of answer that is told, as the question makes it clearer. */
function kindTold(type: TableType | undefined, words: string, row: TableRow, isSeveral: boolean): TableType | undefined {
  if (type === 'number' && isAnyNumber(words) && typeOfQuestion(row.at('question')) === 'whole') return 'whole'
  return type === 'one' && isSeveral ? 'several' : type
}

/** The one cell of options that is filled; empty where several are. */
function onlyCell(cells: readonly string[]): string {
  const [only = '', ...others] = cells.filter((cell) => cell !== '')
  return others.length === 0 ? only : ''
}

function baseOf(row: TableRow, type: TableType, options: readonly WrittenOption[], range: ReturnType<typeof rangeIn>, isTold: boolean): Question {
  const { account } = row
  if (type === 'file') account.add(note('file-kinds'))
  const isRated = range !== undefined && (type === 'one' || type === 'whole' || type === 'number')
  if (isRated) {
    const isItsOwnPoints = pointsAre(row, range)
    if (!isItsOwnPoints) leavePoints(row)
    return { type: 'integer', ...range, ...(range.maximum - range.minimum <= LONGEST_SCALE && { ui: { widget: 'scale' as const } }), ...(isItsOwnPoints && { score: idOf(row) }) }
  }
  if (type === 'yes_no' && options.length === 1) account.add(note('options-left-out', { options: row.options.join(' ').trim().slice(0, 200), type: SHOWN[type] }))
  if (type === 'yes_no' && (options.length < 2 || isYesNo(options))) return yesNoOf(row, options)
  const isChosen = type === 'one' || type === 'several'
  // Numbers are often given with the options they may be, and yes or no with a third one: then those are chosen from.
  if (!isChosen && options.length > 1 && (!isTold || type === 'yes_no')) return choiceOf(row, options, false)
  if (isChosen && options.length > 0) {
    if (options.length === 1) account.add(note('one-option', { label: options[0]?.label.slice(0, 60) ?? '' }))
    return choiceOf(row, options, type === 'several')
  }
  if (isChosen) account.add(note('no-options'))
  else if (options.length > 0 && isTold) account.add(note('options-left-out', { options: row.options.filter((cell) => cell !== '').join(', ').slice(0, 200), type: SHOWN[type] }))
  leavePoints(row)
  return isChosen ? PLAIN.text : PLAIN[type]
}

/** What a question is called: by its code, else by its first words. */
export function idOf(row: TableRow): string {
  const code = row.at('code')
  if (plainWords(code) !== '') return identifierOf(code, `question_${row.row}`)
  const words = identifierOf(row.at('question'), `question_${row.row}`)
  return words.length <= 40 ? words : words.slice(0, 40).replace(/_[^_]*$/, '')
}
