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

    describe('what looks like an operator is a value', () => {
      const hostile = { $gt: '' } as unknown as string
      beforeEach(async () => {
        await store.append(opening('L-1', { worker: 'anna', territory: 'north', due: '2026-03-10', keys: ['RSSNNA90'] }, ['tax:A']))
        await store.writeState('land', 'session:x', 1)
      })
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
        await store.writeState('land', typed, { [typed]: typed, $set: { 'a.b': -0 } })
        expect((await store.readEvents('land', 'L-1'))[1]).toMatchObject({ answers: { note: typed } })
        expect(await store.readState('land', typed)).toEqual({ [typed]: typed, $set: { 'a.b': 0 } })
      })
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

    describe('worklists', () => {
      beforeEach(async () => {
        await store.append(opening('L-1', { worker: 'anna', due: '2026-03-10', household: 'Rossi', territory: 'north', words: 'rossi l-1', keys: ['RSSNNA90'], openedAt: '2026-01-01' }))
        await store.append(opening('L-2', { worker: 'anna', due: '2026-03-05', household: 'bianchi', territory: 'south', words: 'bianchi núñez l-2', openedAt: '2026-01-02' }))
        await store.append(opening('L-3', { worker: 'marco', due: null, household: 'Verdi', territory: 'north', words: 'verdi l-3', openedAt: '2026-01-03', meetingAt: '2026-03-04T10:00:00Z' }))
        await store.append(opening('L-4', { household: 'Neri', territory: null, words: '100% neri_o l-4', openedAt: '2026-01-04', arrival: 'new' }))
        await store.append(opening('L-5', { status: 'closed', worker: 'anna', household: 'Gallo', words: 'gallo l-5', openedAt: '2026-01-05', phase: 'closed', phaseOrder: 90 }))
      })

      const rows: [string, Partial<WorklistQuery>, string[]][] = [
        ['everything', {}, ['L-1', 'L-2', 'L-3', 'L-4', 'L-5']],
        ['newest first', { descending: true }, ['L-5', 'L-4', 'L-3', 'L-2', 'L-1']],
        ['open cases', { status: 'open' }, ['L-1', 'L-2', 'L-3', 'L-4']],
        ['closed cases', { status: 'closed' }, ['L-5']],
        ['of one worker', { worker: 'anna', status: 'open' }, ['L-1', 'L-2']],
        ['of nobody', { unassigned: true }, ['L-4']],
        ['of a territory', { territories: ['north'] }, ['L-1', 'L-3']],
        ['of several territories', { territories: ['north', 'south'] }, ['L-1', 'L-2', 'L-3']],
        ['of no territory at all', { territories: [] }, []],
        ['waiting in the inbox', { arrival: true }, ['L-4']],
        ['due before a day', { dueBefore: '2026-03-10', sort: 'due' }, ['L-2']],
        ['due from a day on', { dueFrom: '2026-03-06', sort: 'due' }, ['L-1']],
        ['by due date, those without one last', { sort: 'due', status: 'open' }, ['L-2', 'L-1', 'L-3', 'L-4']],
        ['by household, whatever the case of letters', { sort: 'household' }, ['L-2', 'L-5', 'L-4', 'L-1', 'L-3']],
        ['by phase, in the order of the thread', { sort: 'phase', descending: true, limit: 1 }, ['L-5']],
        ['with a meeting', { meetings: true, sort: 'meetingAt' }, ['L-3']],
        ['found by the beginning of a name', { search: 'ros' }, ['L-1']],
        ['found by case number', { search: 'L-3' }, ['L-3']],
        ['found by two words', { search: 'bian L-2' }, ['L-2']],
        ['found without accents', { search: 'NUNEZ' }, ['L-2']],
        ['not found by the middle of a name', { search: 'ossi' }, []],
        ['signs of SQL and LIKE are only signs', { search: `%' OR 1=1 --` }, []],
        ['signs alone are in no name', { search: '… 🏠' }, []],
        ['neither is a zero', { search: '\0' }, []],
        ['blanks seek nothing', { search: '  ' }, ['L-1', 'L-2', 'L-3', 'L-4', 'L-5']],
        ['a percent sign stands for nothing else', { search: '100%' }, ['L-4']],
        ['a tax code is not looked at unless it may be', { search: 'rssnna90' }, []],
        ['found by tax code by those who may', { search: 'RSSNNA', searchKeys: true }, ['L-1']],
        ['second page', { offset: 2, limit: 2 }, ['L-3', 'L-4']],
      ]
      test.each(rows)('%s', async (_name, query, expected) => {
        expect(await caseIds(query)).toEqual(expected)
      })

      test('the total counts beyond the page', async () => {
        expect((await store.worklist({ pack: 'land', status: 'open', sort: 'due', offset: 3, limit: 1 })).total).toBe(4)
        expect(await store.worklist({ pack: 'land', worker: 'anna', sort: 'due', offset: 0, limit: 0 })).toEqual({ rows: [], total: 3 })
      })
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

    describe('attachments', () => {
      const [soon, later, now] = ['2026-03-02T08:00:00Z', '2026-03-09T08:00:00Z', '2026-03-05T08:00:00Z']
      const file = (...bytes: number[]) => ({ type: 'image/png', bytes: Uint8Array.from(bytes) })
      const isThere = async (id: string) => (await store.readAttachment('land', id)) !== undefined

      test('come back byte for byte, in their pack only', async () => {
        await store.writeAttachment('land', 'a', file(0, 255, 13, 10, 0), soon)
        const read = await store.readAttachment('land', 'a')
        expect([read?.type, [...(read?.bytes ?? [])]]).toEqual(['image/png', [0, 255, 13, 10, 0]])
        expect(await store.readAttachment('elsewhere', 'a')).toBeUndefined()
        expect(await store.knownAttachments('land', ['a', 'b'])).toEqual(new Set(['a']))
        expect(await store.knownAttachments('land', [])).toEqual(new Set())
      })

      const rows: [string, () => Promise<unknown>, boolean][] = [
        ['that nothing names go when their time is over', async () => {}, false],
        ['uploaded again stay longer', () => store.writeAttachment('land', 'a', file(1), later), true],
        ['uploaded again do not go earlier', () => store.writeAttachment('land', 'a', file(1), '2026-01-01T08:00:00Z'), false],
        ['that a draft names stay as long as the draft', () => store.knownAttachments('land', ['a'], later), true],
        ['that events name stay for ever', () => store.append({ ...opening('L-1'), attachments: ['a'] }), true],
        ['that events name stay for ever, also when they are uploaded again', async () => {
          await store.append({ ...opening('L-1'), attachments: ['a'] })
          await store.writeAttachment('land', 'a', file(1), soon)
        }, true],
        ['of another pack do not count', () => store.append({ ...opening('L-1'), pack: 'elsewhere', attachments: ['a'] }), false],
      ]
      test.each(rows)('%s', async (_what, use, stays) => {
        await store.writeAttachment('land', 'a', file(1), soon)
        await use()
        await store.forgetExpired(now)
        expect(await isThere('a')).toBe(stays)
      })
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
