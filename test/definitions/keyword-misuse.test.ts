import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFolder } from '../../core/server/files.ts'
import { shapeProblems } from '../../core/definitions/check-shape.ts'
import { metaSchemas, ROOT } from './fixture-files.ts'

type Row = readonly [value: unknown, ...sentences: string[]]
/** By the part of a meta-schema: an example that is right, and for each property a value that is not, with what is said about it. */
type Table = Record<string, { right: Record<string, unknown>; wrong: Record<string, Row> }>

const table: Table = JSON.parse(readFileSync(resolve(import.meta.dirname, 'keyword-misuse.json'), 'utf8'))

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly definitions?: Readonly<Record<string, Schema>>
}

function partsWithin(name: string, schema: Schema): [string, Schema][] {
  const inner = (folder: 'definitions' | 'properties') =>
    Object.entries(schema[folder] ?? {}).flatMap(([part, each]) => partsWithin(`${name}/${folder}/${part}`, each))
  return [...(schema.properties ? [[name, schema] as [string, Schema]] : []), ...inner('definitions'), ...inner('properties')]
}

const parts = readFolder(ROOT, 'form-definitions/meta').flatMap((file) => {
  if ('unreadable' in file) throw new Error(file.unreadable)
  return partsWithin(`${file.path.slice(file.path.lastIndexOf('/') + 1)}#`, JSON.parse(file.text))
})

const sentencesFor = (part: string, value: unknown) =>
  shapeProblems(value, metaSchemas.errorsOf(part, value)).map(({ message, hint }) => `${message}${hint ? ` ${hint}` : ''}`)

describe('every property of every definition, misused', () => {
  const wanted = parts.flatMap(([part, { properties }]) => Object.keys(properties ?? {}).map((name) => `${part} ${name}`))

  test('the table has them all, and nothing else', () => {
    const rows = Object.entries(table).flatMap(([part, { wrong }]) => Object.keys(wrong).map((name) => `${part} ${name}`))
    expect(rows.sort()).toEqual(wanted.sort())
  })

  test.each(Object.entries(table))('%s: the example is right', (part, { right }) => {
    expect(sentencesFor(part, right)).toEqual([])
  })

  const rows = Object.entries(table).flatMap(([part, { right, wrong }]) =>
    Object.entries(wrong).map(([name, row]) => ({ part, name, right, row })),
  )
  test.each(rows)('$part: $name', ({ part, name, right, row: [value, ...sentences] }) => {
    expect(sentencesFor(part, { ...right, [name]: value })).toEqual(sentences)
  })
})
