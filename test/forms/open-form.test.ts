import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { AssessmentTool, Question } from '../../core/definitions/definition-types.ts'
import type { CompiledExpression } from '../../core/expressions/compile-expression.ts'
import type { Value } from '../../core/expressions/value.ts'
import { assess } from '../../core/forms/scores/assess.ts'
import { checkAnswers } from '../../core/forms/check/check-answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import type { CompiledForm } from '../../core/forms/compile/compiled-form.ts'
import { formState } from '../../core/forms/filling/form-state.ts'
import { initialAnswers } from '../../core/forms/filling/initial-answers.ts'
import { openForm } from '../../core/forms/filling/open-form.ts'
import { withValueAt } from '../../core/forms/filling/place-answers.ts'
import { formOf, household } from './home-visit.ts'
import { randomForm } from './random-form.ts'

test('whatever the form and whatever is answered in whatever order: an open form says what a whole pass over its answers says', () => {
  const seen = { hidden: 0, problems: 0, findings: 0, scores: 0 }
  fc.assert(fc.property(randomForm, ({ tool, edits }) => {
    const compiled = compileForm(tool)
    const open = openForm(compiled, {}, household)
    let answers = formState(compiled, {}, household).answers
    for (const [path, value] of edits) {
      open.answer(path, value)
      const whole = formState(compiled, withValueAt(answers, path, value), household)
      answers = whole.answers
      const [result, problems] = [assess(compiled, answers, household), checkAnswers(compiled, answers, household, 'en')]
      expect(open.state()).toEqual(whole)
      expect(open.result()).toEqual(result)
      expect(open.problems('en')).toEqual(problems)
      seen.hidden += whole.hidden.size
      seen.problems += problems.length
      seen.findings += result.findings.length
      seen.scores += result.scores.filter((score) => score.value !== null).length
    }
  }), { numRuns: 300 })
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20)
})

/** How often each expression of a form is worked out from now on, by its source. */
function watch(compiled: CompiledForm): () => Record<string, number> {
  const expressions = new Set([
    ...compiled.questions.flatMap((question): readonly (CompiledExpression | undefined)[] => [
      question.visibleWhen, question.requiredWhen, question.calculate, question.score,
      ...question.checks.map(({ that }) => that), ...question.findings.map(({ when }) => when),
    ]),
    ...compiled.findings.map(({ when }) => when),
    ...compiled.decisionRows.map(({ when }) => when),
    ...compiled.scales.map(({ formula }) => formula),
  ])
  const spies = [...expressions].flatMap((expression) => (expression ? [[expression.source, vi.spyOn(expression, 'evaluate')] as const] : []))
  return () => Object.fromEntries(spies.map(([source, spy]): [string, number] => [source, spy.mock.calls.length]).filter(([, count]) => count > 0))
}

describe('one answer changed', () => {
  const number: Question = { type: 'integer' }
  const form = {
    ...formOf({
      a: number,
      b: number,
      section: { type: 'object', properties: { inside: number, beside: number } },
      people: { type: 'array', repeat: { over: 'members' }, items: { type: 'object', properties: { ill: number, care: { ...number, visibleWhen: 'ill = 1' } } } },
      double: { ...number, calculate: 'a + a' },
      four: { ...number, calculate: 'double + double' },
      shown: { ...number, visibleWhen: 'four > 7' },
      deep: { ...number, requiredWhen: 'section.inside > 0', check: [{ that: 'section.beside != 5', message: 'Five' }] },
      ill_people: { ...number, calculate: 'count(people[ill = 2])' },
      scored: { ...number, score: 'scored + 10' },
    }),
    scales: [{ id: 'points', title: 'Points', method: 'sum' as const, of: ['scored'] }],
    findings: [{ id: 'many', kind: 'need' as const, title: 'Many', when: 'points > 12' }, { id: 'b_found', kind: 'need' as const, title: 'B', when: 'b = 4' }],
  }
  const everything = (open: ReturnType<typeof openForm>) => [open.state(), open.result(), open.problems('en')]

  test.each<[string, readonly (string | number)[], Value, Record<string, number>]>([
    ['read by nobody', ['people', 0, 'care'], 3, {}],
    ['read through two calculations by a condition', ['a'], 4, { 'a + a': 1, 'double + double': 1, 'four > 7': 1 }],
    ['that leaves a calculation as it was stops there', ['a'], null, { 'a + a': 1 }],
    ['in a row', ['people', 1, 'ill'], 1, { 'ill = 1': 1, 'count(people[ill = 2])': 1 }],
    ['read as part of a section', ['section', 'inside'], 2, { 'section.inside > 0': 1 }],
    ['read by a rule', ['section', 'beside'], 5, { 'section.beside != 5': 1 }],
    ['that gives points', ['scored'], 3, { 'scored + 10': 1, 'points > 12': 1 }],
    ['read by a finding', ['b'], 4, { 'b = 4': 1 }],
  ])('%s: nothing else is worked out again', (_, path, value, expected) => {
    const compiled = compileForm(structuredClone(form))
    const open = openForm(compiled, { section: { inside: 1, beside: 1 }, deep: 1 }, household)
    everything(open)
    const worked = watch(compiled)
    open.answer(path, value)
    everything(open)
    const now = worked()
    vi.restoreAllMocks()
    expect(now).toEqual(expected)
  })

  test('what says the same stays the same object', () => {
    const open = openForm(compileForm(form), { section: { inside: 1, beside: 1 } }, household)
    const before = open.state()
    const { scores: [score] } = open.result()
    open.answer(['b'], 1)
    expect(open.state().answers['section']).toBe(before.answers['section'])
    expect(open.state().hidden).toBe(before.hidden)
    expect(open.state().required).toBe(before.required)
    expect(open.state().sections.filter((section, at) => section !== before.sections[at]).map(({ at }) => at)).toEqual([''])
    expect(open.result().scores[0]).toBe(score)
  })

  test('tells which questions it touched', () => {
    const open = openForm(compileForm(form), {}, household)
    everything(open)
    expect(new Set(open.answer(['a'], 4))).toEqual(new Set(['/a', '/double', '/four', '/shown']))
    expect(open.answer(['people'], null)).toBe('everything')
  })

  test('a section that is asked because of its own answer', () => {
    const compiled = compileForm(formOf({
      first: number,
      second: { type: 'object', visibleWhen: 'coalesce(second.within, 0) + count(third.other) = 0', properties: { within: number } },
      third: { type: 'object', visibleWhen: 'coalesce(first, 0) = 0', properties: { other: number } },
    }))
    const open = openForm(compiled, {}, household)
    open.answer(['first'], 0)
    open.answer(['second', 'within'], 1)
    open.answer(['third', 'other'], 1)
    expect(open.state()).toEqual(formState(compiled, open.state().answers, household))
  })

  test('5,000 questions that each read the next', () => {
    const chain = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`q${at}`, { type: 'integer' as const, ...(at < 4999 && { calculate: `q${at + 1} + 1` }) }]))
    const open = openForm(compileForm(formOf(chain)), { q4999: 1 }, household)
    open.answer(['q4999'], 2)
    expect(open.state().answers['q0']).toBe(5001)
  })
})

test('nothing is said of a form that nobody has answered yet, whatever it begins with or works out', () => {
  const tool: AssessmentTool = {
    $schema: 'assessment-tool.schema.json', id: 'begun', title: 'Begun', status: 'illustrative',
    answers: {
      type: 'object',
      properties: {
        alone: { type: 'boolean', default: false, score: 'if alone then 1 else 0', finding: [{ id: 'with_others', kind: 'strength', title: 'With others', when: 'alone = false' }] },
        children: { type: 'integer', calculate: 'count(members)', score: '0' },
        rooms: { type: 'integer', minimum: 0 },
      },
    },
    scales: [{ id: 'burden', title: 'Burden', method: 'sum', of: ['alone', 'children'], bands: [{ from: 0, title: 'none', severity: 0 }] }],
    decision: { paths: [{ id: 'none', title: 'No help' }], rows: [{ path: 'none', because: 'nothing is needed' }] },
  }
  const compiled = compileForm(tool)
  const open = openForm(compiled, initialAnswers(compiled, household), household)
  const blank = open.resultSoFar()
  expect(blank).toEqual({ scores: [{ scale: 'burden', title: 'Burden', value: null, reasons: [], sensitive: false }], findings: [] })
  expect(open.resultSoFar()).toBe(blank)
  open.answer(['rooms'], 2)
  expect(open.resultSoFar()).toBe(open.result())
  expect(open.resultSoFar()).toMatchObject({ scores: [{ value: 0, band: 'none' }], findings: [{ id: 'with_others' }], recommendation: { path: 'none' } })
  open.answer(['rooms'], null)
  expect(open.resultSoFar()).toEqual(blank)
})
