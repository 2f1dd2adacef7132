import { later } from './later.ts'

const DAYS_KEPT = 30

/** Until when a draft or an upload of now is kept: an ISO instant. */
export function keptUntil(now: string): string {
  return later(now, DAYS_KEPT * 24 * 60 * 60 * 1000)
}
