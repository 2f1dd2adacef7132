import type { Refusal } from '../cases/refusal.ts'
import { RefusedInWords } from './refuse.ts'

const STATUS = { forbidden: 403, 'not-now': 409, stale: 409, invalid: 422, unknown: 404, reused: 409, changed: 409 } as const satisfies Record<Refusal['kind'], number>

/** Throws the problem document of a refusal made by the rooms below. */
export function refuseWith({ kind, title, detail, problems }: Refusal): never {
  throw new RefusedInWords({ type: `/problems/${kind}`, title, status: STATUS[kind], detail, ...(problems ? { problems } : {}) })
}
