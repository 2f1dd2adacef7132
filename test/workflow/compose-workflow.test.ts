import { describe, expect, it } from 'vitest'
import type { Framework } from '../../core/definitions/definition-types.ts'
import { composeWorkflow, UnknownChoice } from '../../core/workflow/compose-workflow.ts'
import { fits } from '../../core/workflow/find-phase.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'

const framework = (level: string, intake = 'sent', group = 'families'): Framework => ({ group, level, intake })
const workflow = (...choice: Parameters<typeof framework>) => composeWorkflow(configuration, framework(...choice))

describe('the way a case goes', () => {
  it.each([
    ['talk', 'sent', ['received', 'told', 'closed']],
    ['guide', 'sent', ['received', 'told', 'looked_at', 'closed']],
    ['guide', 'desk', ['registered', 'told', 'visited', 'looked_at', 'closed']],
    ['talk', 'desk', ['registered', 'told', 'closed']],
    ['accompany', 'sent', ['received', 'told', 'looked_at', 'deepened', 'planned', 'followed', 'closed']],
  ])('at level %s with intake %s: %j', (level, intake, phases) => {
    expect(workflow(level, intake).phases.map(({ id }) => id)).toEqual(phases)
  })

  it('keeps the phases of other switches aside, for their titles and places', () => {
    expect(workflow('talk').absentPhases.map(({ id }) => id)).toEqual(['registered', 'visited', 'looked_at', 'deepened', 'planned', 'followed'])
  })

  it('lays the pack over the levels and leaves the rest of a phase as it was', () => {
    const told = workflow('talk').phases.find(({ id }) => id === 'told')
    expect(told?.due).toEqual({ workingDays: 2 })
    expect(told?.title).toBe('Told')
    expect(Object.keys(told?.acts ?? {})).toEqual(['tell'])
  })

  it('takes a phase away where the pack says null, and does not add one that only a higher level has', () => {
    const pack = { ...configuration.pack, phases: { looked_at: null, planned: { due: { days: 1 } } } }
    const patched = composeWorkflow({ ...configuration, pack }, framework('guide'))
    expect(patched.phases.map(({ id }) => id)).toEqual(['received', 'told', 'closed'])
  })

  it('has the acts of every level up to the chosen one, and not those whose every phase is missing', () => {
    expect(workflow('guide').acts.map(({ id }) => id)).toEqual(['acknowledge', 'hand_over', 'close'])
    expect(workflow('accompany').acts.map(({ id }) => id)).toEqual(['acknowledge', 'hand_over', 'close', 'refer'])
    const pack = { ...configuration.pack, acts: { hand_over: null, refer: { title: 'Send on' }, visit: { ...configuration.levels[2]!.acts!.refer, title: 'Visit' } } }
    const low = composeWorkflow({ ...configuration, pack }, framework('guide'))
    expect(low.acts.map(({ id }) => id)).toEqual(['acknowledge', 'close'])
    const high = composeWorkflow({ ...configuration, pack }, framework('accompany'))
    expect(high.acts.map(({ id, title }) => [id, title])).toEqual([['acknowledge', 'Take notice'], ['close', 'Close'], ['refer', 'Send on'], ['visit', 'Visit']])
  })

  it.each([
    ['talk', 'sent', 'families', { inbox: 'on: people are sent', register: 'off: only with intake type At the desk', worklist: 'on: every level has it', assessment: 'off: from guiding up', plan: 'off: from Accompany up' }],
    ['accompany', 'desk', 'elders', { inbox: 'off: nobody sends people', register: 'on: a desk registers people', worklist: 'on: every level has it', assessment: 'on: guiding needs tools', plan: 'on: accompanying needs a plan', profile: 'on: elders have a profile' }],
  ])('lists the modules of %s, %s, %s with the reason of each', (level, intake, group, expected) => {
    const states = workflow(level, intake, group).modules.map(({ id, on, because }) => [id, `${on ? 'on' : 'off'}: ${typeof because === 'string' ? because : because.en}`])
    expect(Object.fromEntries(states)).toEqual(expected)
    expect(new Set(states.map(([id]) => id)).size).toBe(states.length)
  })

  it('says in every language from which level a module is there', () => {
    expect(workflow('talk').modules.find(({ id }) => id === 'plan')?.because).toEqual({
      en: 'from Accompany up',
      it: 'da Accompany in su',
      ar: 'ابتداءً من Accompany',
      ro: 'de la Accompany în sus',
      es: 'a partir de Accompany',
      hy: 'սկսած՝ Accompany',
    })
  })

  it('is frozen, and the same for the same choice', () => {
    expect(workflow('talk')).toBe(workflow('talk'))
    expect(Object.isFrozen(workflow('talk').phases[0]?.acts)).toBe(true)
  })

  it('says what can be chosen where a switch stands at nothing', () => {
    expect(() => workflow('fly')).toThrow(UnknownChoice)
    expect(() => workflow('fly')).toThrow('There is no case-management level "fly". Choose one of: talk, guide, accompany.')
  })

  it('does not fit a case in a phase that the switches took away', () => {
    expect(fits(workflow('accompany'), 'planned')).toBe(true)
    expect(fits(workflow('talk'), 'planned')).toBe(false)
  })
})
