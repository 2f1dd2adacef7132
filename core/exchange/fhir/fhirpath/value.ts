import { atLeast, BINDS, call, joined, numeral, quoted, whole, type Written } from '../../draft/feel-text.ts'
import type { ItemNode } from '../item-node.ts'
import type { OptionSet } from '../option-set.ts'

export type ValueKind = 'text' | 'number' | 'yes or no' | 'date' | 'date and time' | 'time' | 'choice' | 'duration' | 'nothing'

/** What a part of an expression gives, as an expression of definitions. FHIRPath's empty is null there. */
export interface Value extends Written {
  readonly is: 'value'
  readonly kind: ValueKind
  /** A list: of several answers, of all rows, or of several items. */
  readonly isMany: boolean
  readonly literal?: string | number | boolean
  /** What it was chosen from. */
  readonly options?: OptionSet
  /** It is the answer of this item, or made of those of these. */
  readonly node?: ItemNode
  /** The points of the answers to these items. */
  readonly points?: readonly ItemNode[]
  /** Parts of a list that is written out. */
  readonly parts?: readonly Value[]
}

/** Items, or their answers, from which a path goes on. */
export interface Places {
  readonly is: 'places'
  readonly nodes: readonly ItemNode[]
  /** definitions: the items of the form as it is written; options: what they offer; chosen: those of them that are answers. */
  readonly of: 'items' | 'answers' | 'definitions' | 'options' | 'chosen'
  /** They are those of the whole form, which is where the path began. */
  readonly isForm?: boolean
  /** Only those of these rows. */
  readonly from?: RowsRead
}

/** Some of the rows of a repeated item. */
export interface RowsRead {
  readonly rows: ItemNode
  /** What they are as an expression; blank where it is the row that is looked at, whose answers are names. */
  readonly as: string
  readonly isMany: boolean
}

export type Result = Value | Places

export function value(written: Written, kind: ValueKind, more: Partial<Value> = {}): Value {
  return { is: 'value', feel: written.feel, binds: written.binds, kind, isMany: false, ...more }
}

export const NOTHING: Value = value(whole('null'), 'nothing')

export function textValue(text: string): Value {
  return value(whole(quoted(text)), 'text', { literal: text })
}

export function numberValue(number: number): Value {
  return value(numeral(number), 'number', { literal: number })
}

export function truth(is: boolean): Value {
  return value(whole(String(is)), 'yes or no', { literal: is })
}

export function condition(written: Written): Value {
  return value(written, 'yes or no')
}

/** A list of values, each of which may itself be several. */
export function listOf(parts: readonly Value[]): Value {
  const [first] = parts
  if (!first) return NOTHING
  if (parts.length === 1) return first
  const points = parts.every((each) => each.points) ? { points: parts.flatMap((each) => each.points ?? []) } : {}
  return value(whole(`[${parts.map(({ feel }) => feel).join(', ')}]`), first.kind, { isMany: true, parts, ...points })
}

/** Whether something is there, or nothing. */
export function exists(of: Value, wanted: boolean): Value {
  if (of.kind === 'nothing') return truth(!wanted)
  if (of.literal !== undefined) return truth(wanted)
  if (of.isMany) return condition({ feel: `count(${of.feel}) ${wanted ? '>' : '='} 0`, binds: BINDS.comparison })
  return condition(joined(of, wanted ? '!=' : '=', whole('null'), BINDS.comparison))
}

/** The only value, or the first of several. */
export function firstOf(of: Value): Value {
  if (!of.isMany) return of
  const { isMany: _, parts, ...rest } = of
  const given = parts ? { ...rest, ...call('coalesce', ...parts.map(firstOf)) } : { ...rest, ...whole(`${atLeast(of, BINDS.whole)}[1]`) }
  return { ...given, isMany: false }
}
