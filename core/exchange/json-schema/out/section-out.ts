import type { Question } from '../../../definitions/definition-types.ts'
import { ownWords } from '../../draft/own-words.ts'
import type { Schema } from '../schema.ts'
import { answerOut, choicesOut, type Writing } from './answer-out.ts'
import { conditionOf, type Condition } from './condition-of.ts'
import { exportNote } from './export-messages.ts'
import { answerSchema, schemaOfCondition, type OfAnswer } from './schema-of-condition.ts'

/** A schema, and the uiSchema that belongs to it. */
export interface Written {
  readonly schema: Schema
  readonly ui: Schema
}

/** What applies when a condition holds. */
interface Under {
  readonly condition: Schema
  readonly properties: Record<string, Schema>
  readonly required: string[]
}

const NOWHERE = ['number', 'interviewerNote', 'terms', 'nonResponse', 'score', 'finding', 'suggest', 'prefillFrom', 'personal', 'sensitive', 'purpose', 'repeat'] as const
const WIDGETS: Readonly<Record<string, string>> = { long_text: 'textarea', radio: 'radio', dropdown: 'select', checkboxes: 'checkboxes', scale: 'range', hidden: 'hidden' }

/** The schema of a section: what is asked in some cases stands under `if` and `then`. */
export function sectionOut(section: Question, at: string, writing: Writing): Written {
  const properties: Record<string, Schema> = {}
  const ui: Record<string, unknown> = {}
  const required = new Set(section.required)
  /** What applies under one condition, by the condition as it is written. */
  const under = new Map<string, Under>()
  const rules: Schema[] = []
  for (const [id, question] of Object.entries(section.properties ?? {})) {
    const place = at === '' ? id : `${at}.${id}`
    const written = questionOut(question, id, place, writing)
    if (Object.keys(written.ui).length > 0) ui[id] = written.ui
    const visible = conditionAt('visibleWhen')
    if (visible) {
      visible.properties[id] = written.schema
      if (required.delete(id)) visible.required.push(id)
    } else properties[id] = written.schema
    conditionAt('requiredWhen')?.required.push(id)
    rules.push(...rulesOut(section, question, id, place, writing))

    function conditionAt(keyword: 'visibleWhen' | 'requiredWhen'): Under | undefined {
      const source = question[keyword]
      if (source === undefined) return undefined
      const known = under.get(source)
      if (known) return known
      const parsed = conditionOf(source)
      const condition = parsed && schemaOfCondition(parsed, section)
      if (!condition) {
        writing.notes.push(exportNote(place, 'condition-not-said', { keyword, expression: source }))
        return undefined
      }
      const made: Under = { condition, properties: {}, required: [] }
      under.set(source, made)
      return made
    }
  }
  const ids = Object.keys(section.properties ?? {})
  const asked = [...Object.keys(properties), ...[...under.values()].flatMap((each) => Object.keys(each.properties))]
  if (asked.some((id, index) => id !== ids[index])) ui['ui:order'] = ids
  const all = [
    ...[...under.values()].map(({ condition, properties: inner, required: needed }) => ({ if: condition, then: { ...(Object.keys(inner).length > 0 && { properties: inner }), ...(needed.length > 0 && { required: needed }) } })),
    ...rules,
  ]
  return { schema: { type: 'object', properties, ...(required.size > 0 && { required: [...required] }), ...(all.length > 0 && { allOf: all }) }, ui }
}

function questionOut(question: Question, id: string, at: string, writing: Writing): Written {
  const { notes, words } = writing
  for (const keyword of NOWHERE) if (question[keyword] !== undefined) notes.push(exportNote(at, 'schema-without-place', { keyword }))
  if (question.uniqueItems === true && question.items?.type === 'object') notes.push(exportNote(at, 'schema-without-place', { keyword: 'uniqueItems' }))
  const title = words(question.title)
  const description = words(question.description)
  const about = { ...(title !== undefined && { title }), ...(description !== undefined && { description }) }
  const inner = insideOut(question, at, writing)
  const own = ownRules(question, id)
  return { schema: { ...about, ...inner.schema, ...own }, ui: { ...looksOut(question, at, writing), ...inner.ui } }
}

function insideOut(question: Question, at: string, writing: Writing): Written {
  const { type, items, minItems, maxItems } = question
  if (type === 'object') return sectionOut(question, at, writing)
  if (type === 'array' && items?.type === 'object') {
    const { schema, ui } = sectionOut(items, at, writing)
    return { schema: { type, ...(minItems !== undefined && { minItems }), ...(maxItems !== undefined && { maxItems }), items: schema }, ui: Object.keys(ui).length > 0 ? { items: ui } : {} }
  }
  return { schema: type === 'array' ? choicesOut(question, at, writing) : type === 'null' ? { type } : answerOut(question, at, writing), ui: {} }
}

function looksOut({ ui = {} }: Question, at: string, { notes, words }: Writing): Schema {
  const { widget, placeholder, unit, width, columns, ends } = ui
  for (const [keyword, value] of Object.entries({ unit, width, columns, ends })) if (value !== undefined) notes.push(exportNote(at, 'schema-without-place', { keyword }))
  const known = widget === undefined ? undefined : WIDGETS[widget]
  if (widget !== undefined && known === undefined) notes.push(exportNote(at, 'look-left-out', { widget }))
  return { ...(known !== undefined && { 'ui:widget': known }), ...(placeholder !== undefined && { 'ui:placeholder': words(placeholder) }) }
}

/** Rules that read only the answer itself are limits of its schema. */
function ownRules(question: Question, id: string): Schema {
  const found: Record<string, unknown> = {}
  const more: Schema[] = []
  for (const { that } of question.check ?? []) {
    const schema = ownRule(that, question, id)
    if (!schema) continue
    const isNew = Object.keys(schema).every((keyword) => !Object.hasOwn(found, keyword) && question[keyword as keyof Question] === undefined)
    if (isNew) Object.assign(found, schema)
    else more.push(schema)
  }
  return { ...found, ...(more.length > 0 && { allOf: more }) }
}

function ownRule(that: string, question: Question, id: string): Schema | undefined {
  const condition = conditionOf(that)
  if (!condition) return undefined
  const inner = condition.is === 'not' ? condition.of : condition
  if (!isOfAnswer(inner) || inner.path.join('.') !== id) return undefined
  const schema = answerSchema(inner, question)
  return condition.is === 'not' && schema ? { not: schema } : schema
}

function isOfAnswer(condition: Condition): condition is OfAnswer {
  return 'path' in condition && condition.is !== 'blank'
}

/** Rules across answers, and what of rules is not said. */
function rulesOut(section: Question, question: Question, id: string, at: string, { notes, words }: Writing): readonly Schema[] {
  return (question.check ?? []).flatMap(({ that, message }): readonly Schema[] => {
    const said = words(message)
    if (said !== undefined && said !== ownWords('impossible', [])) notes.push(exportNote(at, 'message-left-out', { message: said }))
    if (ownRule(that, question, id)) return []
    const condition = conditionOf(that)
    const [first, ...others] = condition?.is === 'any' ? condition.of : []
    // "Not this, or that" is how a rule says: if this, then that.
    if (first?.is === 'not' && first.of.is !== 'blank' && condition?.is === 'any') {
      const [then, ...more] = others
      const when = schemaOfCondition(first.of, section)
      const held = then && (more.length === 0 ? schemaOfCondition(then, section, false) : schemaOfCondition({ is: 'any', of: others }, section, false))
      if (when && held) return [{ if: when, then: held }]
    }
    const schema = condition && schemaOfCondition(condition, section, false)
    if (schema) return [schema]
    notes.push(exportNote(at, 'condition-not-said', { keyword: 'check', expression: that }))
    return []
  })
}
