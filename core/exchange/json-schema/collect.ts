import type { LineAccount } from '../line-account.ts'
import { all, any, not, one } from './expression-of.ts'
import { holdsOfSection } from './conditions.ts'
import { describedNames, describes } from './described-names.ts'
import { ANNOTATIONS } from './keywords.ts'
import { discriminatorOf } from './discriminator.ts'
import { note } from './messages.ts'
import { NotTaken } from './not-taken.ts'
import { flat, inside, type FlatPart, type Part, type Reading } from './parts.ts'
import { entriesOf, isSchema, listOf, own, type Schema } from './schema.ts'
import type { Scope } from './scope.ts'

/** A condition that can be written once every question is made; none: always. @throws Unsaid */
export type Guard = () => string

/** A part of what is asked under one name, and when it is. */
export interface Asked {
  readonly part: Part
  readonly guard?: Guard
}

export interface Needed {
  readonly name: string
  readonly guard?: Guard
  readonly pointer: string
}

/** What must hold of the answers of a section, shown at one of the named questions. */
export interface Held {
  readonly holds: Guard
  readonly names: readonly string[]
  readonly pointer: string
}

/** A question of its own for which of several alternatives is meant. */
export interface Alternatives {
  readonly name: string
  readonly titles: readonly string[]
  readonly pointer: string
  readonly guard?: Guard
}

/** Everything that the parts of an object say, still by the names of its properties. */
export interface Collected {
  /** Always asked. */
  readonly always: Map<string, Part[]>
  /** Asked in some cases. */
  readonly sometimes: Map<string, Asked[]>
  readonly needed: Needed[]
  readonly held: Held[]
  readonly alternatives: Alternatives[]
}

/** Gathers what an object has, whatever condition it stands under. Conditions are written later: they read questions that are not made yet. */
export function collect(parts: readonly FlatPart[], scope: Scope, reading: Reading): Collected {
  const found: Collected = { always: new Map(), sometimes: new Map(), needed: [], held: [], alternatives: [] }
  for (const part of parts) {
    for (const [name, schema] of entriesOf(part.schema, 'properties')) found.always.set(name, [...(found.always.get(name) ?? []), inside(part, schema, 'properties', name)])
  }
  // What is only said to be an object is described by its alternatives, if they do.
  const bare = new Set([...found.always].flatMap(([name, described]) => (isBare(described) ? [name] : [])))
  const elsewhere = describedNames(parts, reading)
  for (const part of parts) addRequired(part, undefined)
  for (const part of parts) addConditional(part, undefined)
  for (const name of bare) if (found.sometimes.has(name)) found.always.delete(name)
  for (const [name, asked] of found.sometimes) holdNarrower(name, asked)
  return found

  function addRequired({ schema, pointer }: FlatPart, guard: Guard | undefined): void {
    for (const name of listOf(schema, 'required')) if (typeof name === 'string') found.needed.push({ name, pointer, ...(guard && { guard }) })
  }

  /** What else applies when a condition holds. */
  function addUnder(part: Part, guard: Guard | undefined): void {
    if (part.schema === false) return hold({ holds: () => 'false', names: [], pointer: part.pointer }, guard)
    for (const each of flat([part], reading)) {
      for (const [name, schema] of entriesOf(each.schema, 'properties')) {
        const inner = inside(each, schema, 'properties', name)
        if (found.always.has(name) && !bare.has(name)) hold({ holds: () => holdsOfSection([{ ...inner, schema: { properties: { [name]: schema } }, pointer: each.pointer }], scope, '', reading), names: [name], pointer: inner.pointer }, guard)
        else found.sometimes.set(name, [...(found.sometimes.get(name) ?? []), { part: inner, ...(guard && { guard }) }])
      }
      addRequired(each, guard)
      addConditional(each, guard)
    }
  }

  function hold(held: Held, guard: Guard | undefined): void {
    found.held.push(guard ? { ...held, holds: () => any([not(guard()), held.holds()]) } : held)
  }

  /** What only narrows a question that is described elsewhere is a rule under its condition, and not asked for by it. */
  function holdNarrower(name: string, asked: readonly Asked[]): void {
    const described = asked.filter(({ part }) => describes(part.schema))
    if (described.length === 0 || described.length === asked.length) return
    found.sometimes.set(name, described)
    for (const { part, guard } of asked) {
      if (!described.some((each) => each.part === part)) hold({ holds: () => holdsOfSection([{ ...part, schema: { properties: { [name]: part.schema } } }], scope, '', reading), names: [name], pointer: part.pointer }, guard)
    }
  }

  function addConditional(part: FlatPart, guard: Guard | undefined): void {
    const { schema } = part
    if (Object.hasOwn(schema, 'if')) addIf(part, guard)
    for (const keyword of ['dependencies', 'dependentSchemas', 'dependentRequired']) {
      for (const [name, then] of entriesOf(schema, keyword)) {
        const isThere = () => holdsOfSection([inside(part, { required: [name] }, keyword, name)], scope, '', reading)
        if (Array.isArray(then)) then.filter((each) => typeof each === 'string').forEach((each) => found.needed.push({ name: each, guard: both(guard, isThere), pointer: part.pointer }))
        else addUnder(inside(part, then, keyword, name), both(guard, isThere))
      }
    }
    if (Object.hasOwn(schema, 'not')) hold({ holds: () => not(holdsOfSection([inside(part, own(schema, 'not'), 'not')], scope, '', reading)), names: namesIn(own(schema, 'not')), pointer: part.pointer }, guard)
    for (const keyword of ['oneOf', 'anyOf'] as const) if (Object.hasOwn(schema, keyword)) addBranches(part, keyword, guard)
  }

  function addIf(part: FlatPart, guard: Guard | undefined): void {
    const condition = () => holdsOfSection([inside(part, own(part.schema, 'if'), 'if')], scope, '', reading)
    if (Object.hasOwn(part.schema, 'then')) addUnder(inside(part, own(part.schema, 'then'), 'then'), both(guard, condition))
    if (Object.hasOwn(part.schema, 'else')) addUnder(inside(part, own(part.schema, 'else'), 'else'), both(guard, () => not(condition())))
  }

  function addBranches(part: FlatPart, keyword: 'oneOf' | 'anyOf', guard: Guard | undefined): void {
    const branches = listOf(part.schema, keyword).map((schema, index) => inside(part, schema, keyword, index))
    if (branches.length === 1 && branches[0]) return addUnder(branches[0], guard)
    const flats = branches.map((branch) => flat([branch], reading))
    const addsNothing = flats.every((parts) => parts.every(({ schema }) => entriesOf(schema, 'properties').every(([name, inner]) => (found.always.has(name) && !bare.has(name)) || (elsewhere.has(name) && !describes(inner)))))
    const discriminator = discriminatorOf(flats, reading)
    if (discriminator !== undefined && (!addsNothing || found.always.has(discriminator))) return addDiscriminated(branches, flats, discriminator, guard)
    if (addsNothing) {
      const names = namesIn(own(part.schema, keyword))
      return hold({ holds: () => (keyword === 'oneOf' ? one : any)(branches.map((branch) => holdsOfSection([branch], scope, '', reading))), names, pointer: part.pointer }, guard)
    }
    addAlternatives(part, branches, guard)
  }

  function addDiscriminated(branches: readonly Part[], flats: readonly (readonly FlatPart[])[], name: string, guard: Guard | undefined): void {
    const own = flats.map((parts) => parts.flatMap((part) => entriesOf(part.schema, 'properties').filter(([each]) => each === name).map(([, schema]) => inside(part, schema, 'properties', name))))
    const isMeant = own.map((parts) => () => holdsOfSection(parts.map((part) => ({ ...part, schema: { properties: { [name]: part.schema }, required: [name] } })), scope, '', reading))
    const isNeeded = found.needed.some((needed) => needed.name === name && !needed.guard) || flats.every((parts) => parts.some(({ schema }) => listOf(schema, 'required').includes(name)))
    const [first] = branches
    if (first && !isNeeded) reading.lines.add(own[0]?.[0]?.pointer ?? first.pointer, note('discriminator-blank', { name }))
    if (found.always.has(name)) hold({ holds: () => any(isMeant.map((each) => each())), names: [name], pointer: first?.pointer ?? '' }, guard)
    else found.sometimes.set(name, [...(found.sometimes.get(name) ?? []), ...own.flat().map((part) => ({ part, ...(guard && { guard }) }))])
    for (const [index, parts] of flats.entries()) {
      for (const part of parts) addUnder({ ...part, schema: without(part.schema, name) }, both(guard, isMeant[index] ?? (() => 'true')))
      if (parts.some(({ schema }) => listOf(schema, 'required').includes(name)) && isNeeded && index === 0) found.needed.push({ name, pointer: branches[0]?.pointer ?? '', ...(guard && { guard }) })
    }
  }

  function addAlternatives(part: FlatPart, branches: readonly Part[], guard: Guard | undefined): void {
    const name = `${found.alternatives.length === 0 ? 'alternative' : `alternative_${found.alternatives.length + 1}`}`
    const titles = branches.map(({ schema }, index) => {
      const title = isSchema(schema) ? own(schema, 'title') : undefined
      return typeof title === 'string' && title.trim() !== '' ? title : `Option ${index + 1}`
    })
    found.alternatives.push({ name, titles, pointer: part.pointer, ...(guard && { guard }) })
    for (const [index, branch] of branches.entries()) addUnder(branch, both(guard, () => `${scope.entries.get(`\0${name}`)?.id ?? name} = "${index + 1}"`))
  }
}

function isBare(parts: readonly Part[]): boolean {
  return parts.every(({ schema }) => isSchema(schema) && own(schema, 'type') === 'object' && Object.keys(schema).every((keyword) => keyword === 'type' || ANNOTATIONS.has(keyword) || (keyword === 'properties' && entriesOf(schema, keyword).length === 0)))
}

function both(one: Guard | undefined, other: Guard): Guard {
  return one ? () => all([one(), other()]) : other
}

function without(schema: Schema, name: string): Schema {
  const { [name]: _, ...properties } = isSchema(own(schema, 'properties')) ? (own(schema, 'properties') as Schema) : {}
  return { ...schema, properties, ...(Object.hasOwn(schema, 'required') && { required: listOf(schema, 'required').filter((each) => each !== name) }) }
}

/** Names of properties that a condition is about, in the order they stand. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (!isSchema(value)) return []
  return Object.entries(value).flatMap(([keyword, inner]) => (keyword === 'required' && Array.isArray(inner) ? inner.filter((name) => typeof name === 'string') : keyword === 'properties' && isSchema(inner) ? Object.keys(inner) : namesIn(inner)))
}

/** Says what happened to a part at its account. */
export function tell(error: unknown, account: LineAccount): void {
  if (!(error instanceof NotTaken)) throw error
  account.add(error.note)
}
