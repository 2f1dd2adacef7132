import { describe, expect, it } from 'vitest'
import type { Value } from '../../core/expressions/value.ts'
import { composeWorkflow } from '../../core/workflow/compose-workflow.ts'
import { nextAct } from '../../core/workflow/next-act.ts'
import { possibleActs } from '../../core/workflow/possible-acts.ts'
import type { Standing } from '../../core/workflow/standing.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'

const NEW = { today: '2026-11-23', path: null, recommended_path: null, assigned: true, evaluated: false, applied_again: false, signed: false, meetings_held: 0, results: [] }

function standing(phase: string, facts: Record<string, Value> = {}, status: Standing['status'] = 'open'): Standing {
  return { status, phase, facts: { ...NEW, ...facts } }
}

function offers(role: string, at: Standing, { level = 'accompany', language = 'en' } = {}) {
  const workflow = composeWorkflow(configuration, { group: 'families', level, intake: 'sent' })
  const listed = possibleActs(workflow, at, { persona: 'x', name: 'X', role }, configuration.pack.roles, language)
  return Object.fromEntries(listed.map(({ id, primary, reasons }) => [id, reasons.length > 0 ? reasons : primary ? 'primary' : 'possible']))
}

describe('what may be done, and why not', () => {
  it.each([
    [
      'the acts of the phase come first, and the first that is possible is the primary one',
      'worker', standing('looked_at'),
      { look: 'primary', choose: ['the screening is missing'], hand_over: ['only a coordinator may'], close: ['only a coordinator may'], refer: ['only in the phase Planned or Followed'] },
    ],
    [
      'an act that is not worth listing is not listed',
      'worker', standing('looked_at', { recommended_path: 'a' }),
      { choose: 'primary', hand_over: ['only a coordinator may'], close: ['only a coordinator may'], refer: ['only in the phase Planned or Followed'] },
    ],
    [
      'every reason is given at once, the role first',
      'watcher', standing('followed', { path: 'a' }),
      {
        meet: ['only a case worker may'],
        plan_meeting: ['only a case worker may'],
        change_plan: ['only a case worker may'],
        evaluate: ['only a case worker may', 'the plan is not signed', 'no meeting has been held'],
        hand_over: ['only a coordinator may'],
        close: ['only a coordinator may', 'an evaluation is missing'],
        refer: ['only a case worker may'],
      },
    ],
    [
      'an act not bound to a phase is possible but never primary',
      'lead', standing('told', { assigned: false, applied_again: true }),
      {
        tell: 'primary',
        acknowledge: 'possible',
        hand_over: ['nobody has the case yet'],
        close: 'possible',
        refer: ['only in the phase Planned or Followed', 'only a case worker may'],
      },
    ],
    [
      'a closed case can only be opened again',
      'lead', standing('closed', {}, 'closed'),
      { reopen: 'primary', hand_over: ['the case is closed'], close: ['the case is closed'], refer: ['the case is closed'] },
    ],
  ])('%s', (_, role, at, expected) => {
    expect(offers(role, at)).toEqual(expected)
    expect(Object.keys(offers(role, at))).toEqual(Object.keys(expected))
  })

  it('goes on with the acts of the nearest earlier phase, where the switches took the phase of the case away', () => {
    expect(offers('lead', standing('planned'), { level: 'talk' })).toEqual({ tell: 'primary', hand_over: 'possible', close: 'possible' })
  })

  it('offers no act to a case whose phase no definition has any more', () => {
    expect(Object.values(offers('lead', standing('nowhere')))).not.toContain('possible')
  })

  it.each([
    ['it', { tell: ['può farlo solo chi è operatore o coordinatore'], hand_over: ['può farlo solo chi è coordinatore'], close: ['può farlo solo chi è coordinatore'], refer: ['solo nella fase Planned o Followed', 'può farlo solo chi è operatore'] }],
    ['ar', { tell: ['متاح فقط لدور الأخصائي أو المنسق'], hand_over: ['متاح فقط لدور المنسق'], close: ['متاح فقط لدور المنسق'], refer: ['فقط في مرحلة Planned أو Followed', 'متاح فقط لدور الأخصائي'] }],
    ['it-CH', { tell: ['può farlo solo chi è operatore o coordinatore'], hand_over: ['può farlo solo chi è coordinatore'], close: ['può farlo solo chi è coordinatore'], refer: ['solo nella fase Planned o Followed', 'può farlo solo chi è operatore'] }],
    ['es', { tell: ['solo puede hacerlo quien tiene el rol case worker o coordinator'], hand_over: ['solo puede hacerlo quien tiene el rol coordinator'], close: ['solo puede hacerlo quien tiene el rol coordinator'], refer: ['solo en la fase Planned o Followed', 'solo puede hacerlo quien tiene el rol case worker'] }],
    ['fr', { tell: ['only a case worker or a coordinator may'], hand_over: ['only a coordinator may'], close: ['only a coordinator may'], refer: ['only in the phase Planned or Followed', 'only a case worker may'] }],
  ])('says it in %s', (language, expected) => {
    expect(offers('watcher', standing('told'), { language })).toEqual(expected)
  })

  it.each([
    [standing('received'), 'assign'],
    [standing('looked_at', { recommended_path: 'a' }), 'choose'],
    [standing('closed', {}, 'closed'), undefined],
    [standing('nowhere'), undefined],
  ])('knows what takes a case further, whoever may do it', (at, expected) => {
    const workflow = composeWorkflow(configuration, configuration.pack.framework)
    expect(nextAct(workflow, at)?.id).toBe(expected)
  })
})
