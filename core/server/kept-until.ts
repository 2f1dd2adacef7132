import { later } from './later.ts'

/** Thirty days, in milliseconds. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000

/** Until when a draft or an upload of now is kept: an ISO instant. */
export function keptUntil(now: string): string {
  return later(now, KEPT_FOR)
}

/** When something was kept that is kept until an instant. */
export function keptSince(until: string): string {
  return later(until, -KEPT_FOR)
}
