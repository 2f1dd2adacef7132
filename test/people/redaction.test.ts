import { describe, expect, it } from 'vitest'
import type { CaseEvent, FormAsked } from '../../core/cases/case-event.ts'
import { caseFromEvents } from '../../core/cases/case-from-events.ts'
import { linkRecord } from '../../core/cases/link-record.ts'
import { registerCase } from '../../core/cases/register-case.ts'
import type { Configuration } from '../../core/definitions/configuration.ts'
import type { Form } from '../../core/definitions/definition-types.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { redactCase } from '../../core/people/redact-case.ts'
import { redactEvents } from '../../core/people/redact-events.ts'
import { seenAnswers } from '../../core/people/seen-answers.ts'
import { viewerOf } from '../../core/people/viewer.ts'
import { composeWorkflow } from '../../core/workflow/compose-workflow.ts'
import { agreed, eventsOf, FEED, received, RECORD, screened, WELL, workflow } from '../cases/desk-of-cases.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'

/** Words that stand nowhere else: where one of them is found in what a viewer gets, something has leaked. */
const SENSITIVE = { illness: 'canary-illness', secret: 'canary-secret', said: 'canary-said', closing: 'canary-closing', note: 'canary-allowance' }
const PERSONAL = { nickname: 'canary-nickname', taxCode: 'CANARY-TAX', address: 'canary-street', phone: 'canary-phone', email: 'canary@example.org' }
const PLAIN = 'canary-plain-text'

const { nickname, ...household } = PERSONAL
const { taxCode, ...contacts } = household
const CANARY_RECORD = {
  record: 'R-1',
  household: {
    ...RECORD.household,
    ...contacts,
    members: RECORD.household.members.map((member) => ({ ...member, taxCode })) as typeof RECORD.household.members,
    notes: [{ title: 'Other benefits', value: SENSITIVE.note }],
  },
}
const SCREENING: Answers = { work: { jobless_months: 14 }, health: { illness: SENSITIVE.illness }, people: [{ row: 'm1', helps: true, nickname }, { row: 'm2' }, { row: 'm3' }] }

const story = received(CANARY_RECORD)
  .does('lu', 'assign', { worker: 'wim' })
  .does('wim', 'tell', { text: PLAIN, secret: SENSITIVE.secret })
  .does('wim', 'look', SCREENING)
  .does('wim', 'choose', { path: 'b' })
  .does('wim', 'deepen', { secret: SENSITIVE.secret })
  .does('wim', 'write_plan', agreed().kase.plan!.answers)
  .does('wim', 'sign_plan', {})
  .does('wim', 'meet', { said: SENSITIVE.said })
  .does('wim', 'evaluate', { next: 'close' })
  .does('lu', 'close', { reason: SENSITIVE.closing })
const linked = eventsOf(linkRecord({ configuration, workflow, events: story.events, feed: FEED, record: { ...CANARY_RECORD, record: 'R-2' }, at: '2026-12-01T08:00:00Z', language: 'en' }))
const registered = eventsOf(registerCase({
  configuration,
  workflow: composeWorkflow(configuration, { ...configuration.pack.framework, intake: 'desk' }),
  caseId: 'RL-2',
  actor: { persona: 'dee', name: 'Dee', role: 'desk' },
  answers: { name: 'Birch', contact: { phone: PERSONAL.phone }, members: [{ name: 'Gil', birth_date: '1990-02-03', tax_code: PERSONAL.taxCode }] },
  requestId: 'q',
  at: '2026-11-20T08:00:00Z',
  language: 'en',
}))

const STORIES: Record<string, readonly CaseEvent[]> = { closed: story.events, 'arrived again': [...story.events, ...linked], registered }

/** Everything was asked as the pack defines it, whatever became of the definitions since. */
const askedForm = ({ id }: FormAsked) => configuration.forms[id]

/** Everything somebody gets of a story: the case and its events, as they would travel. */
function travelling(persona: string, events: readonly CaseEvent[], by: Configuration = configuration): string {
  const viewer = viewerOf(by.pack, persona)!
  return JSON.stringify([redactCase(caseFromEvents(events), viewer, by, askedForm), redactEvents(events, viewer, by, askedForm)])
}

/** Otto with other eyes. */
function withSight(sight: { sensitive?: boolean; personal?: boolean }): Configuration {
  const roles = { ...configuration.pack.roles, watcher: { ...configuration.pack.roles.watcher!, ...sight } }
  return { ...configuration, pack: { ...configuration.pack, roles } }
}

describe('what a role may not see never leaves', () => {
  it.each(Object.keys(STORIES))('neither sensitive nor personal answers, of a case that is %s', (name) => {
    const seen = travelling('otto', STORIES[name]!)
    for (const canary of [...Object.values(SENSITIVE), ...Object.values(PERSONAL)]) expect(seen).not.toContain(canary)
    expect(seen).not.toContain('null')
  })

  it('no sensitive answer to a role that sees only personal ones, and the other way round', () => {
    const personal = travelling('otto', story.events, withSight({ personal: true }))
    for (const canary of Object.values(SENSITIVE)) expect(personal).not.toContain(canary)
    for (const canary of Object.values(PERSONAL)) expect(personal).toContain(canary)
    const sensitive = travelling('otto', story.events, withSight({ sensitive: true }))
    for (const canary of Object.values(SENSITIVE)) expect(sensitive).toContain(canary)
    for (const canary of Object.values(PERSONAL)) expect(sensitive).not.toContain(canary)
  })

  it('everything to a role that sees both', () => {
    const seen = travelling('wim', STORIES['arrived again']!)
    for (const canary of [...Object.values(SENSITIVE), ...Object.values(PERSONAL), PLAIN]) expect(seen).toContain(canary)
  })

  it('leaves the rest: plain answers, who did what, the people of the household', () => {
    const seen = travelling('otto', story.events)
    for (const plain of [PLAIN, 'Ada', 'Wim', 'Course begun', '"jobless_months":14', '"helps":true']) expect(seen).toContain(plain)
  })

  it('nothing that a sensitive answer made: scores, findings, reasons, the sentence after because', () => {
    const viewer = viewerOf(configuration.pack, 'otto')!
    const { kase, events } = screened()
    const seen = redactCase(kase, viewer, configuration, askedForm)
    expect(seen.scores.map(({ scale }) => scale)).toEqual(['work'])
    expect(seen.findings.map(({ id }) => id)).toEqual(['long_jobless', 'helper'])
    expect(seen.recommendation).toMatchObject({ path: 'b', because: { en: 'of answers that this role does not see' }, reasons: [] })
    const assessed = redactEvents(events, viewer, configuration, askedForm).at(-1)
    expect(assessed).toMatchObject({ result: { scores: [{ scale: 'work' }], recommendation: { because: { en: 'of answers that this role does not see' } } } })
    expect(JSON.stringify(assessed)).not.toContain('somebody is ill')
  })

  it.each(['sensitive', 'personal'] as const)('no answer of rows, or of several choices, whose items are marked %s', (mark) => {
    const properties = {
      rows: { type: 'array', items: { type: 'object', [mark]: true, properties: { text: { type: 'string' } } } },
      several: { type: 'array', items: { type: 'string', [mark]: true } },
      plain: { type: 'string' },
    } as const
    const marked = { $schema: 'form.schema.json', id: 'marked', title: 'Marked', answers: { type: 'object', properties } } as unknown as Form
    const by = { ...configuration, forms: { ...configuration.forms, marked } }
    const answers = { rows: [{ text: 'canary' }], several: ['canary'], plain: 'seen' }
    expect(seenAnswers(by, () => marked, { id: 'marked', version: 'marked-1' }, answers, {})).toEqual({ plain: 'seen' })
  })

  it('no answer that was asked as sensitive or personal, when an edit has taken the marks away since', () => {
    const forms = JSON.parse(JSON.stringify(configuration.forms, (name, value) => (name === 'sensitive' || name === 'personal' ? undefined : value))) as typeof configuration.forms
    for (const events of Object.values(STORIES)) {
      const seen = travelling('otto', events, { ...configuration, forms })
      for (const canary of [...Object.values(SENSITIVE), ...Object.values(PERSONAL)]) expect(seen).not.toContain(canary)
    }
    expect(redactCase(screened().kase, viewerOf(configuration.pack, 'otto')!, { ...configuration, forms }, askedForm).scores.map(({ scale }) => scale)).toEqual(['work'])
  })

  it('no answer to a version of a form that is not kept', () => {
    const seen = redactEvents(story.events, viewerOf(configuration.pack, 'otto')!, configuration, () => undefined)
    expect(seen.flatMap((event) => ('answers' in event ? Object.keys(event.answers) : []))).toEqual([])
  })

  it('no sentence of the last row, where the rows before it read sensitive answers: that none of them held is an answer', () => {
    const { kase } = screened(WELL)
    expect(kase.recommendation).toMatchObject({ path: 'a', reasons: [] })
    const because = (persona: string) => redactCase(kase, viewerOf(configuration.pack, persona)!, configuration, askedForm).recommendation?.because
    expect(because('otto')).toEqual(expect.objectContaining({ en: 'of answers that this role does not see' }))
    expect(because('wim')).toBe(kase.recommendation?.because)
  })

  it('no registration to a role without personal, when another form registers by now', () => {
    const intakeTypes = configuration.intakeTypes.map(({ registerForm: _, ...intake }) => intake)
    expect(travelling('otto', registered, { ...configuration, intakeTypes })).not.toContain('birth_date')
  })

  it('no answer that the form does not ask any more: nobody can say that it was harmless', () => {
    const { screening: _, ...forms } = configuration.forms
    expect(travelling('otto', story.events, { ...configuration, forms })).not.toContain('jobless_months')
    expect(travelling('wim', story.events, { ...configuration, forms })).toContain('jobless_months')
  })

  it('leaves what it is made from as it was', () => {
    const before = JSON.stringify(story)
    travelling('otto', story.events)
    expect(JSON.stringify(story)).toBe(before)
  })
})
