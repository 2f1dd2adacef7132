import type { Question } from '../../../definitions/definition-types.ts'
import type { ExportNote } from '../../export-note.ts'
import { constraintOf } from './constraint-out.ts'
import { exportNote } from './export-messages.ts'
import type { ExpressionWriter } from './expressions-out.ts'
import { insideOf, placeOf, type ExportNode } from './form-tree.ts'
import type { ListWriter } from './lists-out.ts'
import { isWorkedOutOnce, surveyType } from './type-out.ts'
import type { SheetLine, WordWriter } from './words-out.ts'

export interface SurveyWriter {
  readonly words: WordWriter
  readonly expressions: ExpressionWriter
  readonly lists: ListWriter
  readonly notes: ExportNote[]
}

/** Choices that are filtered come from a list of the form, also where all of them are offered. */
const EVERY_CHOICE = 'true()'

/** The lines of the survey for everything inside a part of the form. */
export function surveyLines(part: ExportNode, writer: SurveyWriter): SheetLine[] {
  return part.children.flatMap((node) => (node.isSpecify === true ? specifyLine(node, writer) : linesOf(node, writer)))
}

function linesOf(node: ExportNode, writer: SurveyWriter): SheetLine[] {
  const { question, kind } = node
  const line = begun(node, writer)
  if (kind === 'note') return [line]
  if (kind === 'question') return [answered(line, node, writer)]
  const end = { type: kind === 'rows' ? 'end_repeat' : 'end_group' }
  const count = writer.expressions(question.repeat?.count, 'repeat.count', 'repeat_count', node)
  if (count !== undefined) line['repeat_count'] = count
  return [line, ...(insideOf(question) ? surveyLines(node, writer) : []), end]
}

/** What every line has: type, name, words, appearance, and when it is asked. */
function begun(node: ExportNode, { words, expressions, lists, notes }: SurveyWriter): SheetLine {
  const { question, name, orOther } = node
  const { type, isChoice, appearance, parameters } = surveyType(question)
  const list = isChoice === true ? lists.of(node) : undefined
  const line: SheetLine = { type: isChoice !== true ? type : list === undefined ? 'text' : `${type} ${list}${orOther ? ' or_other' : ''}`, name }
  words.put(line, 'label', question.title, node)
  words.put(line, 'hint', question.description, node)
  words.put(line, 'guidance_hint', question.interviewerNote, node)
  if (appearance.length > 0) line['appearance'] = appearance.join(' ')
  if (parameters !== undefined) line['parameters'] = parameters
  if (question.format === 'email') notes.push(exportNote(placeOf(node), 'mail-as-text'))
  const relevant = expressions(question.visibleWhen, 'visibleWhen', 'relevant', node)
  if (relevant !== undefined) line['relevant'] = relevant
  return line
}

function answered(line: SheetLine, node: ExportNode, writer: SurveyWriter): SheetLine {
  const { question, isRequired } = node
  const { words, expressions, notes } = writer
  const { constraint, message, requiredMessage, losesMessages } = constraintOf(node, (that) => expressions(that, 'check', 'constraint', node))
  if (losesMessages) notes.push(exportNote(placeOf(node), 'one-message'))
  if (constraint !== undefined) line['constraint'] = constraint
  words.put(line, 'constraint_message', message, node)
  words.put(line, 'required_message', requiredMessage, node)
  const required = isRequired ? 'yes' : expressions(question.requiredWhen, 'requiredWhen', 'required', node)
  if (required !== undefined) line['required'] = required
  const { optionsFrom, optionsWhere } = question.items ?? question
  const filter = optionsFrom !== undefined && optionsWhere === undefined && node.list ? EVERY_CHOICE : expressions(optionsWhere, 'optionsWhere', 'choice_filter', node)
  if (filter !== undefined) line['choice_filter'] = filter
  putValue(line, node, writer)
  return line
}

/** What is there before anybody answers, or instead. */
function putValue(line: SheetLine, node: ExportNode, { expressions }: SurveyWriter): void {
  const { calculate, default: initial, ui } = node.question
  if (line['type'] === 'start' || line['type'] === 'today' || line['type'] === 'end') return
  const calculation = expressions(calculate, 'calculate', 'calculation', node)
  if (calculation !== undefined) {
    line['calculation'] = calculation
    if (ui?.widget !== 'hidden' && node.question.title !== undefined) line['read_only'] = 'yes'
  }
  if (isWorkedOutOnce(initial)) {
    const isHidden = line['type'] === 'calculate'
    const worked = expressions(initial.slice(1), 'default', isHidden ? 'calculation' : 'default', node)
    if (worked !== undefined) line[isHidden ? 'calculation' : 'default'] = isHidden ? `once(${worked})` : worked
  } else if (initial !== undefined) line['default'] = plainDefault(initial, node.question)
}

function plainDefault(initial: NonNullable<Question['default']>, { format }: Question): string {
  if (Array.isArray(initial)) return initial.join(' ')
  return format === 'location' ? String(initial).replace(/^geo:/, '').replace(',', ' ') : String(initial)
}

/** Where or_other does not say the same, the words of an option are asked in a line of their own. */
function specifyLine(node: ExportNode, { words, notes }: SurveyWriter): SheetLine[] {
  const asked = node.parent?.children.find((child) => child.question === node.question && child !== node)
  if (!asked || asked.orOther) return []
  return ((node.question.items ?? node.question).oneOf ?? []).flatMap((option): SheetLine[] => {
    if (option.specify === undefined) return []
    notes.push(exportNote(placeOf(asked), 'specified-below', { option: String(option.const) }))
    const line: SheetLine = { type: 'text', name: node.name, relevant: `selected(\${${asked.name}}, '${String(option.const)}')` }
    words.put(line, 'label', option.specify, asked)
    return [line]
  })
}
