import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WorklistQuery } from '../../core/cases/worklist-query.ts'
import { type CaseStore, KeyTaken, StaleNumber } from '../../core/store/case-store.ts'
import { noting, openedEvent, opening, recordedEvent, summaryOf } from './samples.ts'

/** What every store promises. Each adapter runs it, test for test. */
export function describeStore(name: string, openStore: () => Promise<CaseStore>): void {
  describe(`${name} keeps cases`, () => {
    let store: CaseStore
    beforeEach(async () => {
      store = await openStore()
    })
    afterEach(() => store.close())

    const caseIds = async (query: Partial<WorklistQuery>) => {
      const { rows } = await store.worklist({ pack: 'land', sort: 'openedAt', offset: 0, limit: 50, ...query })
      return rows.map(({ caseId }) => caseId)
    }

    test('events come back in order as they were written', async () => {
      await store.append(opening('L-1'))
      await store.append(noting('L-1', 1))
      expect(await store.readEvents('land', 'L-1')).toEqual([openedEvent('L-1'), recordedEvent('L-1', 2)])
    })

    test('a case that is not there has no events', async () => {
      expect(await store.readEvents('land', 'L-9')).toEqual([])
    })

    test('a pack sees nothing of another pack', async () => {
      await store.append(opening('L-1', {}, ['tax:A']))
      expect(await store.readEvents('elsewhere', 'L-1')).toEqual([])
      expect((await store.casesByKey('elsewhere', ['tax:A'])).size).toBe(0)
      expect(await caseIds({ pack: 'elsewhere' })).toEqual([])
    })

    test('a writer with a stale number is refused and nothing of it is stored', async () => {
      await store.append(opening('L-1'))
      await store.append(noting('L-1', 1))
      await expect(store.append({ ...noting('L-1', 1, 'late'), claims: ['tax:late'] })).rejects.toEqual(new StaleNumber('L-1', 1, 2))
      expect(await store.readEvents('land', 'L-1')).toHaveLength(2)
      expect((await store.casesByKey('land', ['tax:late'])).size).toBe(0)
    })

    test('of writers with the same number exactly one succeeds', async () => {
      await store.append(opening('L-1'))
      const results = await Promise.allSettled(Array.from({ length: 8 }, (_, writer) => store.append(noting('L-1', 1, `writer ${writer}`))))
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await store.readEvents('land', 'L-1')).toHaveLength(2)
    })

    test('nobody follows an event within a commit of several, only its last', async () => {
      const several = { ...opening('L-1'), events: [openedEvent('L-1'), recordedEvent('L-1', 2), recordedEvent('L-1', 3)], summary: summaryOf('L-1', 3) }
      await store.append(several)
      await expect(store.append(noting('L-1', 0))).rejects.toEqual(new StaleNumber('L-1', 0, 3))
      await expect(store.append(noting('L-1', 1))).rejects.toEqual(new StaleNumber('L-1', 1, 3))
      await expect(store.append(noting('L-1', 2))).rejects.toEqual(new StaleNumber('L-1', 2, 3))
      await expect(store.append(noting('L-1', 5))).rejects.toEqual(new StaleNumber('L-1', 5, 3))
      await store.append(noting('L-1', 3))
      expect(await store.readEvents('land', 'L-1')).toHaveLength(4)
    })

    test('of writers of one and of several events exactly one follows, whichever it is', async () => {
      await store.append(opening('L-1'))
      const several = { ...noting('L-1', 1), events: [recordedEvent('L-1', 2), recordedEvent('L-1', 3)], summary: summaryOf('L-1', 3) }
      const results = await Promise.allSettled([store.append(several), store.append(noting('L-1', 1)), store.append(several), store.append(noting('L-1', 1))])
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const events = await store.readEvents('land', 'L-1')
      expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1))
      await store.append(noting('L-1', events.length))
    })

    test('of cases that want the same key at once exactly one has it', async () => {
      const results = await Promise.allSettled(['L-1', 'L-2', 'L-3', 'L-4'].map((caseId) => store.append(opening(caseId, {}, ['tax:B', `tax:${caseId}`, 'tax:A']))))
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const owners = await store.casesByKey('land', ['tax:A', 'tax:B', 'tax:L-1', 'tax:L-2', 'tax:L-3', 'tax:L-4'])
      expect(owners.size).toBe(3)
      expect(new Set(owners.values()).size).toBe(1)
    })

    test('a key of another case is refused and nothing of the case is stored', async () => {
      await store.append(opening('L-1', {}, ['tax:A', 'tax:B']))
      await expect(store.append(opening('L-2', {}, ['tax:C', 'tax:B']))).rejects.toEqual(new KeyTaken('tax:B', 'L-1'))
      expect(await store.readEvents('land', 'L-2')).toEqual([])
      expect(await store.casesByKey('land', ['tax:A', 'tax:B', 'tax:C'])).toEqual(new Map([['tax:A', 'L-1'], ['tax:B', 'L-1']]))
    })

    test('a case may claim its own key again', async () => {
      await store.append(opening('L-1', {}, ['tax:A']))
      await store.append({ ...noting('L-1', 1), claims: ['tax:A', 'tax:B'] })
      expect(await store.casesByKey('land', ['tax:B'])).toEqual(new Map([['tax:B', 'L-1']]))
    })

    test('a summary is never written over one of a later number', async () => {
      await store.append(opening('L-1'))
      await store.append(noting('L-1', 1))
      await store.project(summaryOf('L-1', 1, { household: 'Old' }))
      expect((await store.worklist({ pack: 'land', sort: 'due', offset: 0, limit: 9 })).rows).toEqual([summaryOf('L-1', 2)])
    })

    test('summaries projected by something else are named until they are mended', async () => {
      await store.append(opening('L-1', { projectedBy: 'v1' }))
      await store.append(opening('L-2', { projectedBy: 'v3' }))
      expect(await store.laggingCases('land', 'v2', 9)).toEqual(['L-1', 'L-2'])
      expect(await store.laggingCases('land', 'v2', 1)).toHaveLength(1)
      await store.project(summaryOf('L-1', 1, { projectedBy: 'v2' }))
      await store.project(summaryOf('L-2', 1, { projectedBy: 'v2' }))
      expect(await store.laggingCases('land', 'v2', 9)).toEqual([])
    })

    test('state is kept, written over, removed', async () => {
      expect(await store.readState('land', 'framework')).toBeUndefined()
      await store.writeState('land', 'framework', { level: 'referral' })
      await store.writeState('land', 'framework', { level: 'casework', list: [null, 'ü'] })
      expect(await store.readState('land', 'framework')).toEqual({ level: 'casework', list: [null, 'ü'] })
      expect(await store.readState('elsewhere', 'framework')).toBeUndefined()
      await store.removeState('land', 'framework')
      expect(await store.readState('land', 'framework')).toBeUndefined()
    })

    test('state is found by how its key begins, in its pack only', async () => {
      for (const key of ['file:anna/1', 'file:anna/2', 'file:anna', 'file:annabel/1', 'file:"anna/1', 'file:_nna/1', 'file:anna/ü\u{1f600}']) await store.writeState('land', key, key)
      await store.writeState('elsewhere', 'file:anna/3', 3)
      expect(new Map(await store.readStates('land', 'file:anna/'))).toEqual(new Map(['file:anna/1', 'file:anna/2', 'file:anna/ü\u{1f600}'].map((key) => [key, key])))
      expect([...(await store.readStates('land', 'file:"')).keys()]).toEqual(['file:"anna/1'])
      expect(await store.readStates('land', 'file:nobody/')).toEqual(new Map())
    })

    test('when state expires is told by how its key begins, without what is in it', async () => {
      await store.writeState('land', 'file:anna/1', { long: 'x'.repeat(1000) }, '2026-03-02T08:00:00.000Z')
      await store.writeState('land', 'file:anna/2', 2)
      await store.writeState('land', 'file:annabel/1', 3)
      await store.writeState('elsewhere', 'file:anna/3', 4)
      expect(new Map(await store.stateExpiries('land', 'file:anna/'))).toEqual(new Map([['file:anna/1', '2026-03-02T08:00:00.000Z'], ['file:anna/2', null]]))
      expect(await store.stateExpiries('land', 'file:nobody/')).toEqual(new Map())
    })

    test('only state that has expired is forgotten', async () => {
      await store.writeState('land', 'old', 1, '2026-03-02T08:00:00Z')
      await store.writeState('land', 'new', 2, '2026-03-02T10:00:00Z')
      await store.writeState('land', 'kept', 3)
      await store.forgetExpired('2026-03-02T09:00:00Z')
      expect(await Promise.all(['old', 'new', 'kept'].map((key) => store.readState('land', key)))).toEqual([undefined, 2, 3])
    })

    test('a version of a form is published once, and stays as it was', async () => {
      const published = (form: string, version: string, publishedAt: string) => ({ form, version, publishedAt })
      await store.publishForms('land', [{ ...published('visit', 'v1', '2026-03-01T08:00:00Z'), definition: { id: 'visit', list: [null, 'ü'] } }])
      await store.publishForms('land', [
        { ...published('visit', 'v1', '2026-03-09T08:00:00Z'), definition: { id: 'another' } },
        { ...published('visit', 'v2', '2026-03-02T08:00:00Z'), definition: { id: 'visit' } },
        { ...published('closing', 'v1', '2026-03-03T08:00:00Z'), definition: { id: 'closing' } },
      ])
      const [v1, v2] = [published('visit', 'v1', '2026-03-01T08:00:00Z'), published('visit', 'v2', '2026-03-02T08:00:00Z')]
      expect(await store.publishedForms('land', 'visit')).toEqual([v2, v1])
      expect(await store.publishedForms('land')).toEqual([published('closing', 'v1', '2026-03-03T08:00:00Z'), v2, v1])
      expect(await store.readForm('land', 'visit', 'v1')).toEqual({ id: 'visit', list: [null, 'ü'] })
      expect(await Promise.all([store.readForm('land', 'visit', 'v3'), store.readForm('elsewhere', 'visit', 'v1')])).toEqual([undefined, undefined])
      expect(await store.publishedForms('elsewhere')).toEqual([])
    })

    test('what a commit ends is gone with it, and stays when it is refused', async () => {
      await store.writeState('land', 'draft', 1)
      await store.append(opening('L-1'))
      await expect(store.append({ ...noting('L-1', 0), ends: ['draft'] })).rejects.toThrow(StaleNumber)
      expect(await store.readState('land', 'draft')).toBe(1)
      await store.append({ ...noting('L-1', 1), ends: ['draft'] })
      expect(await store.readState('land', 'draft')).toBeUndefined()
    })

    test('case numbers are given once, for each pack from 1', async () => {
      const numbers = await Promise.all([1, 2, 3, 4].map(() => store.nextCaseNumber('land')))
      expect(numbers.toSorted()).toEqual([1, 2, 3, 4])
      expect(await store.nextCaseNumber('elsewhere')).toBe(1)
    })

    test('readings are kept once a minute for each person, the latest first', async () => {
      const reading = (at: string, persona: string) => ({ at, persona, name: persona, role: 'worker' })
      await store.recordReading('land', 'L-1', reading('2026-03-02T09:00:01Z', 'anna'))
      await store.recordReading('land', 'L-1', reading('2026-03-02T09:00:59Z', 'anna'))
      await store.recordReading('land', 'L-1', reading('2026-03-02T09:01:00Z', 'marco'))
      await store.recordReading('land', 'L-2', reading('2026-03-02T09:02:00Z', 'anna'))
      expect(await store.readings('land', 'L-1', 9)).toEqual([reading('2026-03-02T09:01:00Z', 'marco'), reading('2026-03-02T09:00:01Z', 'anna')])
      expect(await store.readings('land', 'L-1', 1)).toHaveLength(1)
    })
  })
}
