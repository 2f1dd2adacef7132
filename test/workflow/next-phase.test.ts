import { describe, expect, it } from 'vitest'
import type { Act } from '../../core/definitions/definition-types.ts'
import { composeWorkflow } from '../../core/workflow/compose-workflow.ts'
import { nextPhase } from '../../core/workflow/next-phase.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'

const move = (to: Act['to']) => ({ id: 'act', kind: 'record', title: 'Act', form: 'note', by: ['worker'], to }) as const satisfies Act & { id: string }
const whenPathB: Act['to'] = [{ phase: 'deepened', when: 'path = "b"' }, { phase: 'planned' }]

describe('where an act leads', () => {
  it.each([
    ['stays without a move', 'accompany', undefined, null, undefined],
    ['goes where the move says', 'accompany', [{ phase: 'looked_at' }], null, 'looked_at'],
    ['takes the first move that is true', 'accompany', whenPathB, 'b', 'deepened'],
    ['takes the next move where the first is not true', 'accompany', whenPathB, 'a', 'planned'],
    ['does not take a blank condition for true', 'accompany', [{ phase: 'planned', when: 'path > 3' }], null, undefined],
    ['stays where no move is true', 'accompany', [{ phase: 'planned', when: 'path = "b"' }], 'a', undefined],
    ['passes over a phase that the case does not need', 'accompany', [{ phase: 'deepened' }], 'a', 'planned'],
    ['closes up over a phase that the level lacks', 'accompany', [{ phase: 'visited' }], null, 'looked_at'],
    ['closes up over several', 'guide', [{ phase: 'registered' }], null, 'told'],
    ['closes up backwards too: to the nearest later phase', 'accompany', [{ phase: 'registered' }], 'a', 'told'],
    ['does not close a case because a level ends', 'talk', [{ phase: 'looked_at' }], null, undefined],
    ['does not close a case because later phases are not needed', 'guide', [{ phase: 'deepened' }], 'a', undefined],
    ['closes a case where the move says so', 'talk', [{ phase: 'closed' }], null, 'closed'],
    ['comes to the same phase again where the move says so', 'accompany', [{ phase: 'told' }], null, 'told'],
    ['stays where nobody knows the phase', 'accompany', [{ phase: 'nowhere' }], null, undefined],
  ] as const)('%s', (_, level, to, path, expected) => {
    const workflow = composeWorkflow(configuration, { group: 'families', level, intake: 'sent' })
    const standing = { status: 'open', phase: 'told', facts: { today: '2026-11-23', path } } as const
    expect(nextPhase(workflow, move(to as Act['to']), standing)?.id).toBe(expected)
  })
})
