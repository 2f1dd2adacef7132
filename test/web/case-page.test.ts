import { describe, expect, it } from 'vitest'
import type { Reason, Score } from '../../core/forms/answers.ts'
import { clockInWords, dayInWords, longDayInWords, weekdayInWords } from '../../playground/web/moments.ts'
import { ageOn } from '../../playground/web/pages/case/age-on.ts'
import { blockedTogether } from '../../playground/web/pages/case/blocked-together.ts'
import { readingsByDay } from '../../playground/web/pages/case/readings-by-day.ts'
import { scoresByTool } from '../../playground/web/pages/case/scores-by-tool.ts'
import { tellingReasons } from '../../playground/web/pages/case/telling-reasons.ts'

const reason = (at: string, points?: number): Reason => ({ at, question: at, answer: '', sensitive: false, ...(points !== undefined && { points }) })
const score = (...reasons: Reason[]): Score => ({ scale: 's', title: 's', value: 1, reasons, sensitive: false })

it.each([
  ['2000-11-23', '2026-11-23', 26],
  ['2000-11-24', '2026-11-23', 25],
  ['2008-02-29', '2026-02-28', 17],
])('somebody born on %s is, on %s, %i years old', (born, date, age) => {
  expect(ageOn(born, date)).toBe(age)
})

it('tells acts that share their reasons in one', () => {
  const offer = (title: string, possible: boolean, ...reasons: string[]) => ({ title, possible, reasons })
  expect(blockedTogether([offer('A', false, 'x', 'y'), offer('B', false, 'x'), offer('C', true), offer('D', false, 'x', 'y')])).toEqual([
    { titles: ['A', 'D'], reasons: ['x', 'y'] },
    { titles: ['B'], reasons: ['x'] },
  ])
})

it('names the tools of scores only where several stand together', () => {
  const from = (form: string, scale: string) => ({ ...score(), form, scale })
  const [total, health, other] = [from('scorecard', 'total'), from('scorecard', 'health'), from('visit', 'total')]
  expect(scoresByTool([total, health])).toEqual([{ scores: [total, health] }])
  expect(scoresByTool([total, other, health])).toEqual([{ tool: 'scorecard', scores: [total, health] }, { tool: 'visit', scores: [other] }])
})

describe('the answers behind a recommendation', () => {
  const recommendation = { tool: 't', path: 'a', title: 'A', because: '', paths: [] }
  it('are its own, without those that gave no points', () => {
    const kase = { recommendation: { ...recommendation, reasons: [reason('/a', 2), reason('/b', 0), reason('/c')] }, scores: [score(reason('/d', 1))] }
    expect(tellingReasons(kase as never).map(({ at }) => at)).toEqual(['/a', '/c'])
  })
  it('are those that gave the scores their points, each once, where it names none', () => {
    const kase = { recommendation: { ...recommendation, reasons: [] }, scores: [score(reason('/d', 1), reason('/e', 0)), score(reason('/d', 1))] }
    expect(tellingReasons(kase as never).map(({ at }) => at)).toEqual(['/d'])
  })
})

it('tells one visit per person and day, the newest first', () => {
  const readings = [
    { at: '2026-11-22T09:00:00Z', name: 'Ana', role: 'r' }, { at: '2026-11-23T09:00:00Z', name: 'Ana', role: 'r' },
    { at: '2026-11-23T09:05:00Z', name: 'Ana', role: 'r' }, { at: '2026-11-23T09:01:00Z', name: 'Luca', role: 'r' },
  ]
  const visits = readingsByDay(readings, (instant) => instant.slice(0, 10))
  expect(visits.map(({ at, name }) => `${name} ${at.slice(5, 16)}`)).toEqual(['Ana 11-23T09:05', 'Luca 11-23T09:01', 'Ana 11-22T09:00'])
})

it.each([
  ['en-GB', '4 Dec', 'Fri 4 Dec 2026', 'Friday 4 December', '10:30'],
  ['it-IT', '4 dic', 'ven 4 dic 2026', 'venerdì 4 dicembre', '10:30'],
  ['ro-RO', '4 dec.', 'vin. 4 dec. 2026', 'vineri 4 decembrie', '10:30'],
  ['es-ES', '4 dic', 'vie 4 dic 2026', 'viernes 4 de diciembre', '10:30'],
  // Klingon stands in for a language whose month names a browser lacks.
  ['tlh', '04.12', '04.12.2026', '04.12', '10:30'],
  ['ar-EG', '٤ ديسمبر', 'الجمعة ٤ ديسمبر ٢٠٢٦', 'الجمعة ٤ ديسمبر', '١٠:٣٠'],
])('writes days and times as people do in %s', (locale, day, long, weekday, clock) => {
  const moments = { locale, today: '2026-11-23', timeZone: 'Europe/Rome' }
  expect(dayInWords('2026-12-04', moments)).toBe(day)
  expect(longDayInWords('2026-12-04', moments)).toBe(long)
  expect(weekdayInWords('2026-12-04', moments)).toBe(weekday)
  expect(clockInWords('2026-12-04T09:30:00Z', moments)).toBe(clock)
})

it('says the year where it is another one', () => {
  expect(dayInWords('2027-01-13', { locale: 'en-GB', today: '2026-11-23', timeZone: 'Europe/Rome' })).toBe('13 Jan 2027')
})
