import type { Question } from '../../definitions/definition-types.ts'
import { identifierOf, untaken } from '../draft/identifier.ts'
import { ownWords } from '../draft/own-words.ts'
import { collect, tell, type Asked, type Collected, type Guard } from './collect.ts'
import { holdsOfSection, Unsaid } from './conditions.ts'
import { any, LONGEST_EXPRESSION } from './expression-of.ts'
import type { Making } from './making.ts'
import { note } from './messages.ts'
import { NotTaken } from './not-taken.ts'
import { mergedPart } from './merged-part.ts'
import { everySaid, type FlatPart, type Part } from './parts.ts'
import { questionOf } from './question-of.ts'
import { isSchema, type Schema } from './schema.ts'
import type { Entry, Scope } from './scope.ts'
import { askedOrder, uiOf } from './ui.ts'
import { tellFurther } from './told-keywords.ts'

export interface Section {
  readonly question: Pick<Question, 'properties' | 'required'>
  readonly scope: Scope
}

/** What is asked in an object: its properties, and those of its conditions with the conditions they are asked under. */
export function sectionOf(parts: readonly FlatPart[], ui: Schema, way: string, making: Making): Section {
  const scope: Scope = { entries: new Map() }
  const collected = collect(parts, scope, making)
  for (const part of parts) tellFurther(part, making.lines)
  const names = askedOrder([...collected.always.keys(), ...[...collected.sometimes.keys()].filter((name) => !collected.always.has(name))], ui, parts[0]?.pointer ?? '', making.lines)
  const taken = new Set<string>()
  const enter = (name: string, called: string): Entry => {
    const entry: Entry = { id: untaken(identifierOf(called, 'question'), (id) => taken.has(id)) }
    taken.add(entry.id)
    scope.entries.set(name, entry)
    return entry
  }
  for (const name of names) enter(name, name)
  for (const { name } of collected.alternatives) enter(`\0${name}`, name)

  const properties: Record<string, Question> = {}
  const initial = Object.assign({}, ...everySaid(parts, 'default').filter(isSchema).toReversed()) as Schema
  for (const name of Object.keys(initial)) if (!names.includes(name)) making.lines.add(parts[0]?.pointer ?? '', note('default-impossible', { value: JSON.stringify({ [name]: initial[name] }).slice(0, 100) }))
  for (const { name, titles, pointer } of collected.alternatives) {
    const entry = scope.entries.get(`\0${name}`)
    if (!entry) continue
    making.lines.add(pointer, note('alternatives-as-choice', { id: entry.id }))
    making.count()
    const [first = '', ...others] = titles
    entry.question = { type: 'string', title: 'Which of these applies?', oneOf: [{ const: '1', title: first }, ...others.map((title, index) => ({ const: String(index + 2), title }))] }
    properties[entry.id] = entry.question
  }
  for (const name of names) {
    const entry = scope.entries.get(name)
    const asked = collected.sometimes.get(name) ?? []
    const always = collected.always.get(name)
    const origin = (always ?? asked.map(({ part }) => part))[0]
    if (!entry || !origin) continue
    const account = making.lines.at(origin.pointer)
    try {
      const made = questionOf({ name, parts: begunWith(initial, name, always ?? mergedPart(asked, making)), ui: uiOf(ui, name), way: way === '' ? entry.id : `${way}.${entry.id}` }, making)
      entry.question = made.question
      if (made.scope) entry.scope = made.scope
      if (name !== entry.id) account.add(note('name-changed', { id: entry.id }))
      for (const { pointer } of [...(always ?? []), ...asked.map(({ part }) => part)]) making.lines.used(pointer, way === '' ? entry.id : `${way}.${entry.id}`)
      making.origins.set(made.question, { account })
      properties[entry.id] = made.question
    } catch (error) {
      tell(error, account)
    }
  }
  for (const name of names) showWhen(scope.entries.get(name), collected.sometimes.get(name) ?? [], collected, name, making)
  for (const { name, guard } of collected.alternatives) {
    const entry = scope.entries.get(`\0${name}`)
    if (entry?.question && guard) showUnder(entry.question, [guard])
  }
  for (const [name, asked] of collected.sometimes) if (!collected.always.has(name) && asked.length > 1) holdDifferences(name, asked, scope, collected, making)
  const required = needed(collected, scope, making)
  hold(collected, scope, making)
  return { question: { properties, ...(required.length > 0 && { required }) }, scope }
}

/** What the default of an object says of one of its properties, which has none of its own. */
function begunWith(initial: Schema, name: string, parts: readonly Part[]): readonly Part[] {
  const [first] = parts
  return first && Object.hasOwn(initial, name) ? [...parts, { ...first, schema: { default: initial[name] } }] : parts
}

/** A question that is only asked in some cases is asked when one of them is there. */
function showWhen(entry: Entry | undefined, asked: readonly Asked[], { always }: Collected, name: string, making: Making): void {
  if (!entry?.question || always.has(name) || asked.length === 0 || asked.some(({ guard }) => guard === undefined)) return
  try {
    showUnder(entry.question, asked.flatMap(({ guard }) => guard ?? []))
  } catch (error) {
    const why = whyUnsaid(error)
    making.lines.add(asked[0]?.part.pointer ?? '', note('asked-always', { why }))
  }
}

function showUnder(question: Question, guards: readonly Guard[]): void {
  const when = any(guards.map((guard) => guard()))
  if (when.length > LONGEST_EXPRESSION) throw new Unsaid('it would be too long')
  if (when !== 'true') question.visibleWhen = when
}

/** Where the alternatives describe a question each in its own way, what only one of them says is a rule under its condition. */
function holdDifferences(name: string, asked: readonly Asked[], scope: Scope, { held }: Collected, making: Making): void {
  const differ = new Set(asked.map(({ part }) => JSON.stringify(part.schema))).size > 1
  if (!differ || scope.entries.get(name)?.scope) return
  for (const { part, guard } of asked) {
    if (!guard) continue
    held.push({ names: [name], pointer: part.pointer, holds: () => any([`(${guard()}) != true`, holdsOfSection([{ ...part, schema: { properties: { [name]: part.schema } } }], scope, '', making)]) })
  }
}

/** Questions that must be answered when they are asked; under a condition of their own, it stands at the question. */
function needed({ needed: all }: Collected, scope: Scope, { lines }: Making): string[] {
  const required = new Set<string>()
  const unknown = new Map<string, string[]>()
  const under = new Map<Question, string[]>()
  for (const { name, guard, pointer } of all) {
    const entry = scope.entries.get(name)
    if (!entry?.question) {
      if (!entry) unknown.set(pointer, [...(unknown.get(pointer) ?? []), name])
      continue
    }
    if (entry.question.type === 'null') {
      lines.add(pointer, note('required-read-only', { name }))
      continue
    }
    try {
      const when = guard?.() ?? 'true'
      if (when === 'true' || when === entry.question.visibleWhen) required.add(entry.id)
      else if (when !== 'false') under.set(entry.question, [...(under.get(entry.question) ?? []), when])
    } catch (error) {
      lines.add(pointer, note('condition-left-out', { why: whyUnsaid(error) }))
    }
  }
  for (const [pointer, names] of unknown) lines.add(pointer, note('required-unknown', { names: names.join(', ') }))
  for (const [id, question] of [...scope.entries.values()].flatMap(({ id, question }) => (question ? [[id, question] as const] : []))) {
    const when = under.get(question)
    if (!when || required.has(id)) continue
    const whenever = any(when)
    if (whenever === question.visibleWhen) required.add(id)
    else question.requiredWhen = whenever
  }
  return [...scope.entries.values()].flatMap(({ id }) => (required.has(id) ? [id] : []))
}

function hold({ held }: Collected, scope: Scope, making: Making): void {
  for (const { holds, names, pointer } of held) {
    try {
      const that = holds()
      if (that === 'true') continue
      if (that.length > LONGEST_EXPRESSION) throw new Unsaid('it would be too long')
      const question = names.flatMap((name) => scope.entries.get(name)?.question ?? [])[0] ?? [...scope.entries.values()][0]?.question
      if (!question) continue
      making.lines.used(pointer, 'a rule')
      question.check = [...(question.check ?? []).filter((check) => check.that !== that), { that, message: ownWords('impossible', []) }]
    } catch (error) {
      making.lines.add(pointer, note('condition-left-out', { why: whyUnsaid(error) }))
    }
  }
}

function whyUnsaid(error: unknown): string {
  if (error instanceof Unsaid) return `${error.message}.`
  if (error instanceof NotTaken) return error.note.message
  throw error
}

