import { describe, expect, test } from 'vitest'
import { checkAnswers } from '../../core/forms/check/check-answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { formState } from '../../core/forms/filling/form-state.ts'
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
