import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadCheckedPack } from '../../core/server/load-checked-pack.ts'
import { problemLine } from '../../core/definitions/problem.ts'
import type { Json } from '../../core/definitions/source-document.ts'
import { goodFiles, metaSchemas, PACK } from './fixture-files.ts'

const good = goodFiles()

function placesIn(value: Json, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, child]) => placesIn(child, [...path, name]))]
}

function withValueAt(value: Json, [step, ...rest]: readonly string[], put: Json | undefined): Json | undefined {
  if (step === undefined) return put
  if (typeof value !== 'object' || value === null) return value
  const copy = structuredClone(value) as Record<string, Json>
  const child = withValueAt(copy[step] ?? null, rest, put)
  if (child === undefined) Reflect.deleteProperty(copy, step)
  else copy[step] = child
  return Array.isArray(value) ? Object.values(copy) : copy
}

const junk = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.constantFrom<Json>('', '=', 'age <', '{x}', [], {}, [[]], { $ref: '#' }, { $ref: '#/answers' }, 'assigned', 'looked_at', -1, null),
)

const placesOfFiles = good.flatMap((file) => ('text' in file ? placesIn(JSON.parse(file.text)).map((path) => ({ path, file })) : []))
const mutation = fc.record({ place: fc.constantFrom(...placesOfFiles), put: junk })

test('whatever stands anywhere in a definition, problems are told and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const texts = new Map(good.map((file) => [file.path, 'text' in file ? file.text : '']))
      for (const { place, put } of mutations) {
        const value = withValueAt(JSON.parse(texts.get(place.file.path) || 'null'), place.path, put)
        texts.set(place.file.path, value === undefined ? '' : JSON.stringify(value))
      }
      const files = [...texts].map(([path, text]) => ({ path, text }))
      const { configuration, problems } = loadCheckedPack(files, PACK, metaSchemas)
      expect(configuration === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
      for (const problem of problems) expect(problemLine(problem)).toMatch(/^[\w./-]+\.json:[1-9]\d*:[1-9]\d* \S.*\.$|\?$/s)
    }),
    { numRuns: 150 },
  )
}, 60_000)
