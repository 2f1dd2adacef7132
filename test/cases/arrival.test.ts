import { describe, expect, it } from 'vitest'
import { keysOf, recognisedBy } from '../../core/cases/keys.ts'
import { linkRecord } from '../../core/cases/link-record.ts'
import { openCase } from '../../core/cases/open-case.ts'
import { registerCase } from '../../core/cases/register-case.ts'
import { surroundingsThen } from '../../core/cases/surroundings-then.ts'
import type { HouseholdRecord } from '../../core/definitions/definition-types.ts'
import { ageOn } from '../../core/expressions/dates.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { composeWorkflow } from '../../core/workflow/compose-workflow.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'
import { eventsOf, FEED, received, RECORD, told, workflow } from './desk-of-cases.ts'

const atTheDesk = composeWorkflow(configuration, { ...configuration.pack.framework, intake: 'desk' })
const AT = '2026-11-20T08:00:00Z'

describe('a household that the sending programme delivers', () => {
  it('opens a case that waits in the inbox', () => {
    const { kase, events } = received()
    expect(kase).toMatchObject({ phase: 'received', status: 'open', number: 1, arrival: { record: 'R-1', again: false }, household: { name: 'Alder' } })
    expect(events[0]).toMatchObject({ by: { name: 'Benefits office' }, source: { feed: 'benefits' }, requestId: 'benefits/R-1' })
  })

  it('is refused with the intake type’s sentence where no programme sends households', () => {
    const asked = { configuration, caseId: 'RL-1', feed: FEED, record: RECORD, at: AT, language: 'en' }
    expect(openCase({ ...asked, workflow: atTheDesk })).toMatchObject({
      done: false,
      refusal: { kind: 'forbidden', detail: 'No programme sends households here: register them.' },
    })
  })
})

describe('a household that applies again', () => {
  const SECOND: HouseholdRecord = {
    record: 'R-9',
    household: {
      name: 'Alder',
      territory: 'village',
      members: [
        { id: 'm1', name: 'Ben', birthDate: '1982-07-15', taxCode: 'BEN82' },
        { id: 'm2', name: 'Dora', birthDate: '2026-05-02' },
      ],
    },
  }
  const link = (record = SECOND, told = received().does('lu', 'assign', { worker: 'wim' })) =>
    linkRecord({ configuration, workflow, events: told.events, feed: FEED, record, at: AT, language: 'en' })

  it.each([
    [['BEN82'], ['Ben']],
    [['ADA80', 'BEN82'], ['Ada', 'Ben']],
    [['ben82'], []],
    [[], []],
  ])('is recognised by the tax codes %j: %j', (known, names) => {
    expect(recognisedBy(RECORD.household, known)).toEqual(names)
  })

  it('compares tax codes in capitals and without spaces', () => {
    expect(keysOf(RECORD.household)).toEqual(['ADA80', 'BEN82'])
  })

  it('is linked to its case: it waits in the inbox again, with the people who are there now under the ids they had', () => {
    const linked = told([...received().does('lu', 'assign', { worker: 'wim' }).events, ...eventsOf(link())])
    expect(linked.events.at(-1)).toMatchObject({ type: 'linked', number: 3, recognised: ['Ben'] })
    expect(linked.kase).toMatchObject({ phase: 'told', arrival: { record: 'R-9', again: true } })
    expect(linked.kase.household.members.map(({ id, name }) => [id, name])).toEqual([['m2', 'Ben'], ['m4', 'Dora']])
    expect(linked.does('wim', 'acknowledge').kase.arrival).toBeUndefined()
  })

  it('changes nothing in what was asked before: who was there then is in it, as old as then', () => {
    const { events } = told([...received().does('lu', 'assign', { worker: 'wim' }).events, ...eventsOf(link())])
    const before = events.find(({ type }) => type === 'assigned')
    const then = before && surroundingsThen(before, events, configuration)
    expect(then?.rows.members.map(({ name, age }) => [name, age])).toEqual(received().kase.household.members.map(({ name, birthDate = '' }) => [name, ageOn(birthDate, before?.at.slice(0, 10) ?? '')]))
    expect(then?.facts).toMatchObject({ worker: null, me: { name: before?.by.name } })
  })

  it('is linked once, however often the record is sent', () => {
    const linked = told([...received().events, ...eventsOf(link(SECOND, received()))])
    expect(link(SECOND, linked)).toEqual({ done: true, events: [linked.events[1]], repeated: true })
    expect(link(RECORD, linked)).toEqual({ done: true, events: [linked.events[0]], repeated: true })
  })

  it('is not linked to a case of other people', () => {
    const strangers: HouseholdRecord = { record: 'R-5', household: { name: 'Beech', members: [{ id: 'm1', name: 'Ada', birthDate: '1980-03-01', taxCode: 'OTHER' }] } }
    expect(link(strangers)).toMatchObject({ done: false, refusal: { kind: 'invalid' } })
  })
})

describe('a household that the desk registers', () => {
  const ANSWERS: Answers = {
    name: 'Birch',
    territory: 'south',
    contact: { phone: '555 020' },
    members: [{ name: 'Gil', birth_date: '1990-02-03', tax_code: 'GIL90' }, { name: 'Hana', birth_date: '2020-10-10' }],
  }
  const register = (persona: string, role: string, answers = ANSWERS, at = atTheDesk) =>
    registerCase({ configuration, workflow: at, caseId: 'RL-2', actor: { persona, name: persona, role }, answers, requestId: 'q', at: AT, language: 'en' })

  it('opens a case with the household that was written down, and nobody waits in the inbox', () => {
    const { kase } = told(eventsOf(register('dee', 'desk')))
    expect(kase).toMatchObject({ phase: 'registered', filled: { registration: { form: { version: 'registration-1' } } } })
    expect(kase.arrival).toBeUndefined()
    expect(kase.household).toEqual({
      name: 'Birch',
      territory: 'south',
      phone: '555 020',
      members: [{ id: 'm1', name: 'Gil', birthDate: '1990-02-03', taxCode: 'GIL90' }, { id: 'm2', name: 'Hana', birthDate: '2020-10-10' }],
    })
  })

  it.each([
    ['nobody is registered by hand', 'dee', 'desk', ANSWERS, workflow, 'forbidden', 'Nobody is registered by hand here: the programme sends households.'],
    ['the role does not register', 'wim', 'worker', ANSWERS, atTheDesk, 'forbidden', 'This role does not register households: ask somebody at the front office.'],
    ['nobody lives there', 'dee', 'desk', { name: 'Birch' }, atTheDesk, 'invalid', 'A household has at least one person: add who lives there, with a name and a date of birth.'],
    ['an answer is missing', 'dee', 'desk', {}, atTheDesk, 'invalid', 'Answers to look at again: 1. Each has its reason beside it.'],
    ['it lives where the one who registers it would not see it', 'ann', 'desk', { ...ANSWERS, territory: 'village' }, atTheDesk, 'forbidden', 'The household lives where you do not work, so you would not see its case: choose a territory of yours, or send it to the front office there.'],
  ])('is refused where %s', (_, persona, role, answers, at, kind, detail) => {
    expect(register(persona, role, answers, at)).toMatchObject({ done: false, refusal: { kind, detail } })
  })

  it('lives where the one who registers it works, when nothing else is said', () => {
    const { territory: _, ...answers } = ANSWERS
    expect(told(eventsOf(register('ann', 'desk', answers))).kase.household.territory).toBe('south')
    expect(told(eventsOf(register('dee', 'desk', answers))).kase.household).not.toHaveProperty('territory')
  })

  it('is refused where two people have the same tax code: the second is named', () => {
    const members: Answers[] = [{ name: 'Gil', birth_date: '1990-02-03', tax_code: 'GIL90' }, { name: 'Hana', birth_date: '2020-10-10' }, { name: 'Ivo', birth_date: '2021-10-10', tax_code: 'gil 90' }]
    const refused = register('dee', 'desk', { ...ANSWERS, members })
    expect(refused).toMatchObject({ done: false, refusal: { kind: 'invalid', problems: [{ at: '/members/2/tax_code', code: 'row-twice' }] } })
  })
})
