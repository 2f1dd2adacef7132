import type { Question } from './definition-types.ts'
import { suggestion } from './did-you-mean.ts'
import { expandSpecify } from './expand-specify.ts'
import { FACTS } from './facts.ts'

/** What stands behind a name that expressions read: one value, something with named parts, or anything at all. */
export type Shape = 'value' | 'open' | { readonly parts: () => ReadonlyMap<string, Shape> }

export function partsOf(names: Iterable<string>): Shape {
  const parts = new Map(Array.from(names, (name): [string, Shape] => [name, 'value']))
  return { parts: () => parts }
}

/** The shape of a question's answer; a list has the parts of its rows, and a row those of whom it is about. */
export function shapeOfQuestion(question: Question): Shape {
  const { type, properties, items, repeat } = expandSpecify(question)
  if (type === 'array') {
    if (items?.type !== 'object') return 'value'
    if (repeat?.over === undefined) return shapeOfQuestion(items)
    return repeat.over === 'members' ? eitherShape(partsOf(['row', ...FACTS.members]), shapeOfQuestion(items)) : 'open'
  }
  if (type !== 'object') return 'value'
  return { parts: () => new Map(Object.entries(properties ?? {}).map(([name, child]) => [name, shapeOfQuestion(child)])) }
}

/** Two shapes behind one name: what either has can be read. */
export function eitherShape(one: Shape, other: Shape): Shape {
  if (one === 'open' || other === 'open') return 'open'
  if (one === 'value') return other
  if (other === 'value') return one
  return { parts: () => new Map([...one.parts(), ...other.parts()]) }
}

/** What is wrong with going on from a shape by these names, if anything. */
export function wrongStep(
  shape: Shape,
  way: readonly string[],
  from: string,
): { readonly message: string; readonly hint?: string } | undefined {
  const [name, ...rest] = way
  if (name === undefined || shape === 'open') return undefined
  if (shape === 'value') return { message: `"${from}" has no parts, so "${name}" of it cannot be read.` }
  const parts = shape.parts()
  const next = parts.get(name)
  return next === undefined
    ? { message: `"${from}" has no "${name}".`, hint: suggestion(name, parts.keys(), 'It has') }
    : wrongStep(next, rest, `${from}.${name}`)
}

/** The shape at the end of a way; undefined when it leads nowhere. */
export function shapeAt(shape: Shape | undefined, way: readonly string[]): Shape | undefined {
  const [name, ...rest] = way
  if (name === undefined || shape === 'open' || shape === undefined) return shape
  return shape === 'value' ? undefined : shapeAt(shape.parts().get(name), rest)
}
