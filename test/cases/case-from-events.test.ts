import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseFromEvents, NotACase } from '../../core/cases/case-from-events.ts'
import { agreed, received, screened, told, WELL } from './desk-of-cases.ts'

const golden = (name: string) => join(import.meta.dirname, 'golden', `${name}.json`)

describe('a case is the fold of its events', () => {
  const whole = agreed()
    .does('wim', 'plan_meeting', { when: '2026-11-26T10:00:00Z' }, '2026-11-16')
    .does('wim', 'meet', { said: 'all well' }, '2026-11-26')
    .does('wim', 'refer', { service: 'clinic' }, '2026-11-27')
    .does('wim', 'evaluate', { next: 'close' }, '2026-11-30')
    .does('lu', 'close', { reason: 'goals achieved' }, '2026-12-01')

  it('of a whole story, from arrival to closure', async () => {
    await expect(JSON.stringify(whole.events, null, 2)).toMatchFileSnapshot(golden('events'))
    await expect(JSON.stringify(whole.kase, null, 2)).toMatchFileSnapshot(golden('case'))
  })

  it('shows any past state', () => {
    expect(caseFromEvents(whole.events.slice(0, 5))).toEqual(screened().does('wim', 'choose', { path: 'a', why: { reason: 'the illness is cured' } }, '2026-11-10').kase)
  })

  it('is the same whether the events come from memory or from a database', () => {
    expect(JSON.stringify(caseFromEvents(JSON.parse(JSON.stringify(whole.events))))).toBe(JSON.stringify(whole.kase))
  })

  it('cannot be changed by whoever holds it', () => {
    expect(Object.isFrozen(whole.kase.filled.plan?.answers)).toBe(true)
    expect(() => Object.assign(whole.kase.household, { name: 'Other' })).toThrow(TypeError)
  })

  it('takes the latest answers to a tool for what it says, and forgets what earlier ones gave', () => {
    const earlier = screened().events
    const anew = screened(WELL).events.at(-1)!
    const { kase } = told([...earlier, { ...anew, number: earlier.length + 1, requestId: 'anew' }])
    expect(kase.findings).toEqual([])
    expect(kase.scores.map(({ value }) => value)).toEqual([1, null])
    expect(kase.recommendation?.path).toBe('a')
  })

  it('is closed by whatever act takes it to a final phase, and opened by whatever takes it out again', () => {
    const { events, kase } = received().does('lu', 'assign', { worker: 'wim' })
    const moved = { ...events[1]!, number: 3, at: '2026-11-04T08:00:00Z', to: 'closed', final: true as const }
    expect(caseFromEvents([...events, moved])).toMatchObject({ status: 'closed', phase: 'closed', closure: { at: '2026-11-04T08:00:00Z' } })
    const back = caseFromEvents([...events, moved, { ...events[1]!, number: 4, to: 'told' }])
    expect(back.status).toBe(kase.status)
    expect(back.closure).toBeUndefined()
  })

  it.each([
    ['without any event', []],
    ['that does not begin with its opening', screened().events.slice(1)],
    ['opened twice', [...received().events, ...received().events]],
  ])('is not one %s', (_, events) => {
    expect(() => caseFromEvents(events)).toThrow(NotACase)
  })
})
