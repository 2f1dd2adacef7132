import type { Question, Text } from '../../definitions/definition-types.ts'
import { textIn } from '../../definitions/text.ts'
import { YES_NO } from '../check/answer-words.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { longestText, mostItems } from '../compile/default-limits.ts'
import type { Paying } from '../filling/paying.ts'
import { unfilledMarkup } from '../words/filled-words.ts'
import { listedOptions } from '../options/listed-options.ts'
import type { OfferedOption } from '../options/offered-options.ts'
import { questionUi } from './question-ui.ts'
import type { UiSchema } from './question-ui.ts'

/** Plain JSON Schema, as rjsf and any other reader takes it. */
export interface AnswerSchema {
  readonly type?: Question['type']
  readonly title?: string
  readonly description?: string
  readonly format?: string
  readonly properties?: Readonly<Record<string, AnswerSchema>>
  readonly items?: AnswerSchema
  readonly required?: readonly string[]
  readonly oneOf?: readonly OptionSchema[]
  readonly [keyword: string]: unknown
}

/** One answer that can be chosen. */
interface OptionSchema {
  readonly const: string | number | boolean
  readonly title: string
  readonly description?: string
  /** The path that a tool recommends. */
  readonly recommended?: true
}

/** A question as a page draws it: what is asked, and how. */
export interface QuestionView {
  readonly schema: AnswerSchema
  readonly uiSchema: UiSchema
}

const LIMITS = ['minLength', 'minimum', 'maximum', 'multipleOf', 'minItems'] as const

/** A question, or a section with all in it, in a language. Independent of answers. */
export function questionView(compiled: CompiledQuestion, surroundings: Paying, language: string): QuestionView {
  const { question, kind } = compiled
  const words = {
    ...(question.title !== undefined && { title: unfilledMarkup(question.title, language) }),
    ...(question.description !== undefined && { description: unfilledMarkup(question.description, language) }),
  }
  const ui = questionUi(compiled, language)
  if (kind === 'note') return { schema: { ...words, type: 'null' }, uiSchema: ui }
  if (kind === 'question') return { schema: { ...words, ...leafSchema(compiled, surroundings, language) }, uiSchema: ui }
  const inner = childrenView([...compiled.children.values()], surroundings, language)
  if (kind === 'section') return { schema: { ...words, ...inner.schema }, uiSchema: { ...inner.uiSchema, ...ui } }
  const row = { ...inner.schema, properties: { row: { type: 'string' as const }, ...inner.schema.properties } }
  return {
    schema: { ...words, type: 'array', items: row, maxItems: mostItems(question), ...(question.minItems !== undefined && { minItems: question.minItems }) },
    uiSchema: { ...ui, items: { row: { 'ui:widget': 'hidden' }, ...inner.uiSchema } },
  }
}

/** Several questions as the properties of one object. */
export function childrenView(children: readonly CompiledQuestion[], surroundings: Paying, language: string): QuestionView {
  const views = children.map((child): [string, QuestionView] => [child.id, questionView(child, surroundings, language)])
  const required = children.filter(({ isRequired }) => isRequired).map(({ id }) => id)
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(views.map(([id, { schema }]) => [id, schema])),
      ...(required.length > 0 && { required }),
    },
    uiSchema: { 'ui:order': [...children.map(({ id }) => id), '*'], ...Object.fromEntries(views.map(([id, { uiSchema }]) => [id, uiSchema])) },
  }
}

function leafSchema(compiled: CompiledQuestion, surroundings: Paying, language: string): AnswerSchema {
  const { question, isMultiple } = compiled
  const options = listedOptions(compiled, surroundings)
  const offered = options && options.length > 0 ? { oneOf: options.map((option) => optionIn(option, compiled.optionsFrom ? textIn : unfilledMarkup, language)) } : {}
  const limits = Object.fromEntries(LIMITS.flatMap((name) => (question[name] === undefined ? [] : [[name, question[name]]])))
  if (isMultiple) {
    return { type: 'array', ...limits, maxItems: mostItems(question), uniqueItems: question.uniqueItems ?? true, items: { type: question.items?.type ?? 'string', ...offered } }
  }
  return {
    type: question.type,
    ...limits,
    ...(question.format !== undefined && { format: question.format }),
    ...(question.type === 'string' && !options && !compiled.optionsFrom && question.format === undefined && { maxLength: longestText(question) }),
    ...(question.pattern !== undefined && { pattern: question.pattern }),
    ...(question.type === 'boolean' && !options
      ? { oneOf: [{ const: true, title: textIn(YES_NO.yes, language) }, { const: false, title: textIn(YES_NO.no, language) }] }
      : offered),
  }
}

function optionIn({ const: value, title, description, recommended }: OfferedOption, words: (text: Text, language: string) => string, language: string): OptionSchema {
  return {
    const: value,
    title: words(title, language),
    ...(description !== undefined && { description: words(description, language) }),
    ...(recommended && { recommended }),
  }
}
