import type { Question, Source } from '../../definitions/definition-types.ts'
import type { Phrase } from '../phrase.ts'
import type { About } from './about-of.ts'
import { answerType } from './kind-of.ts'
import { limitsOfList } from './limits-of.ts'
import type { Making } from './making.ts'
import { note } from './messages.ts'
import { NotTaken } from './not-taken.ts'
import { isChosen, optionsOf } from './options-of.ts'
import { everySaid, flat, inside, said, type FlatPart, type Part } from './parts.ts'
import { questionOf, type MadeQuestion, type Property } from './question-of.ts'
import { isSchema, listOf, own, type Schema } from './schema.ts'
import { sectionOf } from './section-of.ts'
import { looksOf, uiOf } from './ui.ts'

type List = Omit<Property, 'parts'> & { readonly parts: readonly FlatPart[]; readonly pointer: string }

/** A list: options of which several are chosen, rows of a section, or a place for each answer. */
export function listQuestion(list: List, about: About, source: Source, making: Making): MadeQuestion {
  const { parts, ui, pointer, way } = list
  for (const keyword of ['contains', 'minContains', 'maxContains', 'unevaluatedItems', 'const', 'enum', 'not', 'if', 'oneOf', 'anyOf']) {
    if (everySaid(parts, keyword).length > 0) making.lines.add(pointer, note('keyword-left-out', { keyword }))
  }
  const places = parts.find(({ schema }) => listOf(schema, 'prefixItems').length > 0 || listOf(schema, 'items').length > 0)
  if (places) return { ...tuple(list, places, about, source, making) }
  const items = parts.flatMap((part) => (Object.hasOwn(part.schema, 'items') ? [inside(part, own(part.schema, 'items'), 'items')] : []))
  const uiItems = uiOf(ui, 'items')
  const described = flat(items, making)
  const type = answerType(described, items[0]?.pointer ?? pointer, making.lines)
  if (type !== 'array' && type !== 'object' && isChosen(described)) {
    const oneOf = optionsOf(described, type, { ...uiItems, ...ui }, pointer, making.lines) ?? (type === 'boolean' ? ([{ const: true, title: 'Yes' }, { const: false, title: 'No' }] as const) : undefined)
    if (!oneOf) throw new NotTaken(note('impossible', { why: 'it has no options' satisfies Phrase }), pointer)
    const question: Question = { type: 'array', ...about, ...limitsOfList(parts), ...(said(parts, 'uniqueItems') !== true && { uniqueItems: false }), items: { type, oneOf: [oneOf[0], ...oneOf.slice(1)] } }
    const initial = chosenDefault(said(parts, 'default'), question)
    if (initial) question.default = initial
    else tellDefault(list, making)
    const looks = looksOf(question, ui, pointer, making.lines)
    return { question: { ...question, ...(looks && { ui: looks }), source } }
  }
  if (said(parts, 'uniqueItems') === true) making.lines.add(pointer, note('rows-may-repeat'))
  tellDefault(list, making)
  looksOf({ type: 'array', items: { type: 'object' } }, ui, pointer, making.lines)
  return { question: { type: 'array', ...about, ...limitsOfList(parts), items: { type: 'object', ...rowOf(list, items, described, uiItems, type, making, way) }, source } }
}

function rowOf({ name, pointer }: List, items: readonly Part[], described: readonly FlatPart[], ui: Schema, type: string, making: Making, way: string): Pick<Question, 'properties' | 'required'> {
  if (type === 'object') {
    const { question } = sectionOf(described, ui, way, making)
    if (Object.keys(question.properties ?? {}).length === 0) throw new NotTaken(note('empty-section'), pointer)
    return question
  }
  making.lines.add(pointer, note('list-as-rows'))
  const { question } = questionOf({ name, parts: items.length > 0 ? items : [{ schema: {}, pointer, at: '', trail: [] }], ui, way: `${way}.value` }, making)
  return { properties: { value: question }, required: ['value'] }
}

/** A list in which each place means something else. */
function tuple({ name, ui, way, pointer, parts }: List, part: FlatPart, about: About, source: Source, making: Making): MadeQuestion {
  making.lines.add(pointer, note('tuple-as-section'))
  const keyword = listOf(part.schema, 'prefixItems').length > 0 ? 'prefixItems' : 'items'
  const uiItems = listOf(ui, 'items')
  const further = everySaid(parts, keyword === 'items' ? 'additionalItems' : 'items')
  if (further.some((each) => each !== false)) making.lines.add(pointer, note('keyword-left-out', { keyword: keyword === 'items' ? 'additionalItems' : 'items' }))
  const properties = Object.fromEntries(listOf(part.schema, keyword).map((schema, index) => {
    const id = `item_${index + 1}`
    const inner = uiItems[index]
    return [id, questionOf({ name: `${name} ${index + 1}`, parts: [inside(part, schema, keyword, index)], ui: isSchema(inner) ? inner : {}, way: `${way}.${id}` }, making).question]
  }))
  return { question: { type: 'object', ...about, properties, source } }
}

function chosenDefault(value: unknown, { items }: Question): Question['default'] {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const codes = value.filter((code): code is string => typeof code === 'string' && items?.oneOf?.some((option) => option.const === code) === true)
  return codes.length === value.length ? codes : undefined
}

function tellDefault({ parts, pointer }: List, { lines }: Making): void {
  const value = said(parts, 'default')
  if (value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)) lines.add(pointer, note('default-impossible', { value: JSON.stringify(value).slice(0, 100) }))
}
