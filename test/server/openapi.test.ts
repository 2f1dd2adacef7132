import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { readMetaFiles } from '../../core/server/files.ts'
import { apiSchemas, openApiDocument } from '../../core/server/openapi.ts'
import { ROUTES } from '../../core/server/routes.ts'
import { PROJECT } from './started-server.ts'

interface Operation {
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}

const described = JSON.parse(JSON.stringify(openApiDocument(ROUTES, apiSchemas(readMetaFiles(PROJECT))))) as {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}
const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

test('every route of the app is described, and nothing else', () => {
  const served = ROUTES.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
  expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(served.sort())
  expect(served).toContain('get /api/openapi.json')
})

test('operations have names of their own, their parameters, and what they answer', () => {
  expect(described.openapi).toBe('3.1.0')
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
  for (const { path, operation } of operations) {
    const inPath = operation.parameters.filter((each) => each.in === 'path').map(({ name }) => name)
    expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    expect(Object.keys(operation.responses).filter((status) => status < '400')).toHaveLength(1)
    expect(Object.values(operation.responses).every(({ description }) => description.length > 0)).toBe(true)
  }
})

test('every reference leads to a schema, and every schema is a schema', () => {
  const names = Object.keys(described.components.schemas)
  const referred = [...JSON.stringify(described).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference)
  expect(referred.filter((reference) => !names.includes(reference.replace('#/components/schemas/', '')))).toEqual([])
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'api', ...described })
  for (const name of names) expect(() => ajv.getSchema(`api#/components/schemas/${name}`), name).not.toThrow()
})

test('definitions are described by the meta-schemas themselves', () => {
  expect(described.components.schemas).toMatchObject({
    Framework: { required: ['group', 'level', 'intake'] },
    Household: { properties: { members: { items: { $ref: '#/components/schemas/Member' } } } },
  })
})
