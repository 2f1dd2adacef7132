import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CountedField } from '../../core/cases/case-count.ts'
import { MOST_COUNTED, type WorklistQuery } from '../../core/cases/worklist-query.ts'
import type { CaseStore } from '../../core/store/case-store.ts'
import { opening, summaryOf } from './samples.ts'

/** What every store promises of worklists: the same rows in the same order. */
export function describeWorklists(name: string, openStore: () => Promise<CaseStore>): void {
  describe(`${name} lists cases`, () => {
    let store: CaseStore
    const caseIds = async (query: Partial<WorklistQuery>) => {
      const { rows } = await store.worklist({ pack: 'land', sort: 'openedAt', offset: 0, limit: 50, ...query })
      return rows.map(({ caseId }) => caseId)
    }
    beforeEach(async () => {
      store = await openStore()
      await store.append(opening('L-1', { worker: 'anna', due: '2026-03-10', household: 'Rossi', territory: 'north', words: 'rossi l-1', keys: ['RSSNNA90'], openedAt: '2026-01-01' }))
      await store.append(opening('L-2', { worker: 'anna', due: '2026-03-05', household: 'bianchi', territory: 'south', words: 'bianchi núñez l-2', openedAt: '2026-01-02' }))
      await store.append(opening('L-3', { worker: 'marco', due: null, household: 'Verdi', territory: 'north', words: 'verdi l-3', openedAt: '2026-01-03', meetingAt: '2026-03-04T10:00:00Z' }))
      await store.append(opening('L-4', { household: 'Neri', territory: null, words: '100% neri_o l-4', openedAt: '2026-01-04', arrival: 'new' }))
      await store.append(opening('L-5', { status: 'closed', worker: 'anna', household: 'Gallo', words: 'gallo l-5', openedAt: '2026-01-05', phase: 'closed', phaseOrder: 90 }))
    })

    afterEach(() => store.close())

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

    test('the total counts beyond the page, and stops where nobody would turn over so many', async () => {
      const many = Array.from({ length: MOST_COUNTED }, (_, place) => summaryOf(`M-${place}`, 1, { worker: 'paula', openedAt: `2026-02-01T${place}` }))
      await store.writePieces(many.map((summary) => ({ kind: 'summary', pack: 'land', summary })))
      const beyond = await store.worklist({ pack: 'land', status: 'open', sort: 'openedAt', offset: MOST_COUNTED, limit: 50 })
      expect([beyond.total, beyond.rows.length]).toEqual([MOST_COUNTED, 4])
      expect((await store.worklist({ pack: 'land', worker: 'anna', sort: 'openedAt', offset: 0, limit: 0 })).total).toBe(3)
    })

    test('the total counts beyond the page', async () => {
      expect((await store.worklist({ pack: 'land', status: 'open', sort: 'due', offset: 3, limit: 1 })).total).toBe(4)
      expect(await store.worklist({ pack: 'land', worker: 'anna', sort: 'due', offset: 0, limit: 0 })).toEqual({ rows: [], total: 3 })
    })

    test('cases are counted by what some of their fields hold, in their pack and the territories that are asked for', async () => {
      const changes: Parameters<typeof opening>[1][] = [
        { phase: 'planned', due: '2026-03-10', path: 'a', domains: ['work', 'health'], daysToFirstMeeting: 0, territory: 'north' },
        { phase: 'planned', due: null, path: null, domains: ['work', 'health'], daysToFirstMeeting: null, territory: 'south' },
        { phase: 'closed', status: 'closed', due: '2026-03-10', path: 'a', domains: [], arrival: 'again', daysToFirstMeeting: 12, territory: null },
      ]
      for (const [place, change] of changes.entries()) await store.append({ ...opening(`C-${place}`, { ...change, pack: 'counted' }), pack: 'counted' })
      const counted = async <F extends CountedField>(fields: readonly F[], territories?: readonly string[]) =>
        (await store.countBy('counted', fields, territories)).map((row) => JSON.stringify(row)).toSorted()
      const rows = (...all: object[]) => all.map((row) => JSON.stringify(row)).toSorted()
      expect(await counted(['status', 'phase', 'arrival'])).toEqual(rows({ status: 'open', phase: 'planned', arrival: null, count: 2 }, { status: 'closed', phase: 'closed', arrival: 'again', count: 1 }))
      expect(await counted(['path'])).toEqual(rows({ path: 'a', count: 2 }, { path: null, count: 1 }))
      expect(await counted(['domains'])).toEqual(rows({ domains: ['work', 'health'], count: 2 }, { domains: [], count: 1 }))
      expect(await counted(['status', 'due'], ['north', 'south'])).toEqual(rows({ status: 'open', due: '2026-03-10', count: 1 }, { status: 'open', due: null, count: 1 }))
      expect(await counted(['daysToFirstMeeting'])).toEqual(rows({ daysToFirstMeeting: 0, count: 1 }, { daysToFirstMeeting: 12, count: 1 }, { daysToFirstMeeting: null, count: 1 }))
      expect(await counted(['path'], [])).toEqual([])
      expect(await store.countBy('elsewhere', ['path'])).toEqual([])
    })
  })
}
