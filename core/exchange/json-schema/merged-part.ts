import { canonicalJson } from '../../definitions/canonical-json.ts'
import type { Asked } from './collect.ts'
import { note } from './messages.ts'
import { flat, type Part, type Reading } from './parts.ts'
import { listOf, own, type Schema } from './schema.ts'

const WORDS: ReadonlySet<string> = new Set(['title', 'description', 'default', 'examples', 'readOnly'])

/**
 * One description of a question that several alternatives describe: what all of them say. Options are those of any of them;
 * what only one says is held to its own condition elsewhere.
 */
export function mergedPart(asked: readonly Asked[], reading: Reading): readonly Part[] {
  const parts = asked.map(({ part }) => part)
  const [first, ...others] = parts
  if (!first || others.every(({ schema }) => canonicalJson(schema) === canonicalJson(first.schema))) return first ? [first] : []
  const described = parts.map((part) => flat([part], reading).reduce<Schema>((all, { schema }) => ({ ...schema, ...all }), {}))
  const [one = {}] = described
  const merged: Record<string, unknown> = {}
  for (const [keyword, value] of Object.entries(one)) {
    if (described.every((each) => Object.hasOwn(each, keyword) && canonicalJson(own(each, keyword)) === canonicalJson(value)) || WORDS.has(keyword)) merged[keyword] = value
  }
  const types = new Set(described.flatMap((each) => own(each, 'type') ?? []).filter((type) => type !== 'null'))
  if (described.some((each) => own(each, 'properties') !== undefined || own(each, 'items') !== undefined) || types.size > 1) {
    reading.lines.add(first.pointer, note('branches-differ'))
    return [first]
  }
  const codes = described.map((each) => (Object.hasOwn(each, 'const') ? [own(each, 'const')] : Object.hasOwn(each, 'enum') ? listOf(each, 'enum') : undefined))
  if (codes.every((each) => each !== undefined)) {
    const all = new Map(codes.flat().map((code) => [canonicalJson(code), code]))
    delete merged['const']
    merged['enum'] = [...all.values()]
    if (described.some((each) => Object.hasOwn(each, 'enumNames'))) delete merged['enumNames']
  }
  if (types.size === 1 && merged['type'] === undefined) merged['type'] = [...types][0]
  return [{ ...first, schema: merged }]
}
