import type { Schema } from './schema.ts'

/** Which page of a list is asked for. */
export const PAGING = {
  page: { type: 'integer', minimum: 1, maximum: 100_000, default: 1 },
  size: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
} satisfies Record<string, Schema>

/** The page that a checked query asks for. */
export function pageOf(query: Readonly<Record<string, unknown>>): { page: number; size: number; offset: number } {
  const page = Number(query.page)
  const size = Number(query.size)
  return { page, size, offset: (page - 1) * size }
}
