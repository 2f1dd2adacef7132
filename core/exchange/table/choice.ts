import type { Option, Question } from '../../definitions/definition-types.ts'
import { identifierOf } from '../draft/identifier.ts'
import { note } from './messages.ts'
import type { WrittenOption } from './options-in.ts'
import { asksForWords, optionWords } from './option-words.ts'
import { leavePoints, pointsIn } from './points.ts'
import type { TableRow } from './table-row.ts'
import { isNoAnswer, isYesAnswer } from './type-words.ts'
import { wordsIn } from './words-in.ts'

/** A question answered by one of these options, or by several. */
export function choiceOf(row: TableRow, written: readonly WrittenOption[], isSeveral: boolean): Question {
  notePointless(row, written)
  const options = new Map<string, Option>()
  const labels = new Set<string>()
  for (const [index, option] of written.entries()) {
    const { title, specify } = optionWords(option.label)
    const label = wordsIn(title, row) || '?'
    if (labels.has(label)) {
      row.account.add(note('option-repeated', { label: label.slice(0, 60) }))
      continue
    }
    labels.add(label)
    let code = option.code ?? identifierOf(label, `option_${index + 1}`).slice(0, 40).replace(/_$/, '')
    while (options.has(code)) code = `${code}_${index + 1}`
    options.set(code, { const: code, title: label, ...(specify !== undefined && { specify: wordsIn(specify, row) }), ...(option.points !== undefined && { score: option.points }) })
  }
  const [first, ...others] = options.values()
  if (!first) return { type: 'string' }
  const chosen: Question = { type: 'string', oneOf: [first, ...others] }
  return isSeveral ? { type: 'array', items: chosen } : chosen
}

/** Whether two options are yes and no, and nothing is to be written beside them. */
export function isYesNo(options: readonly WrittenOption[]): boolean {
  return options.length === 2 && !options.some(({ label }) => asksForWords(label)) && options.some(({ label }) => isYesAnswer(label)) && options.some(({ label }) => isNoAnswer(label))
}

/** A question answered by yes or no; where no options are written, two points are those of yes and of no. */
export function yesNoOf(row: TableRow, options: readonly WrittenOption[]): Question {
  notePointless(row, options)
  const ofYes = options.find(({ label }) => isYesAnswer(label))
  const ofNo = options.find(({ label }) => isNoAnswer(label))
  const [first, second, ...more] = isYesNo(options) ? [] : pointsIn(row)
  const isInOrder = second !== undefined && more.length === 0
  const [yes, no] = isInOrder ? [first, second] : [ofYes?.points, ofNo?.points]
  if (yes === undefined && no === undefined) {
    leavePoints(row)
    return { type: 'boolean' }
  }
  const scored = (score: number | undefined) => score !== undefined && { score }
  return { type: 'boolean', oneOf: [{ const: true, title: ofYes ? wordsIn(ofYes.label, row) : 'Yes', ...scored(yes) }, { const: false, title: ofNo ? wordsIn(ofNo.label, row) : 'No', ...scored(no) }] }
}

function notePointless({ account }: TableRow, options: readonly WrittenOption[]): void {
  if (!options.some(({ points }) => points !== undefined)) return
  for (const { label, points } of options) if (points === undefined) account.add(note('option-without-points', { label: label.slice(0, 60) }))
}
