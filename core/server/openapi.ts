import type { SourceFile } from '../definitions/source-file.ts'
import type { Route } from './route.ts'
import { CASE_SCHEMAS } from './schemas/case-schemas.ts'
import { definitionSchemas } from './schemas/definition-schemas.ts'
import { LIST_SCHEMAS } from './schemas/list-schemas.ts'
import { PACK_SCHEMAS } from './schemas/pack-schemas.ts'
import { PROBLEM_SCHEMAS } from './schemas/problem-schemas.ts'
import { REQUEST_SCHEMAS } from './schemas/requests.ts'
import { TOOL_SCHEMAS } from './schemas/tool-schemas.ts'
import { ref, type Schema } from './schemas/schema.ts'
import { SESSION_COOKIE } from './session.ts'

/** Every schema of the API by name; those of definitions are the meta-schemas themselves. */
export function apiSchemas(metaSchemas: readonly SourceFile[]): Record<string, Schema> {
  return { ...definitionSchemas(metaSchemas), ...REQUEST_SCHEMAS, ...PROBLEM_SCHEMAS, ...PACK_SCHEMAS, ...LIST_SCHEMAS, ...CASE_SCHEMAS, ...TOOL_SCHEMAS }
}

/** The OpenAPI 3.1 document of some routes. */
export function openApiDocument(routes: readonly Route[], schemas: Readonly<Record<string, Schema>>): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Caseloom',
      version: '1',
      description:
        'What the pages use. Errors are problem documents (RFC 9457). Writes come from the same origin and, but for starting one, belong to a session.',
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } },
    },
  }
}

function operation({ method, path, summary, query = {}, body, file, answers, problems }: Route): Schema {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const inQuery = Object.entries(query).map(([name, schema]) => ({ name, in: 'query', required: false, schema }))
  const answered = Object.entries(answers).map(([status, { description, schema, type = 'application/json' }]) => [
    status,
    { description, ...(schema ? { content: { [type]: { schema } } } : {}) },
  ])
  const refused = { description: 'Refused', content: { 'application/problem+json': { schema: ref('ProblemDocument') } } }
  return {
    operationId: `${method}${path.replace('/api', '').replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary,
    ...(problems.includes(401) ? { security: [{ session: [] }] } : {}),
    parameters: [...inPath, ...inQuery],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    ...(file ? { requestBody: { required: true, content: Object.fromEntries(file.types.map((type) => [type, file.schema ? { schema: file.schema } : {}])) } } : {}),
    responses: Object.fromEntries([...answered, ...[...problems, 500, 503].map((status) => [String(status), refused] as const)]),
  }
}
