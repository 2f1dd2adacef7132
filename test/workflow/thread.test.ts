import { describe, expect, it } from 'vitest'
import { composeWorkflow } from '../../core/workflow/compose-workflow.ts'
import { thread } from '../../core/workflow/thread.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'

const WAY = [
  ['received', '2026-11-02T22:59:00Z'], ['told', '2026-11-02T23:01:00Z'], ['looked_at', '2026-11-06T09:00:00Z'],
  ['planned', '2026-11-09T09:00:00Z'], ['followed', '2026-11-20T09:00:00Z'], ['closed', '2026-11-23T09:00:00Z'],
] as const

function drawn(stops: number, { path = null as string | null, level = 'accompany', status = 'open' as 'open' | 'closed', back = '' } = {}) {
  const workflow = composeWorkflow(configuration, { group: 'families', level, intake: 'sent' })
  const way = WAY.slice(0, stops).map(([phase, since]) => ({ phase: phase as string, since: since as string }))
  if (back) way.push({ phase: back, since: '2026-11-24T09:00:00Z' })
  const standing = { status, phase: way.at(-1)!.phase, facts: { today: '2026-11-23', path } }
  const steps = thread(workflow, way, standing, configuration.pack)
  return Object.fromEntries(steps.map(({ id, title: _, note, ...rest }) => [id, [...Object.values(rest), ...(note ? [typeof note === 'string' ? note : note.en] : [])].join(' ')]))
}

describe('the thread of a case', () => {
  it('shows what is done, where the case stands with its deadline, and what is to come', () => {
    expect(drawn(3)).toEqual({
      received: 'done 2026-11-02',
      told: 'done 2026-11-03',
      looked_at: 'now 2026-11-06 2026-11-23',
      deepened: 'todo with the team',
      planned: 'todo',
      followed: 'todo',
      closed: 'todo',
    })
  })

  it('leaves out a phase that the case does not need, and says why', () => {
    expect(drawn(4, { path: 'a' })).toMatchObject({ deepened: 'off not needed on path A', planned: 'now 2026-11-09 2026-12-07', followed: 'todo' })
  })

  it('says so where a needed phase was passed over', () => {
    expect(drawn(4, { path: 'b' })).toMatchObject({ deepened: 'off passed over' })
  })

  it('draws a closed case to its end', () => {
    expect(drawn(6, { path: 'a', status: 'closed' })).toMatchObject({ followed: 'done 2026-11-20', closed: 'done 2026-11-23' })
  })

  it('goes back: later phases are to come again, and the date is that of the last arrival', () => {
    expect(drawn(6, { path: 'a', back: 'planned' })).toMatchObject({ looked_at: 'done 2026-11-06', planned: 'now 2026-11-24 2026-12-22', followed: 'todo', closed: 'todo' })
  })

  it('is drawn for a case in a phase that the switches took away', () => {
    expect(drawn(4, { level: 'talk' })).toEqual({ received: 'done 2026-11-02', told: 'done 2026-11-03', planned: 'now 2026-11-09', closed: 'todo' })
  })
})
