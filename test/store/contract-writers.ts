import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../core/cases/case-event.ts'
import { type CaseStore, type Commit, KeyTaken, StaleNumber } from '../../core/store/case-store.ts'
import { openedEvent, recordedEvent, summaryOf } from './samples.ts'

const CASES = ['L-1', 'L-2', 'L-3']

interface Act {
  readonly caseId: string
  /** How many events it makes. */
  readonly events: number
  readonly key?: string
  readonly draft: boolean
}

/** What was acknowledged: the notes by number, case by case, and who has which key. */
interface Model {
  readonly notes: Map<string, Map<number, string>>
  readonly owners: Map<string, string>
}

const act = fc.record({
  caseId: fc.constantFrom(...CASES),
  events: fc.integer({ min: 1, max: 3 }),
  key: fc.option(fc.constantFrom('tax:A', 'tax:B', 'tax:C'), { nil: undefined }),
  draft: fc.boolean(),
})
const scripts = fc.array(fc.array(act, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 4 })

/** Several programs write to a few cases at once, each what it likes; afterwards the store holds what was acknowledged, and only that. */
export function describeWriters(name: string, openStores: (count: number) => Promise<CaseStore[]>, runs: number): void {
  describe(`${name} with several writers`, () => {
    test('holds exactly what was acknowledged, in one order', async () => {
      await fc.assert(
        fc.asyncProperty(scripts, async (writers) => {
          const stores = await openStores(writers.length)
          const model: Model = { notes: new Map(CASES.map((caseId) => [caseId, new Map()])), owners: new Map() }
          await Promise.all(writers.map((script, writer) => play(stores[writer]!, `writer ${writer}`, script, model)))
          for (const store of stores) await compare(store, model)
          await Promise.all(stores.map((store) => store.close()))
        }),
        { numRuns: runs, endOnFailure: true },
      )
    })
  })
}

async function play(store: CaseStore, writer: string, script: readonly Act[], model: Model) {
  for (const [place, wanted] of script.entries()) await perform(store, `${writer}, act ${place}`, wanted, model)
}

/** As the server does it: reads, decides, appends; whoever was too late looks again. */
async function perform(store: CaseStore, note: string, { caseId, events: count, key, draft }: Act, model: Model) {
  if (draft) await store.writeState('land', note, note)
  for (;;) {
    const earlier = await store.readEvents('land', caseId)
    const events = Array.from({ length: count }, (_, index): CaseEvent => {
      const number = earlier.length + index + 1
      return number === 1 ? { ...openedEvent(caseId), requestId: note } : recordedEvent(caseId, number, note)
    })
    const last = earlier.length + count
    const commit: Commit = {
      pack: 'land', caseId, expected: earlier.length, events, summary: summaryOf(caseId, last, { household: note }),
      claims: key === undefined ? [] : [key], ends: draft ? [note] : [],
    }
    try {
      await store.append(commit)
      for (const { number } of events) model.notes.get(caseId)?.set(number, note)
      if (key !== undefined) model.owners.set(key, caseId)
      return
    } catch (error) {
      if (error instanceof KeyTaken) {
        expect(error.caseId).not.toBe(caseId)
        return
      }
      if (!(error instanceof StaleNumber)) throw error
    }
  }
}

async function compare(store: CaseStore, { notes, owners }: Model) {
  for (const [caseId, expected] of notes) {
    const events = await store.readEvents('land', caseId)
    const found = events.map((event) => [event.number, 'answers' in event ? event.answers.note : event.requestId])
    expect(found).toEqual([...expected].sort(([a], [b]) => a - b))
  }
  expect(await store.casesByKey('land', ['tax:A', 'tax:B', 'tax:C'])).toEqual(owners)
  const { rows } = await store.worklist({ pack: 'land', sort: 'due', offset: 0, limit: 99 })
  const last = [...notes].flatMap(([caseId, { size }]) => (size > 0 ? [[caseId, size, notes.get(caseId)?.get(size)]] : []))
  expect(rows.map(({ caseId, number, household }) => [caseId, number, household])).toEqual(last)
}
