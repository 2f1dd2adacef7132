import { describe, expect, it } from 'vitest'
import { caseFacts } from '../../core/cases/case-facts.ts'
import { planRows } from '../../core/cases/plan-rows.ts'
import { surroundingsOf, surroundingsOfRegister } from '../../core/cases/surroundings-of.ts'
import { FACTS } from '../../core/definitions/facts.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'
import { agreed, PLAN, received, screened } from './desk-of-cases.ts'

describe('what may be read of a case', () => {
  it('has every fact that the definitions may name', () => {
    expect(Object.keys(caseFacts(received().kase, configuration, '2026-11-02')).sort()).toEqual(Object.keys(FACTS).sort())
  })

  it('begins with nothing known but the household', () => {
    expect(caseFacts(received().kase, configuration, '2026-11-12')).toMatchObject({
      path: null, recommended_path: null, assigned: false, worker: null, minors: 1, adults: 2, plan: null, signed: false,
      meetings_held: 0, evaluated: false, applied_again: false, days_in_phase: 10, household: { name: 'Alder', territory: 'village', size: 3 },
    })
  })

  it.each([
    ['2033-01-19', 17],
    ['2033-01-20', 18],
  ])('counts ages on the day: %s, %i', (today, age) => {
    const { members, minors } = caseFacts(received().kase, configuration, today)
    expect((members as { age: number }[])[2]?.age).toBe(age)
    expect(minors).toBe(age < 18 ? 1 : 0)
  })

  it('has the latest answers to each form, scores by scale, findings by person, and the rows of the plan', () => {
    const facts = caseFacts(agreed().kase, configuration, '2026-11-20')
    expect(facts).toMatchObject({
      note: { text: 'what there is' },
      screening: { work: { jobless_months: 14 } },
      scores: { work: 3, health: 3 },
      signed: true,
      worker: 'wim',
      results: [{ name: 'Course begun', target_date: '2027-01-15' }, { name: 'Rent paid' }],
      commitments: [{ name: 'Visit the job club', who: 'm1' }, { name: 'Call the landlord', who: 'm2' }, { name: 'Keep the receipts', who: 'm1' }],
    })
    expect(facts.findings).toContainEqual({ id: 'helper', kind: 'strength', domain: null, severity: null, member: 'm1' })
  })

  it('finds the rows of a plan at any depth, named by their place where they have no id', () => {
    expect(planRows(PLAN, 'commitments').map(({ id, name }) => [id, name])).toEqual([
      ['objectives_1_commitments_1', 'Visit the job club'],
      ['objectives_2_commitments_1', 'Call the landlord'],
      ['objectives_2_commitments_2', 'Keep the receipts'],
    ])
    expect(planRows({ results: [{ goal: 'A job', row: 'p3_1' }, { done: true }] }, 'results')).toEqual([
      { id: 'p3_1', name: 'A job', goal: 'A job' },
      { id: 'results_2', name: null, done: true },
    ])
  })
})

describe('what can be chosen in the form of an act', () => {
  const options = (told = received(), kind: 'assign' | 'transfer' | 'decide' = 'assign') => surroundingsOf(told.kase, configuration, { kind }, '2026-11-12').options
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

  it.each([
    ['to assign: who carries cases and works for the village', received(), 'assign', ['wim', 'eve']],
    ['to hand over: not the one who has it', screened(), 'transfer', ['eve']],
  ] as const)('%s', (_, told, kind, expected) => {
    expect(ids(options(told, kind).workers)).toEqual(expected)
  })

  it('offers the paths of the recommendation, else those of every tool', () => {
    expect(options(screened(), 'decide').paths).toEqual([{ id: 'a', title: 'Path A', recommended: false }, { id: 'b', title: 'Path B', recommended: true }])
    expect(ids(options().paths)).toEqual(['a', 'b'])
  })

  it('goes over the people of the household and the rows of the plan', () => {
    const { rows } = surroundingsOf(agreed().kase, configuration, { kind: 'meet' }, '2026-11-12')
    expect(rows.members.map(({ id, age }) => [id, age])).toEqual([['m1', 46], ['m2', 44], ['m3', 11]])
    expect(rows.commitments).toHaveLength(3)
    expect(rows.results).toHaveLength(2)
  })

  it('knows the services, the territories and what was found', () => {
    expect(ids(options(screened()).services)).toEqual(['job_club', 'clinic', 'library'])
    expect(ids(options(screened()).findings)).toEqual(['long_jobless', 'ill', 'helper'])
    expect(ids(surroundingsOfRegister(configuration, '2026-11-12').options.territories)).toEqual(['land', 'north', 'village', 'south'])
  })
})
