import { canonicalJson } from '../../definitions/canonical-json.ts'
import type { Option } from '../../definitions/definition-types.ts'
import type { Phrase } from '../phrase.ts'
import { typeOf, type AnswerType } from './kind-of.ts'
import { note } from './messages.ts'
import { NotTaken } from './not-taken.ts'
import { everySaid, type FlatPart } from './parts.ts'
import { isSchema, listOf, own, type Schema } from './schema.ts'
import type { SchemaLines } from './schema-lines.ts'
import { uiOption } from './ui.ts'
import { wordsOf } from './words-of.ts'

interface Choice {
  readonly code: unknown
  readonly title?: unknown
  readonly description?: unknown
}

const CHOICE_KEYWORDS: ReadonlySet<string> = new Set(['const', 'enum', 'title', 'description', 'type', '$comment', 'enumNames'])

/** Whether alternatives are the options of a choice: each has one value, and perhaps words. */
export function areChoices(alternatives: readonly unknown[]): alternatives is readonly Schema[] {
  return alternatives.length > 0 && alternatives.every((each) => isSchema(each) && Object.keys(each).every((keyword) => CHOICE_KEYWORDS.has(keyword)) && (Object.hasOwn(each, 'const') || (Array.isArray(each['enum']) && each['enum'].length === 1)))
}

/** The options of an answer; undefined where it is not chosen. What several parts offer must be in all of them. */
export function optionsOf(parts: readonly FlatPart[], type: AnswerType, ui: Schema, pointer: string, lines: SchemaLines): [Option, ...Option[]] | undefined {
  const offers = parts.flatMap((part) => offersOf(part))
  const [first, ...others] = offers
  if (!first) return undefined
  const choices = first.filter(({ code }) => others.every((other) => other.some((each) => canonicalJson(each.code) === canonicalJson(code))))
  const named = listOf(ui, 'ui:enumNames').length > 0 ? listOf(ui, 'ui:enumNames') : [uiOption(ui, 'enumNames')].flat()
  const disabled = [uiOption(ui, 'enumDisabled')].flat().map(canonicalJson)
  const isMixed = type === 'string' && choices.some(({ code }) => typeof code === 'number' || typeof code === 'boolean')
  if (isMixed) lines.add(pointer, note('mixed-options'))
  const options = new Map<Option['const'], Option>()
  let isNamed = true
  for (const [index, choice] of choices.entries()) {
    if (choice.code === '' || choice.code === null) {
      lines.add(pointer, note('blank-option'))
      continue
    }
    const code = codeOf(choice.code, type)
    if (code === undefined) {
      if (typeof choice.code === 'object') lines.add(pointer, note('option-left-out', { value: canonicalJson(choice.code).slice(0, 100) }))
      continue
    }
    if (disabled.includes(canonicalJson(choice.code)) && uiOption(ui, 'enumDisabled') !== undefined) {
      lines.add(pointer, note('option-disabled', { value: String(code) }))
      continue
    }
    const title = wordsOf(named[index] ?? choice.title, pointer, lines)
    const description = wordsOf(choice.description, pointer, lines)
    if (title === undefined) isNamed = false
    if (!options.has(code)) options.set(code, { const: code, title: title ?? titleOf(code), ...(description !== undefined && { description }) })
  }
  const [one, ...more] = options.values()
  if (!one) throw new NotTaken(note('impossible', { why: 'none of its options can be chosen' satisfies Phrase }), pointer)
  if (!isNamed && type !== 'boolean') lines.add(pointer, note('titles-from-codes'))
  // Both of yes and no are what any question of yes and no offers.
  if (type === 'boolean' && more.length === 1 && !isNamed) return undefined
  return [one, ...more]
}

function codeOf(value: unknown, type: AnswerType): Option['const'] | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  if (typeOf(value) === type || (type === 'number' && typeof value === 'number')) return value
  return type === 'string' ? String(value) : undefined
}

function titleOf(code: Option['const']): string {
  const plain = code === true ? 'Yes' : code === false ? 'No' : String(code).replaceAll('{', '(').replaceAll('}', ')').trim()
  return plain === '' ? '?' : plain.slice(0, 4000)
}

function offersOf({ schema }: FlatPart): readonly (readonly Choice[])[] {
  const offers: (readonly Choice[])[] = []
  if (Object.hasOwn(schema, 'const')) offers.push([{ code: own(schema, 'const') }])
  if (Object.hasOwn(schema, 'enum')) {
    const names = listOf(schema, 'enumNames')
    offers.push(listOf(schema, 'enum').map((code, index) => ({ code, title: names[index] })))
  }
  for (const keyword of ['oneOf', 'anyOf']) {
    const alternatives = listOf(schema, keyword)
    if (areChoices(alternatives)) offers.push(alternatives.map((each) => ({ code: Object.hasOwn(each, 'const') ? each['const'] : listOf(each, 'enum')[0], title: each['title'] ?? listOf(each, 'enumNames')[0], description: each['description'] })))
  }
  return offers
}

/** Whether what an answer may be is written out at all. */
export function isChosen(parts: readonly FlatPart[]): boolean {
  return everySaid(parts, 'const').length > 0 || everySaid(parts, 'enum').length > 0 || parts.some((part) => offersOf(part).length > 0)
}
