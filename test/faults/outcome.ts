import { appendFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { CaseStore } from '../../core/store/case-store.ts'
import { verifyStore } from '../../core/store/verify-store.ts'
import type { Acknowledged } from './writers.ts'

/** How often each fault strikes: `npm run faults` sets it to 100. */
export const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 3)
/** A hundred rounds take their time. */
export const HOURS = 4 * 60 * 60 * 1000

/** What became of acts that somebody was told are recorded. */
export interface Outcome {
  readonly acknowledged: number
  readonly lost: number
  readonly twice: number
}

/** Looks in the store what became of acts. Fails where it is not as it was written. */
export async function outcomeOf(store: CaseStore, acknowledged: readonly Acknowledged[]): Promise<Outcome> {
  let [lost, twice] = [0, 0]
  for (const caseId of new Set(acknowledged.map((act) => act.caseId))) {
    const events = await store.readEvents('italy', caseId)
    twice += events.length - new Set(events.map(({ requestId }) => requestId)).size
    for (const { number, text, requestId } of acknowledged.filter((act) => act.caseId === caseId)) {
      const event = events[number - 1]
      const isThere = event?.type === 'recorded' && event.requestId === requestId && event.answers.text === text
      if (!isThere) lost++
    }
  }
  const flaws: string[] = []
  await verifyStore(store, ({ of, sentence }) => flaws.push(`${of}: ${sentence}`), () => {})
  expect(flaws).toEqual([])
  return { acknowledged: acknowledged.length, lost, twice }
}

/** Tells an outcome in one line of JSON, and fails where an act was lost or recorded twice. */
export function expectNothingLost(fault: string, store: string, outcome: Outcome, more: Readonly<Record<string, number>> = {}): void {
  const { acknowledged, lost, twice } = outcome
  const line = JSON.stringify({ fault, store, rounds: ROUNDS, acknowledged, lost, twice, ...more })
  process.stdout.write(`${line}\n`)
  if (process.env.FAULT_REPORT) appendFileSync(process.env.FAULT_REPORT, `${line}\n`)
  expect({ lost, twice }).toEqual({ lost: 0, twice: 0 })
  expect(acknowledged).toBeGreaterThanOrEqual(ROUNDS)
}
