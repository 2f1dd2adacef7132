import type { Check, Option, Question, Source } from '../../definitions/definition-types.ts'
import { dateIn } from '../../expressions/dates.ts'
import { ownWords } from '../draft/own-words.ts'
import type { Phrase } from '../phrase.ts'
import type { About } from './about-of.ts'
import { holdsOfAnswer, Unsaid } from './conditions.ts'
import { isChosen, optionsOf, areChoices } from './options-of.ts'
import { limitsOfNumber, limitsOfText } from './limits-of.ts'
import type { AnswerType } from './kind-of.ts'
import { fitsLimits } from './fits-limits.ts'
import type { Making } from './making.ts'
import { note } from './messages.ts'
import { NotTaken } from './not-taken.ts'
import { said, type FlatPart } from './parts.ts'
import { listOf, own, type Schema } from './schema.ts'
import type { SchemaLines } from './schema-lines.ts'
import { looksOf, uiOption } from './ui.ts'

interface Answer {
  readonly id: string
  readonly type: Exclude<AnswerType, 'array' | 'object' | 'null'>
  readonly parts: readonly FlatPart[]
  readonly ui: Schema
  readonly pointer: string
  readonly about: About
  readonly source: Source
}

/** A question with one answer: its options or limits, its default and how it looks. */
export function answerOf({ id, type, parts, ui, pointer, about, source }: Answer, making: Making): Question {
  const { lines } = making
  const oneOf = isChosen(parts) ? optionsOf(parts, type, ui, pointer, lines) : undefined
  const { check = [], ...limits } = oneOf || type === 'boolean' ? {} : type === 'string' ? limitsOfText(parts, id, pointer, lines) : limitsOfNumber(parts, id, type === 'integer')
  const question: Question = { type, ...about, ...(oneOf && { oneOf: withinLimits(oneOf, parts, pointer, lines) }), ...limits }
  if (uiOption(ui, 'widget') === 'file' && question.format === undefined && type === 'string') question.format = 'file'
  const rules = [...check, ...combined(id, parts, question, making)]
  if (rules.length > 0) question.check = rules
  const initial = defaultOf(said(parts, 'default'), question)
  if (initial !== undefined) question.default = initial
  else if (said(parts, 'default') !== undefined && said(parts, 'default') !== null && said(parts, 'default') !== '') lines.add(pointer, note('default-impossible', { value: JSON.stringify(said(parts, 'default')).slice(0, 100) }))
  if (said(parts, 'readOnly') === true) lines.add(pointer, note('schema-read-only'))
  const looks = looksOf(question, ui, pointer, lines)
  return { ...question, ...(looks && { ui: looks }), source }
}

/** Options that the limits beside them allow. */
function withinLimits(options: [Option, ...Option[]], parts: readonly FlatPart[], pointer: string, lines: SchemaLines): [Option, ...Option[]] {
  const left = options.filter(({ const: code }) => {
    const fits = parts.every(({ schema }) => fitsLimits(code, schema))
    if (!fits) lines.add(pointer, note('option-beyond-limits', { value: String(code) }))
    return fits
  })
  const [first, ...others] = left
  if (!first) throw new NotTaken(note('impossible', { why: 'none of its options can be chosen' satisfies Phrase }), pointer)
  return [first, ...others]
}

/** Rules that schemas put together make, where they can be said. */
function combined(id: string, parts: readonly FlatPart[], question: Question, making: Making): readonly Check[] {
  return parts.flatMap((part) => ['not', 'anyOf', 'oneOf', 'if'].flatMap((keyword): readonly Check[] => {
    if (!Object.hasOwn(part.schema, keyword) || ((keyword === 'anyOf' || keyword === 'oneOf') && areChoices(listOf(part.schema, keyword)))) return []
    const schema = Object.fromEntries([keyword, ...(keyword === 'if' ? ['then', 'else'] : [])].flatMap((name) => (Object.hasOwn(part.schema, name) ? [[name, own(part.schema, name)]] : [])))
    try {
      const that = holdsOfAnswer([{ ...part, schema }], { id, question }, making)
      return that === 'true' ? [] : [{ that, message: ownWords('impossible', []) }]
    } catch (error) {
      if (!(error instanceof Unsaid) && !(error instanceof NotTaken)) throw error
      making.lines.add(part.pointer, note('condition-left-out', { why: error instanceof NotTaken ? error.note.message : `${error.message}.` }))
      return []
    }
  }))
}

/** A default that is a possible answer. */
export function defaultOf(value: unknown, { type, oneOf, format }: Question): Question['default'] {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  if (type === 'integer' ? !Number.isInteger(value) : typeof value !== type) return undefined
  if (oneOf) return oneOf.some((option) => option.const === value) ? value : undefined
  if (typeof value !== 'string') return value
  if (value.trim() === '' || value.startsWith('=') || format === 'file') return undefined
  if (format === 'date') return dateIn(value) === value ? value : undefined
  return format === 'time' || format === 'date-time' ? (/^[\dT:.Z+-]+$/.test(value) ? value : undefined) : value
}
