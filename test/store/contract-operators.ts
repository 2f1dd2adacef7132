import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WorklistQuery } from '../../core/cases/worklist-query.ts'
import type { CaseStore } from '../../core/store/case-store.ts'
import { noting, opening } from './samples.ts'

/** What every store promises of texts that a database could take for orders. */
export function describeOperators(name: string, openStore: () => Promise<CaseStore>): void {
  describe(`${name} takes what looks like an operator for a value`, () => {
    let store: CaseStore
    const caseIds = async (query: Partial<WorklistQuery>) => {
      const { rows } = await store.worklist({ pack: 'land', sort: 'openedAt', offset: 0, limit: 50, ...query })
      return rows.map(({ caseId }) => caseId)
    }
    const hostile = { $gt: '' } as unknown as string
    beforeEach(async () => {
      store = await openStore()
      await store.append(opening('L-1', { worker: 'anna', territory: 'north', due: '2026-03-10', keys: ['RSSNNA90'] }, ['tax:A']))
      await store.writeState('land', 'session:x', 1)
    })
    afterEach(() => store.close())

    const rows: [string, () => Promise<unknown>][] = [
      ['worker', () => caseIds({ worker: hostile })],
      ['pack', () => caseIds({ pack: hostile })],
      ['status', () => caseIds({ status: hostile as 'open' })],
      ['territories', () => caseIds({ territories: [hostile] })],
      ['days from', () => caseIds({ dueFrom: hostile })],
      ['days before', () => caseIds({ dueBefore: hostile })],
      ['search', () => caseIds({ search: '{"$gt":""}', searchKeys: true })],
      ['search by an object', () => caseIds({ search: hostile })],
      ['case', () => store.readEvents('land', hostile)],
      ['pack of a case', () => store.readEvents(hostile, 'L-1')],
      ['key', async () => [...(await store.casesByKey('land', [hostile])).keys()]],
      ['state', async () => (await store.readState('land', hostile)) ?? []],
      ['form', () => store.publishedForms('land', hostile)],
      ['readings', () => store.readings('land', hostile, 9)],
      ['counted pack', () => store.countBy(hostile, ['status'])],
      ['counted territories', () => store.countBy('land', ['status'], [hostile])],
      ['lagging', () => store.laggingCases('land', hostile, 0)],
    ]
    test.each(rows)('%s', async (_where, ask) => {
      const found = await ask().catch((error: unknown) => error)
      expect(found instanceof Error || (Array.isArray(found) && found.length === 0), JSON.stringify(found)).toBe(true)
      await store.removeState('land', hostile).catch(() => {})
      expect(await store.readState('land', 'session:x')).toBe(1)
    })

    test('text of that kind is kept as it was typed', async () => {
      const typed = '{"$gt": ""} $where a.b \u0000 \ud800'
      await store.append(noting('L-1', 1, typed))
      const key = typed.replace('\0', '')
      await store.writeState('land', key, { [typed]: typed, $set: { 'a.b': -0 } })
      expect((await store.readEvents('land', 'L-1'))[1]).toMatchObject({ answers: { note: typed } })
      expect(await store.readState('land', key)).toEqual({ [typed]: typed, $set: { 'a.b': 0 } })
    })

    test('what is called like something else up to a zero is not that', async () => {
      const refused = () => undefined
      expect(await store.readState('land', 'session:x\0y').catch(refused)).toBeUndefined()
      expect(await store.readEvents('land', 'L-1\0').catch(() => [])).toEqual([])
      await store.writeState('land', 'session:x\0y', 2).catch(refused)
      await store.removeState('land', 'session:x\0y').catch(refused)
      expect(await store.readState('land', 'session:x')).toBe(1)
    })
  })
}
