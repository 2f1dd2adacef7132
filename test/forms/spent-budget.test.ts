import { describe, expect, test } from 'vitest'
import { checkAnswers } from '../../core/forms/check/check-answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { formState } from '../../core/forms/filling/form-state.ts'
import { initialAnswers } from '../../core/forms/filling/initial-answers.ts'
import { formView } from '../../core/forms/view/form-view.ts'
import type { Question } from '../../core/definitions/definition-types.ts'
import type { Surroundings } from '../../core/forms/answers.ts'
import { PROGRAM_LANGUAGES } from '../../core/definitions/program-languages.ts'
import { isKept, isTrue } from '../../core/workflow/guard.ts'
import { formOf, household } from './home-visit.ts'

const SLOW = 'count(a[count(a[count(a[x > 1]) > 1]) > 1]) >= 0'

const form = compileForm(formOf({
  a: {
    type: 'array',
    title: 'Many',
    repeat: { add: 'Add' },
    maxItems: 200,
    items: { type: 'object', properties: { x: { type: 'integer', title: 'X' } } },
  },
  ruled: { type: 'string', title: 'Ruled', check: [{ that: SLOW, message: 'never told' }] },
  seen: { type: 'string', title: 'Seen', visibleWhen: SLOW },
}))
const answers = (count: number) => ({ a: Array.from({ length: count }, (_, x) => ({ x })), ruled: 'y' })

describe('a condition that would take too long with the answers', () => {
  test('with few answers it holds', () => {
    expect(checkAnswers(form, { ...answers(5), seen: 'x' }, household, 'en')).toEqual([])
  })

  test('is a rule that does not hold, told in every language', () => {
    for (const language of PROGRAM_LANGUAGES) {
      const [problem, ...others] = checkAnswers(form, answers(200), household, language)
      expect(others).toEqual([])
      expect(problem?.at).toBe('/ruled')
      expect(problem?.message).not.toBe('never told')
      expect(problem?.message.length).toBeGreaterThan(20)
    }
    expect(checkAnswers(form, answers(200), household, 'en').map(({ message }) => message)).toEqual([
      'These answers are too long to be checked against each other: shorten texts or take entries away.',
    ])
  })

  test('shows nothing', () => {
    expect(formState(form, answers(200), household).hidden.has('/seen')).toBe(true)
    expect(formState(form, answers(5), household).hidden.has('/seen')).toBe(false)
  })

  test('all conditions of a form together may not take too long either: the later ones do not hold', () => {
    const rows = { type: 'array' as const, title: 'Many', repeat: { add: 'Add' }, maxItems: 200, items: { type: 'object' as const, properties: { x: { type: 'integer' as const, title: 'X' } } } }
    const ruled = (count: number) => compileForm(formOf({
      a: rows,
      ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, { type: 'string' as const, check: [{ that: `count(a[count(a[x >= 0]) > ${at}]) >= 0`, message: 'never told' }] }])),
    }))
    const given = (count: number) => ({ a: answers(150).a, ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, 'y'])) })
    expect(checkAnswers(ruled(5), given(5), household, 'en')).toEqual([])
    const problems = checkAnswers(ruled(200), given(200), household, 'en')
    expect(problems.map(({ at }) => at)).toContain('/q199')
    expect(problems.map(({ at }) => at)).not.toContain('/q0')
    expect(new Set(problems.map(({ message }) => message))).toEqual(new Set(['These answers are too long to be checked against each other: shorten texts or take entries away.']))
  })

  test('moves no case and lets no act through', () => {
    const standing = { facts: { today: '2026-11-23', a: answers(200).a } } as unknown as Parameters<typeof isTrue>[1]
    expect(isTrue(SLOW, standing)).toBe(false)
    expect(isKept(SLOW, standing)).toBe(false)
  })
})

describe('what a form begins with, whom its rows are about and what it offers is paid for together', () => {
  const people = Array.from({ length: 150 }, (_, at) => ({ id: `m${at}`, name: `Ada ${at}`, age: at }))
  const many: Surroundings = { ...household, facts: { ...household.facts, members: people }, rows: { ...household.rows, members: people } }
  const each = (count: number, question: (at: number) => Question) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, question(at)]))
  const slow = (at: number) => `count(members[count(members[age >= 0]) > ${at % 100}]) >= 0`
  const row = { type: 'object' as const, properties: { x: { type: 'string' as const, title: 'X' } } }

  test('defaults: the later ones are blank', () => {
    const begun = (count: number) => initialAnswers(compileForm(formOf(each(count, (at) => ({ type: 'boolean', title: 'Many?', default: `=${slow(at)}` })))), many)
    expect(begun(5)).toEqual({ q0: true, q1: true, q2: true, q3: true, q4: true })
    expect(begun(1000)).toMatchObject({ q0: true })
    expect(begun(1000)).not.toHaveProperty('q999')
  })

  test('rows about some of the people: the later ones are about nobody', () => {
    const form = (count: number) => compileForm(formOf(each(count, (at) => ({ type: 'array', title: 'Each', repeat: { over: 'members', where: slow(at) }, items: row }))))
    expect(initialAnswers(form(3), { ...many, rows: { ...many.rows, members: people.slice(0, 2) } })).toMatchObject({ q2: [{ row: 'm0' }, { row: 'm1' }] })
    expect(initialAnswers(form(300), many)).not.toHaveProperty('q299')
    expect(formState(form(300), {}, many).hidden.size).toBe(0)
  })

  test('options: the later ones are not offered', () => {
    const services = Array.from({ length: 150 }, (_, at) => ({ id: `s${at}`, title: 'Help', type: 'x'.repeat(2000) }))
    const view = formView(compileForm(formOf(each(300, (at) => ({ type: 'string', title: 'Which?', optionsFrom: 'services', optionsWhere: `length(type + type + "${at}") > 0` })))), { ...many, options: { ...many.options, services } }, 'en')
    const offered = (id: string) => view.sections[0]?.schema.properties?.[id]?.oneOf?.length ?? 0
    expect([offered('q0'), offered('q299')]).toEqual([150, 0])
  })

  test.each<[string, Question]>([
    ['that there must be', { type: 'array', title: 'Many', repeat: { add: 'Add' }, minItems: 1_000_000_000, items: row }],
    ['in rows in rows', { type: 'array', title: 'Many', repeat: { add: 'Add' }, minItems: 1000, items: { type: 'object', properties: { r: { type: 'array', title: 'R', repeat: { add: 'Add' }, minItems: 1000, items: { type: 'object', properties: { r: { type: 'array', title: 'R', repeat: { add: 'Add' }, minItems: 1000, items: row } } } } } } }],
    ['that are counted', { type: 'array', title: 'Many', repeat: { count: '1000000000' }, maxItems: 1_000_000_000, items: row }],
  ])('rows %s are no more than a computer holds', (_what, rows) => {
    const form = compileForm(formOf({ rows, last: { type: 'string', title: 'Last' } }))
    expect(JSON.stringify(initialAnswers(form, many)).length).toBeLessThan(10_000_000)
    expect(checkAnswers(form, { last: 'x' }, many, 'en').map(({ at }) => at).filter((at) => at === '/last')).toEqual([])
  })
})
