import type { CaseCount, CountedField } from '../../cases/case-count.ts'
import { type Collections, is } from './mongo-documents.ts'

/** Everything that is counted: figures are made out of the index. */
export const COUNTED_INDEX = {
  name: 'counted',
  key: { pack: 1, territory: 1, status: 1, phase: 1, arrival: 1, path: 1, due: 1, domains: 1, daysToFirstMeeting: 1 },
} as const

type Counted = Readonly<Record<CountedField, unknown>>

/** Counts cases by some fields of their summaries. */
export async function countBy<F extends CountedField>({ summaries }: Collections, pack: string, fields: readonly F[], territories?: readonly string[]): Promise<CaseCount<F>[]> {
  const seen = territories === undefined ? {} : { territory: { $in: territories.map(String) } }
  const kind = Object.fromEntries(fields.map((field) => [field, `$${field}`]))
  const found = await summaries.aggregate<{ _id: Partial<Counted>; count: number }>([{ $match: { pack: is(pack), ...seen } }, { $group: { _id: kind, count: { $sum: 1 } } }]).toArray()
  return found.map(({ _id, count }) => ({ ...Object.fromEntries(fields.map((field) => [field, valueOf(field, _id[field] ?? null)])), count }) as CaseCount<F>)
}

function valueOf(field: CountedField, stored: unknown): unknown {
  if (field === 'domains') return JSON.parse(String(stored)) as unknown
  return field === 'due' && stored === '~' ? null : stored
}
