import { ANNOTATIONS } from './keywords.ts'
import { note } from './messages.ts'
import { NotTaken } from './not-taken.ts'
import type { References } from './references.ts'
import { isSchema, listOf, own, pointerTo, type Schema } from './schema.ts'
import type { SchemaLines } from './schema-lines.ts'

/** One of the schemas that an answer must fit all of. */
export interface Part {
  readonly schema: unknown
  readonly pointer: string
  /** Address that references in it are relative to. */
  readonly at: string
  /** References that led here. */
  readonly trail: readonly string[]
}

/** A part without references and `allOf`: only keywords that stand side by side. */
export interface FlatPart extends Part {
  readonly schema: Schema
}

/** References of old drafts stand alone: what limits the answer beside one means nothing. */
export interface Reading {
  readonly references: References
  readonly refStandsAlone: boolean
  readonly lines: SchemaLines
  /** Counts a schema that is looked at. @throws TooLarge: references to references may say more than anybody could read */
  step(): void
}

/** Ends reading a schema that would never end. */
export class TooLarge extends Error {}

/** References one inside the other. */
const DEEPEST = 60

/** Follows references and takes `allOf` apart. @throws NotTaken where that has no end or leads out of the file */
export function flat(parts: readonly Part[], reading: Reading): readonly FlatPart[] {
  return parts.flatMap((part) => flatPart(part, reading))
}

function flatPart(part: Part, reading: Reading): readonly FlatPart[] {
  const { schema, pointer, trail } = part
  reading.step()
  if (schema === true) return []
  if (schema === false) throw new NotTaken(note('never'), pointer)
  if (!isSchema(schema)) throw new NotTaken(note('no-schema'), pointer)
  for (const keyword of ['$dynamicRef', '$recursiveRef']) if (Object.hasOwn(schema, keyword)) throw new NotTaken(note('reference-not-followed', { keyword }), pointer)
  const id = own(schema, '$id')
  const at = typeof id === 'string' && !(reading.refStandsAlone && Object.hasOwn(schema, '$ref')) ? reading.references.within(part.at, id) : part.at
  const here: Part = { ...part, at }
  const reference = own(schema, '$ref')
  const { $ref: _, allOf: __, ...beside } = schema
  if (typeof reference !== 'string') return [{ ...here, schema: beside }, ...listOf(schema, 'allOf').flatMap((each, index) => flatPart({ ...here, schema: each, pointer: pointerTo(pointer, 'allOf', index) }, reading))]

  const found = reading.references.find(reference, at)
  if (found === 'elsewhere') throw new NotTaken(note('reference-elsewhere', { reference }), pointer)
  if (found === undefined) throw new NotTaken(note('dangling-reference', { reference }), pointer)
  if (trail.length > DEEPEST || trail.includes(found.pointer)) throw new NotTaken(note('recursive-reference'), pointer)
  const target = flatPart({ ...found, trail: [...trail, found.pointer] }, reading)
  if (!reading.refStandsAlone) return [...flatPart({ ...here, schema: withoutRef(schema) }, reading), ...target]
  const ignored = Object.keys(beside).filter((keyword) => !ANNOTATIONS.has(keyword))
  if (Object.hasOwn(schema, 'allOf')) ignored.push('allOf')
  if (ignored.length > 0) reading.lines.add(pointer, note('beside-ref', { keywords: ignored.join(', ') }))
  const words = Object.fromEntries(Object.entries(beside).filter(([keyword]) => ANNOTATIONS.has(keyword)))
  return [{ ...here, schema: words }, ...target]
}

function withoutRef(schema: Schema): Schema {
  const { $ref: _, ...rest } = schema
  return rest
}

/** A part inside another, at some steps below it. */
export function inside(part: Part, schema: unknown, ...steps: readonly (string | number)[]): Part {
  return { ...part, schema, pointer: pointerTo(part.pointer, ...steps) }
}

/** What the first of the parts that says it says. */
export function said(parts: readonly FlatPart[], keyword: string): unknown {
  return parts.map(({ schema }) => own(schema, keyword)).find((value) => value !== undefined)
}

/** What every part says under a keyword. */
export function everySaid(parts: readonly FlatPart[], keyword: string): readonly unknown[] {
  return parts.flatMap(({ schema }) => (Object.hasOwn(schema, keyword) ? [own(schema, keyword)] : []))
}
