import { describe, expect, it } from 'vitest'
import { performAct } from '../../core/cases/perform-act.ts'
import { standingOf } from '../../core/cases/standing-of.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { composeWorkflow } from '../../core/workflow/compose-workflow.ts'
import { thread } from '../../core/workflow/thread.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'
import { agreed, asked, eventsOf, ILL, PLAN, received, screened, told, WELL, workflow } from './desk-of-cases.ts'

describe('what becomes of a case', () => {
  it('is assigned to a worker, and nobody has to take notice of it any more', () => {
    const { kase } = received().does('lu', 'assign', { worker: 'wim' })
    expect(kase).toMatchObject({ phase: 'told', worker: { persona: 'wim', name: 'Wim', role: 'worker' } })
    expect(kase.arrival).toBeUndefined()
  })

  it('is looked at: scores, findings and the recommended path, with the answers they came from', () => {
    const { kase } = screened()
    expect(kase.scores.map(({ scale, value, form }) => [scale, value, form])).toEqual([['work', 3, 'screening'], ['health', 3, 'screening']])
    expect(kase.findings.map(({ id, member }) => [id, member])).toEqual([['long_jobless', undefined], ['ill', undefined], ['helper', 'm1']])
    expect(kase.recommendation).toMatchObject({ path: 'b', because: 'somebody is ill', form: 'screening' })
  })

  it('follows the recommended path without a reason', () => {
    const { kase } = screened().does('wim', 'choose', { path: 'b' })
    expect(kase).toMatchObject({ path: 'b', phase: 'deepened' })
  })

  it('follows another path with a reason, past a phase that it does not need', () => {
    const { kase, events } = screened().does('wim', 'choose', { path: 'a', why: { reason: ' the illness is cured ' } })
    expect(kase).toMatchObject({ path: 'a', phase: 'planned' })
    expect(events.at(-1)).toMatchObject({ type: 'decided', pathTitle: 'Path A', recommended: 'b', reason: 'the illness is cured', to: 'planned' })
  })

  it('is agreed: the plan is signed as it stands', () => {
    const { kase } = agreed()
    expect(kase).toMatchObject({ phase: 'followed', signed: { plan: kase.plan?.number } })
  })

  it('plans a meeting, and holds it', () => {
    const planned = agreed().does('wim', 'plan_meeting', { when: '2026-11-26T10:00:00Z' })
    expect(planned.kase.scheduled?.answers).toEqual({ when: '2026-11-26T10:00:00Z' })
    const held = planned.does('wim', 'meet', { said: 'all well' })
    expect(held.kase.scheduled).toBeUndefined()
    expect(held.kase.meetings).toHaveLength(1)
  })

  it('is referred without changing hands, and transferred into other hands', () => {
    const referred = agreed().does('wim', 'refer', { service: 'clinic' })
    expect(referred.kase).toMatchObject({ worker: { persona: 'wim' }, referrals: [{ answers: { service: 'clinic' } }] })
    expect(referred.does('lu', 'hand_over', { worker: 'eve' }).kase).toMatchObject({ worker: { persona: 'eve' }, phase: 'followed' })
  })

  it('is evaluated, closed with a reason and opened again where it was, to be evaluated anew', () => {
    const evaluated = agreed().does('wim', 'meet', {}).does('wim', 'evaluate', { next: 'close' })
    const closed = evaluated.does('lu', 'close', { reason: 'goals achieved' }, '2026-12-01')
    expect(closed.kase).toMatchObject({ status: 'closed', phase: 'closed', closure: { at: '2026-12-01T08:00:00Z', reason: 'goals achieved' } })
    const reopened = closed.does('lu', 'reopen', { reason: 'moved back' })
    expect(reopened.kase).toMatchObject({ status: 'open', phase: 'followed' })
    expect(reopened.kase.closure).toBeUndefined()
    expect(reopened.kase.evaluation).toBeUndefined()
    expect(reopened.kase.way.map(({ phase }) => phase)).toEqual(['received', 'told', 'looked_at', 'planned', 'followed', 'closed', 'followed'])
  })

  it('begins a new round when it is opened again: what was decided is past, what was learnt and planned stays, and it can be closed again', () => {
    const closed = agreed().does('wim', 'meet', {}).does('wim', 'evaluate', { next: 'close' }).does('lu', 'close', { reason: 'goals achieved' }, '2026-12-01')
    const phases = { closed: { acts: { reopen: { to: [{ phase: 'looked_at' }] } } } }
    const lookingAnew = composeWorkflow({ ...configuration, pack: { ...configuration.pack, phases } }, configuration.pack.framework)
    const reopening = performAct({ ...asked(closed.events, 'lu', 'reopen', { reason: 'moved back' }, '2026-12-02'), workflow: lookingAnew })
    const reopened = told([...closed.events, ...eventsOf(reopening)])
    expect(reopened.kase).toMatchObject({ status: 'open', phase: 'looked_at' })
    for (const past of ['evaluation', 'path', 'recommendation', 'signed', 'closure'] as const) expect(reopened.kase[past]).toBeUndefined()
    for (const kept of ['plan', 'scores', 'findings', 'meetings'] as const) expect(reopened.kase[kept]).toEqual(closed.kase[kept])
    expect(reopened.kase.filled).toMatchObject(closed.kase.filled)
    const { facts } = standingOf(reopened.kase, configuration, '2026-12-02')
    expect(facts).toMatchObject({ evaluated: false, path: null, recommended_path: null, signed: false })
    expect(thread(workflow, reopened.kase.way, standingOf(reopened.kase, configuration, '2026-12-02'), configuration.pack).find(({ id }) => id === 'deepened')?.state).toBe('todo')
    expect(reopened.refuses('wim', 'choose', { path: 'a' }).detail).toBe('the screening is missing')

    const planned = reopened.does('wim', 'look', WELL).does('wim', 'choose', { path: 'a' })
    expect(planned.refuses('lu', 'close', { reason: 'goals achieved' }).detail).toBe('an evaluation is missing')
    const signed = planned.does('wim', 'sign_plan', { signatures: [{ row: 'm1', signed: true }, { row: 'm2', signed: true }] })
    expect(signed.does('wim', 'evaluate', { next: 'close' }).does('lu', 'close', { reason: 'goals achieved' }).kase).toMatchObject({ status: 'closed' })
  })

  it('needs a new signature once the plan is changed', () => {
    const changed = agreed().does('wim', 'meet', {}).does('wim', 'change_plan', PLAN)
    expect(changed.refuses('wim', 'evaluate', { next: 'on' }).detail).toBe('the plan is not signed')
  })

  it('keeps the ids of a plan’s rows when the plan is changed, so that meetings speak of the same commitments', () => {
    const { kase, does } = agreed()
    const first = (kase.plan!.answers.objectives as { commitments: { row: string; name: string }[] }[])
    const ids = first.flatMap(({ commitments }) => commitments.map(({ row }) => row))
    expect(new Set(ids).size).toBe(3)
    const onlySecond = { objectives: [first[1]!] as never }
    const after = does('wim', 'change_plan', onlySecond).kase.plan!.answers.objectives as typeof first
    expect(after.flatMap(({ commitments }) => commitments.map(({ row }) => row))).toEqual(ids.slice(1))
  })

  it('stores nothing that was not asked', () => {
    const { kase } = received().does('lu', 'assign', { worker: 'wim' })
    expect(kase.filled.assignment?.answers).toEqual({ worker: 'wim' })
    expect(kase.filled.assignment?.form).toEqual({ id: 'assignment', version: 'assignment-1' })
  })
})

describe('the same request sent again', () => {
  it('is done once, whatever has happened since', () => {
    const { events } = received().does('lu', 'assign', { worker: 'wim' }).does('wim', 'tell')
    const again = asked(events.slice(0, 1), 'lu', 'assign', { worker: 'wim' }, '2026-11-02')
    expect(performAct({ ...again, events })).toEqual({ done: true, events: [events[1]], repeated: true })
  })

  it('is done once where its answers come in another order, with a blank that is not stored', () => {
    const told = screened()
    const again = asked(told.events.slice(0, 3), 'wim', 'look', { people: ILL.people!, health: { illness: 'asthma' }, work: { jobless_months: 14, x: null } as Answers }, '2026-11-06')
    expect(performAct({ ...again, events: told.events })).toEqual({ done: true, events: [told.events[3]], repeated: true })
  })

  it('is done once for a plan, whose rows have been given ids', () => {
    const told = agreed()
    const planned = told.events.findIndex(({ type }) => type === 'planned')
    const again = asked(told.events.slice(0, planned), 'wim', 'write_plan', PLAN, '2026-11-12')
    expect(performAct({ ...again, events: told.events })).toEqual({ done: true, events: [told.events[planned]], repeated: true })
  })

  it.each([
    ['other answers', 'lu', 'assign', { worker: 'eve' }],
    ['another act', 'lu', 'acknowledge', { worker: 'wim' }],
    ['another person', 'otto', 'assign', { worker: 'wim' }],
  ])('is refused with %s: nothing of it would be kept', (_, persona, act, answers) => {
    const told = received().does('lu', 'assign', { worker: 'wim' })
    const refusal = told.refuses(persona, act, answers, { requestId: told.events[1]!.requestId })
    expect(refusal).toMatchObject({ kind: 'reused', title: 'This was not recorded' })
    expect(refusal.detail).toMatch(/^Another request was recorded with this id/)
  })
})

describe('what is refused, and why', () => {
  it.each([
    ['an act that nobody knows', received(), 'lu', 'fly', {}, 'unknown', 'Nothing called “fly” can be done with cases here. Load the page again: the definitions may have changed.'],
    ['a role that may not', received(), 'wim', 'assign', { worker: 'wim' }, 'forbidden', 'only a coordinator may'],
    ['an act of another phase', received(), 'wim', 'look', {}, 'not-now', 'only in the phase Looked at'],
    ['an act whose checks do not hold', received(), 'lu', 'hand_over', { worker: 'wim' }, 'not-now', 'nobody has the case yet'],
    ['an act that is not worth doing', received(), 'lu', 'acknowledge', {}, 'not-now', 'there is no need for it now'],
    ['role and checks together', screened().does('wim', 'choose', { path: 'b' }), 'wim', 'close', { reason: 'x' }, 'forbidden', 'only a coordinator may; an evaluation is missing'],
    ['a plan without a date', screened(WELL).does('wim', 'choose', { path: 'a' }), 'wim', 'sign_plan', {}, 'not-now', 'no result has a date yet'],
  ])('%s', (_, told, persona, act, answers, kind, detail) => {
    expect(told.refuses(persona, act, answers)).toMatchObject({ kind, detail })
  })

  it.each([
    ['somebody who carries no cases', received(), 'lu', 'assign', { worker: 'lu' }, '/worker'],
    ['somebody who works elsewhere', received(), 'lu', 'assign', { worker: 'ann' }, '/worker'],
    ['nobody', received(), 'lu', 'assign', {}, '/worker'],
    ['the one who has the case already', screened(), 'lu', 'hand_over', { worker: 'wim' }, '/worker'],
    ['a path that is not offered', screened(), 'wim', 'choose', { path: 'z' }, '/path'],
    ['another path than the recommended one, without a reason', screened(), 'wim', 'choose', { path: 'a' }, '/why/reason'],
    ['another path with blanks for a reason', screened(), 'wim', 'choose', { path: 'a', why: { reason: '   ' } }, '/why/reason'],
    ['an answer to a question that nobody asked', screened(), 'wim', 'choose', { path: 'b', bribe: 'yes' }, '/bribe'],
    ['an answer beyond its limit', received().does('lu', 'assign', { worker: 'wim' }), 'wim', 'tell', { text: 'x'.repeat(201) }, '/text'],
  ])('%s: the answer to look at is named', (_, told, persona, act, answers, at) => {
    const refusal = told.refuses(persona, act, answers)
    expect(refusal).toMatchObject({ kind: 'invalid', title: 'Some answers need another look' })
    expect(refusal.problems?.map((problem) => problem.at)).toEqual([at])
    expect(refusal.problems?.[0]?.message).not.toBe('')
  })

  it('a writer who has not seen the last event, before anything else', () => {
    const refusal = screened().refuses('otto', 'choose', { path: 'z' }, { number: 2 })
    expect(refusal).toMatchObject({ kind: 'stale', title: 'The case has gone on' })
    expect(refusal.detail).toContain('it is at entry 4, you saw 2')
  })

  it('everything, where the switches took away the phase in which the case stands', () => {
    const talk = composeWorkflow(configuration, { ...configuration.pack.framework, level: 'talk' })
    expect(agreed().refuses('lu', 'close', { reason: 'x' }, { workflow: talk })).toMatchObject({ kind: 'not-now' })
  })

  it('in the language of the asker', () => {
    expect(screened().refuses('wim', 'choose', { path: 'a' }, { language: 'it' }).problems?.[0]?.message).toBe(
      'Hai scelto un percorso diverso da «Path B», quello raccomandato: scrivi perché.',
    )
    expect(received().refuses('wim', 'assign', {}, { language: 'ar' })).toMatchObject({ title: 'هذا غير مسموح لك', detail: 'متاح فقط لدور المنسق' })
  })

  it('leaves the events as they were', () => {
    const { events, refuses } = screened()
    const before = JSON.stringify(events)
    refuses('wim', 'choose', { path: 'a' })
    expect(JSON.stringify(events)).toBe(before)
  })
})

describe('a level that ends early', () => {
  it('does not close the case because nothing comes after: somebody closes it', () => {
    const talk = composeWorkflow(configuration, { ...configuration.pack.framework, level: 'talk' })
    const { events } = received().does('lu', 'assign', { worker: 'wim' })
    const performed = performAct({ ...asked(events, 'wim', 'tell', { text: 'x' }, '2026-11-05'), workflow: talk })
    expect(performed).toMatchObject({ done: true, events: [{ type: 'recorded' }] })
    expect(performed.done && performed.events[0]?.to).toBeUndefined()
  })
})

describe('a form that leaves the choice open', () => {
  const freely = (form: 'assignment' | 'choice', question: string) => {
    const definition = structuredClone(configuration.forms[form]!)
    definition.answers.properties![question] = { type: 'string' }
    return { ...configuration, forms: { ...configuration.forms, [form]: definition } }
  }

  it.each([
    ['somebody who carries no cases', received(), 'lu', 'assign', { worker: 'lu' }, freely('assignment', 'worker'), 'worker_cannot_carry'],
    ['somebody who works elsewhere', received(), 'lu', 'assign', { worker: 'ann' }, freely('assignment', 'worker'), 'worker_cannot_carry'],
    ['the one who has the case', screened(), 'lu', 'hand_over', { worker: 'wim' }, freely('assignment', 'worker'), 'already_theirs'],
    ['a path that is none', screened(), 'wim', 'choose', { path: 'z' }, freely('choice', 'path'), 'unknown_path'],
  ])('does not open it for %s', (_, told, persona, act, answers, other, code) => {
    const performed = performAct({ ...asked(told.events, persona, act, answers, '2026-11-20'), configuration: other, workflow: composeWorkflow(other, other.pack.framework) })
    expect(performed).toMatchObject({ done: false, refusal: { kind: 'invalid', problems: [{ code }] } })
  })
})
