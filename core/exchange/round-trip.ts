import type { FormDefinition } from '../definitions/configuration.ts'

/** One thing a definition said before that it does not say in the same way after; undefined where it says nothing. */
export interface RoundTripDifference {
  /** JSON pointer in the definition. */
  readonly path: string
  readonly was: unknown
  readonly is: unknown
}

export interface RoundTrip {
  /** Of everything either of them says, how much both say alike: 0 to 1. */
  readonly share: number
  readonly differences: readonly RoundTripDifference[]
}

/** Where something stood in a file is not what it means. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['$schema', 'source'])

/** Compares a definition with what comes of it when it has gone out and come in again: value by value, and questions also by their order. */
export function roundTrip(definition: FormDefinition, again: FormDefinition): RoundTrip {
  const before = saidBy(definition)
  const after = saidBy(again)
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  const differences = paths.filter((path) => before.get(path) !== after.get(path)).map((path) => ({ path, was: valueAt(before, path), is: valueAt(after, path) }))
  return { share: paths.length === 0 ? 1 : (paths.length - differences.length) / paths.length, differences }
}

/** Every single value by its pointer, as JSON. Of the properties of a section also the order. */
function saidBy(definition: FormDefinition): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) {
      if (value !== undefined) said.set(path, JSON.stringify(value))
      return
    }
    const names = Object.keys(value).filter((name) => !NOT_COMPARED.has(name))
    if (names.length === 0) said.set(path, Array.isArray(value) ? '[]' : '{}')
    if (path.endsWith('/properties') && names.length > 1) said.set(`${path}#order`, JSON.stringify(names))
    for (const name of names) walk(Reflect.get(value, name), `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  }
  walk(definition, '')
  return said
}

function valueAt(said: ReadonlyMap<string, string>, path: string): unknown {
  const text = said.get(path)
  return text === undefined ? undefined : JSON.parse(text)
}
