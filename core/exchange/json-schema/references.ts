import type { Part } from './parts.ts'
import { isSchema, own, pointerTo } from './schema.ts'

/** The address of a file that does not say its own. */
const HERE = 'schema:/here'

/** What references lead to, by their addresses. */
export interface References {
  /** What a reference means, read relative to an address; undefined where nothing is, 'elsewhere' where it leads out of the file. */
  find(reference: string, at: string): Omit<Part, 'trail'> | 'elsewhere' | undefined
  /** The address of what has an id inside what has an address. */
  within(at: string, id: string): string
  /** What the file itself is relative to. */
  readonly root: string
}

/** A schema, the address around it, and its own, which differs where it has an id. */
interface Target extends Omit<Part, 'trail'> {
  readonly own: string
}

export function referencesIn(root: unknown, from: string): References {
  const addressed = new Map<string, Target>()
  const anchors = new Map<string, Target>()
  const rootAddress = addressOf(HERE, idOf(root) ?? '')
  addressed.set(rootAddress, { schema: root, pointer: from, at: HERE, own: rootAddress })

  const walk = (value: unknown, pointer: string, around: string): void => {
    if (Array.isArray(value)) return value.forEach((each, index) => walk(each, pointerTo(pointer, index), around))
    if (!isSchema(value)) return
    const id = idOf(value)
    const at = id === undefined || id.startsWith('#') ? around : addressOf(around, id)
    const target: Target = { schema: value, pointer, at: around, own: at }
    if (id?.startsWith('#')) anchors.set(`${at}${id}`, target)
    else if (id !== undefined && !addressed.has(at)) addressed.set(at, target)
    const anchor = own(value, '$anchor')
    if (typeof anchor === 'string') anchors.set(`${at}#${anchor}`, target)
    for (const [name, each] of Object.entries(value)) if (name !== 'enum' && name !== 'const' && name !== 'default' && name !== 'examples') walk(each, pointerTo(pointer, name), at)
  }
  walk(root, from, HERE)

  return {
    root: HERE,
    within: (at, id) => (id.startsWith('#') ? at : addressOf(at, id)),
    find(reference, at) {
      const [path = '', fragment = ''] = reference.split(/#(.*)/s)
      const target = addressed.get(path === '' ? at : addressOf(at, path))
      if (!target) return 'elsewhere'
      if (fragment === '') return target
      return fragment.startsWith('/') ? below(target, fragment) : anchors.get(`${target.own}#${fragment}`)
    },
  }

  function below(target: Target, fragment: string): Omit<Part, 'trail'> | undefined {
    let { schema, pointer, own: at } = target
    for (const [index, written] of fragment.slice(1).split('/').entries()) {
      const id = index === 0 ? undefined : idOf(schema)
      if (id !== undefined && !id.startsWith('#')) at = addressOf(at, id)
      const step = decoded(written).replaceAll('~1', '/').replaceAll('~0', '~')
      const next: unknown = Array.isArray(schema) ? (/^\d+$/.test(step) ? schema[Number(step)] : undefined) : isSchema(schema) ? own(schema, step) : undefined
      if (next === undefined) return undefined
      pointer = pointerTo(pointer, step)
      schema = next
    }
    return { schema, pointer, at }
  }
}

function idOf(schema: unknown): string | undefined {
  const id = isSchema(schema) ? (own(schema, '$id') ?? own(schema, 'id')) : undefined
  return typeof id === 'string' && id !== '' ? id : undefined
}

function addressOf(around: string, id: string): string {
  try {
    return new URL(id, around).href.replace(/#.*$/s, '')
  } catch {
    return `${around}!${id}`
  }
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
