import { describe, expect, test } from 'vitest'
import type { Configuration, FormDefinition } from '../../core/definitions/configuration.ts'
import type { Question } from '../../core/definitions/definition-types.ts'
import { type ActAsked, performAct } from '../../core/cases/perform-act.ts'
import type { Performed } from '../../core/cases/refusal.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'
import { asked, eventsOf, PLAN, received, screened, type Told } from './desk-of-cases.ts'

const text: Question = { type: 'string', maxLength: 200 }
const plan = configuration.forms.plan!

/** The pack after somebody has edited its plan: objectives have no results any more, and must say why. */
const edited: FormDefinition = {
  ...plan,
  answers: { type: 'object', required: ['why'], properties: { why: text, objectives: { type: 'array', repeat: {}, items: { type: 'object', properties: { name: text } } } } },
}
const later: Configuration = { ...configuration, forms: { ...configuration.forms, plan: edited }, formVersions: { ...configuration.formVersions, plan: 'plan-2' } }
const askedForm: ActAsked['askedForm'] = ({ id, version }) => (id === 'plan' && version === 'plan-1' ? plan : later.forms[id])

const planned = screened().does('wim', 'choose', { path: 'a', why: { reason: 'well' } }, '2026-11-10').does('wim', 'write_plan', PLAN, '2026-11-12')

function perform({ events }: Told, act: string, answers: Answers, more: Partial<ActAsked> = {}, request: Partial<ActAsked['request']> = {}): Performed {
  const ask = asked(events, 'wim', act, answers, '2026-11-13')
  return performAct({ ...ask, configuration: later, askedForm, ...more, request: { ...ask.request, ...request } })
}
const recorded = (performed: Performed) => eventsOf(performed).at(-1)
const refusal = (performed: Performed) => (performed.done ? undefined : performed.refusal)

describe('an act is checked and stored by the version that was filled in', () => {
  test('as it was asked, where the case has answers in that version', () => {
    expect(recorded(perform(planned, 'write_plan', PLAN, {}, { version: 'plan-1' }))).toMatchObject({ form: { id: 'plan', version: 'plan-1' }, answers: PLAN })
  })

  test('as it is asked now', () => {
    const now = { why: 'a change', objectives: [{ name: 'Work' }] }
    expect(recorded(perform(planned, 'write_plan', now))).toMatchObject({ form: { version: 'plan-2' }, answers: now })
    expect(recorded(perform(planned, 'write_plan', now, {}, { version: 'plan-2' }))).toMatchObject({ form: { version: 'plan-2' } })
  })

  test.each([['plan-1', now()], ['plan-2', PLAN]])('answers that do not fit %s are refused', (version, answers) => {
    expect(refusal(perform(planned, 'write_plan', answers, {}, { version }))?.kind).toBe('invalid')
  })
  function now(): Answers {
    return { why: 'a change' }
  }

  const unplanned = screened().does('wim', 'choose', { path: 'a', why: { reason: 'well' } }, '2026-11-10')
  test.each([
    ['that this case has no answers in', unplanned, 'plan-1'],
    ['that never was', planned, 'plan-9'],
    ['of another form', planned, 'note-1'],
    ['that is no version', planned, '__proto__'],
  ])('a version %s is refused with a sentence', (_what, told, version) => {
    const refused = refusal(perform(told, 'write_plan', PLAN, {}, { version }))
    expect([refused?.kind, refused?.title]).toEqual(['changed', 'The form has changed'])
    expect(refused?.detail).toMatch(/^The form “Plan” is not asked any more in the version that was filled in/)
  })

  test('a version that is not kept any more is refused too', () => {
    expect(refusal(perform(planned, 'write_plan', PLAN, { askedForm: () => undefined }, { version: 'plan-1' }))?.kind).toBe('changed')
  })

  test('the same request sent again after the form has changed is recorded once', () => {
    const { requestId } = planned.events.at(-1)!
    expect(perform(planned, 'write_plan', PLAN, {}, { requestId })).toMatchObject({ done: true, repeated: true })
  })
})

describe('whoever goes on from answers that they do not all see', () => {
  /** The invented pack with secrets in its plan. */
  const secret: FormDefinition = {
    ...plan,
    answers: {
      type: 'object',
      required: ['grounds'],
      properties: {
        grounds: { ...text, sensitive: true },
        open: { type: 'boolean' },
        detail: { ...text, sensitive: true, visibleWhen: 'open = true' },
        objectives: { type: 'array', repeat: {}, items: { type: 'object', properties: { name: text, fear: { ...text, sensitive: true } } } },
        people: { type: 'array', sensitive: true, repeat: {}, items: { type: 'object', properties: { name: text } } },
      },
    },
  }
  const pack = { ...configuration, forms: { ...configuration.forms, plan: secret } }
  const all: Answers = { grounds: 'debts', open: true, detail: 'a loan', objectives: [{ name: 'Work', fear: 'dogs' }, { name: 'Home', fear: 'heights' }], people: [{ name: 'Uncle' }] }
  const start = screened().does('wim', 'choose', { path: 'a', why: { reason: 'well' } }, '2026-11-10')
  const first = eventsOf(perform(start, 'write_plan', all, { configuration: pack, askedForm: () => secret }))
  const [o1, o2] = ['p6_1', 'p6_2']
  const events = [...start.events, ...first]

  const seenOf = ({ answers }: { answers: Answers }): Answers => {
    const { grounds: _, detail: __, people: ___, ...rest } = answers
    return { ...rest, objectives: (answers.objectives as Answers[]).map(({ fear: _fear, ...row }) => row) }
  }
  const saved = (answers: Answers, more: Partial<ActAsked> = {}) =>
    perform({ ...start, events }, 'write_plan', answers, { configuration: pack, askedForm: () => secret, seenOf, ...more })

  const rows: [string, Answers, object][] = [
    ['keeps them', { open: true, objectives: [{ row: o1, name: 'Work' }, { row: o2, name: 'Home' }] }, all],
    ['keeps each with its row, whatever their order', { open: true, objectives: [{ row: o2, name: 'House' }, { row: o1, name: 'Work' }] }, {
      objectives: [{ row: o2, name: 'House', fear: 'heights' }, { row: o1, name: 'Work', fear: 'dogs' }],
    }],
    ['takes out a row with what it holds', { open: true, objectives: [{ row: o2, name: 'Home' }] }, { objectives: [{ row: o2, name: 'Home', fear: 'heights' }] }],
    ['writes over what they answer themselves', { open: true, grounds: 'new ones', objectives: [{ row: o1, name: 'Work' }] }, { grounds: 'new ones' }],
  ]
  test.each(rows)('%s', (_what, answers, expected) => {
    const { answers: stored } = recorded(saved(answers)) as unknown as { answers: Answers }
    expect(stored).toMatchObject(expected)
  })

  test('a row that they add has nothing of others', () => {
    const { answers } = recorded(saved({ open: true, objectives: [{ row: o1, name: 'Work' }, { name: 'New' }, { row: o2, name: 'Home' }] })) as unknown as { answers: Answers }
    expect(answers.objectives).toEqual([{ row: o1, name: 'Work', fear: 'dogs' }, { row: expect.any(String), name: 'New' }, { row: o2, name: 'Home', fear: 'heights' }])
  })

  test('what is not asked any more with the new answers is not kept, and does not stand in their way', () => {
    const { answers } = recorded(saved({ open: false, objectives: [{ row: o1, name: 'Work' }] })) as unknown as { answers: Answers }
    expect(answers).toMatchObject({ open: false, grounds: 'debts' })
    expect(answers).not.toHaveProperty('detail')
  })

  test('the same request sent again is recorded once', () => {
    const request = { answers: { open: true, objectives: [{ row: o1, name: 'Work' }] } as Answers, requestId: 'again' }
    const after = { ...start, events: [...events, ...eventsOf(saved(request.answers, {}))].map((event, at, every) => (at === every.length - 1 ? { ...event, requestId: 'again' } : event)) }
    expect(perform(after, 'write_plan', request.answers, { configuration: pack, askedForm: () => secret, seenOf }, { requestId: 'again' })).toMatchObject({ repeated: true })
  })

  test('who sees everything keeps only what they send', () => {
    const { answers } = recorded(saved({ grounds: 'x', open: true, objectives: [] }, { seenOf: ({ answers: whole }) => whole })) as unknown as { answers: Answers }
    expect(answers).toEqual({ grounds: 'x', open: true })
  })

  test('in a new version of the form they are kept where it still asks for them', () => {
    const { people: _, ...properties } = secret.answers.properties!
    const next: FormDefinition = { ...secret, answers: { ...secret.answers, properties: { ...properties, about: { type: 'object', properties: { grounds: properties.grounds! } } }, required: [] } }
    delete next.answers.properties!.grounds
    const newer = { ...pack, forms: { ...pack.forms, plan: next }, formVersions: { ...pack.formVersions, plan: 'plan-3' } }
    const { answers } = recorded(saved({ open: true, objectives: [{ row: o1, name: 'Work' }] }, { configuration: newer, askedForm: ({ version }) => (version === 'plan-3' ? next : secret) })) as unknown as { answers: Answers }
    expect(answers).toEqual({ about: { grounds: 'debts' }, open: true, detail: 'a loan', objectives: [{ row: o1, name: 'Work', fear: 'dogs' }] })
  })
})

describe('a file that an answer names', () => {
  const withFile = { ...configuration, forms: { ...configuration.forms, note: { ...configuration.forms.note!, answers: { type: 'object' as const, properties: { photo: { type: 'string' as const, format: 'file' as const, title: 'Photo' } } } } } }
  const [known, unknown] = ['a'.repeat(64), 'b'.repeat(64)]
  const tell = (photo: string) => {
    const { events } = received().does('lu', 'assign', { worker: 'wim' }, '2026-11-03')
    return performAct({ ...asked(events, 'wim', 'tell', { photo }, '2026-11-05'), configuration: withFile, attachments: new Set([known]) })
  }
  test('must have been uploaded', () => {
    expect(recorded(tell(`${known}/door.jpg`))).toMatchObject({ answers: { photo: `${known}/door.jpg` } })
    expect(refusal(tell(`${unknown}/door.jpg`))?.problems).toEqual([
      { at: '/photo', code: 'format-file', params: { question: 'Photo' }, message: 'Attach the file for “Photo” again: it has not been uploaded.' },
    ])
  })
  test.each([`${known}/../../etc/passwd`, `${known}/a\u0000b`, `${known}/gpj.\u202eexe`, `${known}/`, `${known}`, `${known}/${'x'.repeat(300)}`, `${known.toUpperCase()}/a.png`])('is not called %j', (photo) => {
    expect(refusal(tell(photo))?.problems).toMatchObject([{ at: '/photo' }])
  })
})
