import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import type { Question } from '../../core/definitions/definition-types.ts'
import type { Value } from '../../core/expressions/value.ts'
import { answerLines } from '../../core/forms/words/answer-lines.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { assess } from '../../core/forms/scores/assess.ts'
import { checkAnswers } from '../../core/forms/check/check-answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { formState } from '../../core/forms/filling/form-state.ts'
import { plainSchema } from '../../core/forms/compile/plain-schema.ts'
import { storedAnswers } from '../../core/forms/recorded/stored-answers.ts'
import { submission } from '../../core/forms/submission.ts'
import { formOf, homeVisit, household } from './home-visit.ts'

const HASH = 'e'.repeat(64)
const REASONS: readonly Value[] = [{ nonResponse: 'refused' }, { nonResponse: 'dont_know' }, { nonResponse: 'not_applicable' }, { nonResponse: 'no' }, { nonResponse: 'refused', more: 1 }, {}]
const codeLists: FormDefinition['codeLists'] = { towns: [{ id: 't1', title: 'One' }, { id: 't2', title: 'Two' }] }

// A question and answers to it, good and bad. Blanks (null, empty lists) are left out: JSON Schema takes them for answers.
const questions: readonly (readonly [Question, readonly Value[]])[] = [
  [{ type: 'string' }, ['a', 'x'.repeat(4001), 3, true, ['a'], { a: 1 }]],
  [{ type: 'string', minLength: 2, maxLength: 3 }, ['a', 'ab', '👪👪👪', 'abcd', 12]],
  [{ type: 'string', pattern: '^[A-Z]+$' }, ['ABC', 'abc', 'AB C', 5]],
  [{ type: 'string', format: 'date' }, ['2026-02-28', '2026-02-29', '2024-02-29', '2026-13-01', '28.2.2026', '2026-02-28T10:00', 20260228]],
  [{ type: 'string', format: 'date-time' }, ['2026-02-28T10:00', '2026-02-28T10:00:30.5Z', '2026-02-28T10:00+02:00', '2026-02-28T24:00', '2026-02-28']],
  [{ type: 'string', format: 'time' }, ['10:00', '10:00:59', '24:00', '10']],
  [{ type: 'string', format: 'email' }, ['a@example.org', 'a@b', '@example.org', 'a b@example.org', 'a@b@c.org']],
  [{ type: 'integer', minimum: 0, maximum: 9 }, [0, 9, 10, -1, 2.5, '3', true]],
  [{ type: 'number', minimum: 0.5, multipleOf: 0.5 }, [0.5, 7, 0.4, 0.75, '1', [1]]],
  [{ type: 'boolean' }, [true, false, 'true', 1]],
  [{ type: 'string', oneOf: [{ const: 'a', title: 'A' }, { const: 'b', title: 'B' }] }, ['a', 'c', 'A', 1]],
  [{ type: 'integer', oneOf: [{ const: 1, title: 'A' }, { const: 2, title: 'B' }] }, [1, 3, '1']],
  [{ type: 'array', maxItems: 2, items: { type: 'string', oneOf: [{ const: 'a', title: 'A' }, { const: 'b', title: 'B' }, { const: 'c', title: 'C' }] } }, [['a'], ['a', 'b'], ['a', 'a'], ['a', 'b', 'c'], ['d'], [1], 'a', {}]],
  [{ type: 'string', format: 'location' }, ['geo:45.07,7.69', 'geo:-90,180.0,12;u=3.5', 'geo:91,0', 'geo:1,181', 'GEO:1,1', 'geo:1', 12]],
  [{ type: 'string', format: 'file' }, [`${HASH}/a b.pdf`, `${HASH}/`, `${HASH}/a/b`, `${HASH}/a\\b`, `${HASH}/a\u0007`, `${HASH}/${'x'.repeat(201)}`, 'a.pdf', [1]]],
  [{ type: 'string', format: 'signature' }, [`${HASH}/signature.png`, `${HASH}/other.png`, 'typed/Ana', 'typed/ Ana', `typed/${'x'.repeat(121)}`, 'Ana']],
  [{ type: 'null' }, ['a', 1, {}, [1], true]],
  [{ type: 'number', nonResponse: ['refused', 'dont_know'] }, [1, 'a', ...REASONS]],
  [{ type: 'string', minLength: 2, nonResponse: ['not_applicable'] }, ['ab', 'a', ...REASONS]],
  [{ type: 'array', nonResponse: ['refused'], items: { type: 'string', oneOf: [{ const: 'a', title: 'A' }, { const: 'b', title: 'B' }] } }, [['a'], ['c'], ...REASONS]],
  [{ type: 'boolean', nonResponse: ['refused'] }, [true, 'yes', ...REASONS]],
  [{ type: 'array', ui: { widget: 'ranking' }, items: { type: 'string', oneOf: [{ const: 'a', title: 'A' }, { const: 'b', title: 'B' }] } }, [['a', 'b'], ['b', 'a'], ['a'], ['a', 'a'], ['a', 'b', 'c']]],
  [{ type: 'array', maxItems: 1, ui: { widget: 'ranking' }, items: { type: 'string', oneOf: [{ const: 'a', title: 'A' }, { const: 'b', title: 'B' }] } }, [['a'], ['a', 'b']]],
  [{ type: 'array', uniqueItems: false, items: { type: 'string', oneOf: [{ const: 'a', title: 'A' }, { const: 'b', title: 'B' }] } }, [['a', 'a'], ['a', 'c']]],
  [{ type: 'string', optionsFrom: 'towns' }, ['t1', 't9', 'Town', 1]],
  [{ type: 'array', items: { type: 'string', optionsFrom: 'towns' } }, [['t1'], ['t1', 't2'], ['t9'], ['t1', 't1'], 't1']],
  [{ type: 'string', oneOf: [{ const: 'a', title: 'A' }, { const: 'b', title: 'B', specify: 'Which?' }] }, ['a', 'c']],
  [{ type: 'array', minItems: 2, items: { type: 'integer' } }, [[1], [1, 2], [1, 1], [1, 2, 2.5]]],
  [{ type: 'object', required: ['in'], properties: { in: { type: 'boolean' } } }, [{ in: true }, { in: 1 }, {}, { in: true, out: 1 }, [], 'a']],
  [{ type: 'array', maxItems: 2, items: { type: 'object', required: ['in'], properties: { in: { type: 'boolean' } } } }, [[{ in: true }], [{ in: true, row: 'r1' }], [{ row: 7, in: true }], [{}], [{ in: true }, { in: 2 }], [{ in: true }, { in: true }, { in: true }], [1], {}, 'a']],
]

const ajv = addFormats.default(new Ajv({ strict: false, multipleOfPrecision: 12 }))

test.each(questions.map((each) => [JSON.stringify(each[0]), ...each] as const))('our checker agrees with ajv on %s', (_, question, all) => {
  for (const required of [[], ['q']]) {
    const form = compileForm({ codeLists, ...formOf({ q: question }, { required }) })
    for (const answers of [...all.map((q): Answers => ({ q })), {}]) {
      const problems = checkAnswers(form, answers, household, 'en')
      expect([answers, ajv.validate(plainSchema(form), answers), problems]).toEqual([answers, problems.length === 0, problems])
    }
  }
})

const asked = fc.array(fc.tuple(fc.constantFrom(...questions), fc.boolean(), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 5 })

test('our checker agrees with ajv on the plain schema, for any form and answers', () => {
  let good = 0
  fc.assert(fc.property(asked, fc.boolean(), (chosen, hasMore) => {
    const named = chosen.map(([question, ...rest], at) => [`q${at}`, question, ...rest] as const)
    const form = compileForm({ codeLists, ...formOf(Object.fromEntries(named.map(([id, [question]]) => [id, question])), { required: named.filter(([, , isRequired]) => isRequired).map(([id]) => id) }) })
    const given = named.filter(([, , , , isGiven]) => isGiven).map(([id, [, answers], , pick]) => [id, answers[pick % answers.length]] as const)
    const answers = Object.fromEntries([...given, ...(hasMore ? [['more', 1] as const] : [])]) as Answers
    const problems = checkAnswers(form, answers, household, 'en')
    const isValid = ajv.validate(plainSchema(form), answers)
    if (isValid) good++
    expect([isValid, problems]).toEqual([problems.length === 0, problems])
  }), { numRuns: 800 })
  expect(good).toBeGreaterThan(20)
})

const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Value>('daily', 'rent', 'own', 'none', 'damp', true, false, 0, 30, 'm1', 'm2', '2026-11-20', null, '', [], {}),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('row', 'often', 'ill', 'care', 'title', 'results', 'what', 'met', 'tenure', 'defects', 'landlord', 'works', 'months', '__proto__', 'constructor'), tie('value'), { maxKeys: 5 }),
  ),
})).value
const anyAnswers = fc.dictionary(fc.constantFrom('visited_on', 'work', 'home', 'people', 'objectives', 'closing', '__proto__', 'x'), value, { maxKeys: 6 }) as fc.Arbitrary<Answers>

test('whatever is answered: nothing fails, stored answers stay as they are, and hidden ones are never stored', () => {
  fc.assert(fc.property(anyAnswers, (answers) => {
    const stored = storedAnswers(homeVisit, answers, household)
    expect(submission(homeVisit, answers, household).result()).toEqual(assess(homeVisit, stored, household))
    expect(storedAnswers(homeVisit, stored, household)).toEqual(stored)
    const { hidden } = formState(homeVisit, stored, household)
    for (const at of hidden) expect([at, at.slice(1).split('/').reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], stored)]).toEqual([at, undefined])
    const codes = checkAnswers(homeVisit, stored, household, 'en').map(({ code }) => code)
    expect(codes.filter((code) => code.startsWith('type') || code.startsWith('row') || ['not-asked', 'unknown-question'].includes(code))).toEqual([])
    checkAnswers(homeVisit, answers, household, 'ar')
    assess(homeVisit, answers, household)
    answerLines(homeVisit, answers, household, 'it')
  }), { numRuns: 400, examples: [[{ objectives: [{ row: '' }] }]] })
})
