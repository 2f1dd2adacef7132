import { readMetaFiles } from '../files.ts'
import { apiSchemas, openApiDocument } from '../openapi.ts'
import type { Route } from '../route.ts'

/** Describes every route, itself among them. */
export function openApiRoute(others: readonly Route[]): Route {
  const route: Route = {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description (OpenAPI 3.1)',
    answers: { 200: { description: 'The description', schema: { type: 'object' } } },
    problems: [],
    answer: ({ parts }) => ({
      status: 200,
      body: openApiDocument([...others, route], apiSchemas(readMetaFiles(parts.packs.root))),
    }),
  }
  return route
}
