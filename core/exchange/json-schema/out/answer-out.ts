import type { FormDefinition } from '../../../definitions/configuration.ts'
import type { Option, Question } from '../../../definitions/definition-types.ts'
import type { ExportNote } from '../../export-note.ts'
import type { Schema } from '../schema.ts'
import { exportNote } from './export-messages.ts'
import { writtenPattern } from './schema-of-condition.ts'

/** What a schema is written with. */
export interface Writing {
  readonly definition: FormDefinition
  readonly notes: ExportNote[]
  words(text: Question['title']): string | undefined
}

const LIMITS = ['minLength', 'maxLength', 'minimum', 'maximum', 'multipleOf'] as const
const FORMATS: Readonly<Record<string, string>> = { date: 'date', 'date-time': 'date-time', time: 'time', email: 'email', file: 'data-url' }

/** The plain schema of one answer. */
export function answerOut(question: Question, at: string, writing: Writing): Schema {
  const { type, format, pattern, default: initial } = question
  const { notes } = writing
  if (format === 'file') notes.push(exportNote(at, 'file-as-url'))
  else if (format !== undefined && !Object.hasOwn(FORMATS, format)) notes.push(exportNote(at, 'format-as-text', { format }))
  if (question.calculate !== undefined) notes.push(exportNote(at, 'worked-out', { expression: question.calculate }))
  const isWorkedOut = typeof initial === 'string' && initial.startsWith('=')
  if (isWorkedOut) notes.push(exportNote(at, 'default-worked-out', { expression: initial }))
  const options = optionsOut(question, at, writing)
  return {
    type,
    ...(options && { oneOf: options }),
    ...(format !== undefined && Object.hasOwn(FORMATS, format) && { format: FORMATS[format] }),
    ...Object.fromEntries(LIMITS.flatMap((limit) => (question[limit] === undefined ? [] : [[limit, question[limit]]]))),
    ...(pattern !== undefined && { pattern: writtenPattern(pattern) }),
    ...(initial !== undefined && !isWorkedOut && { default: initial }),
    ...(question.calculate !== undefined && { readOnly: true }),
  }
}

/** Several answers that are chosen. */
export function choicesOut(question: Question, at: string, writing: Writing): Schema {
  const { items, uniqueItems, minItems, maxItems, default: initial } = question
  const options = items && optionsOut(items, at, writing)
  return {
    type: 'array',
    ...(uniqueItems !== false && { uniqueItems: true }),
    ...(minItems !== undefined && { minItems }),
    ...(maxItems !== undefined && { maxItems }),
    items: { type: items?.type ?? 'string', ...(options && { oneOf: options }) },
    ...(Array.isArray(initial) && { default: initial }),
  }
}

function optionsOut({ oneOf, optionsFrom, optionsWhere }: Question, at: string, { definition, notes, words }: Writing): readonly Schema[] | undefined {
  if (optionsWhere !== undefined) notes.push(exportNote(at, 'condition-not-said', { keyword: 'optionsWhere', expression: optionsWhere }))
  const codes = optionsFrom === undefined ? undefined : definition.codeLists?.[optionsFrom]
  if (optionsFrom !== undefined) notes.push(exportNote(at, codes ? 'list-written-out' : 'answers-not-here', { list: optionsFrom }))
  if (codes) return codes.map(({ id, title }) => ({ const: id, title: words(title) }))
  return oneOf?.map((option: Option) => {
    const description = words(option.description)
    if (option.score !== undefined) notes.push(exportNote(at, 'schema-without-place', { keyword: 'score' }))
    if (option.specify !== undefined) notes.push(exportNote(at, 'specify-left-out', { option: String(option.const) }))
    return { const: option.const, title: words(option.title), ...(description !== undefined && { description }) }
  })
}
