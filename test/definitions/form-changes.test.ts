import { describe, expect, test } from 'vitest'
import type { AssessmentTool, Question } from '../../core/definitions/definition-types.ts'
import { formChanges } from '../../core/definitions/form-changes.ts'

const text = (title: string, more: Partial<Question> = {}): Question => ({ type: 'string', title, ...more })
const section = (title: string, properties: Record<string, Question>, more: Partial<Question> = {}): Question => ({ type: 'object', title, properties, ...more })

function toolOf(properties: Record<string, Question>, more: Partial<AssessmentTool> = {}): AssessmentTool {
  return { $schema: 'assessment-tool.schema.json', id: 'check', title: 'Check', status: 'illustrative', answers: { type: 'object', properties }, ...more }
}

const work = { job: text('Paid work?'), months: { type: 'integer', title: 'Months', minimum: 0, maximum: 240 } as Question }
const home = { rent: text('Rent paid?') }
const before = toolOf({ work: section('Work', work), home: section('Home', home) })

/** The section work with one of its questions otherwise. */
function withMonths(changes: Partial<Question>): AssessmentTool {
  return toolOf({ work: section('Work', { ...work, months: { ...work.months, ...changes } }), home: section('Home', home) })
}
const chosen = (...options: [string, string, number?][]) =>
  toolOf({ work: section('Work', { ...work, job: text('Paid work?', { oneOf: options.map(([code, title, score]) => ({ const: code, title, ...(score !== undefined && { score }) })) as Question['oneOf'] }) }), home: section('Home', home) })

const months = { of: 'question', path: 'work.months', title: 'Months' }

describe('what changed in the questions of a form', () => {
  const rows: [string, AssessmentTool, AssessmentTool, object[]][] = [
    ['nothing', before, structuredClone(before), []],
    ['a question is added', before, toolOf({ work: section('Work', { ...work, pay: text('Pay') }), home: section('Home', home) }), [{ of: 'question', kind: 'added', path: 'work.pay', title: 'Pay' }]],
    ['a question is gone', before, toolOf({ work: section('Work', { job: work.job }), home: section('Home', home) }), [{ ...months, kind: 'removed' }]],
    ['a section is gone with its question', before, toolOf({ work: section('Work', work) }), [
      { of: 'section', kind: 'removed', path: 'home', title: 'Home' }, { of: 'question', kind: 'removed', path: 'home.rent', title: 'Rent paid?' },
    ]],
    ['a question has moved', before, toolOf({ work: section('Work', { job: work.job }), home: section('Home', { ...home, months: work.months }) }), [
      { ...months, path: 'home.months', kind: 'moved', before: 'Work', after: 'Home' },
    ]],
    ['a section has moved with its questions', before, toolOf({ work: section('Work', { ...work, home: section('Home', home) }) }), [
      { of: 'section', kind: 'moved', path: 'work.home', title: 'Home', before: '', after: 'Work' },
    ]],
    ['a question that is there twice has not moved', before, toolOf({ work: section('Work', { job: work.job }), a: section('A', { months: work.months }), b: section('B', { months: work.months }), home: section('Home', home) }), [
      { ...months, kind: 'removed' },
      { of: 'section', kind: 'added', path: 'a', title: 'A' }, { ...months, path: 'a.months', kind: 'added' },
      { of: 'section', kind: 'added', path: 'b', title: 'B' }, { ...months, path: 'b.months', kind: 'added' },
    ]],
    ['another title', before, withMonths({ title: { en: 'How long?' } }), [{ ...months, title: { en: 'How long?' }, kind: 'retitled', keyword: 'title', before: 'Months', after: { en: 'How long?' } }]],
    ['another help', before, withMonths({ description: 'Whole months.' }), [{ ...months, kind: 'reworded', keyword: 'description', after: 'Whole months.' }]],
    ['other terms', before, withMonths({ terms: [{ term: 'a', meaning: 'b' }] }), [{ ...months, kind: 'reworded', keyword: 'terms' }]],
    ['another unit', before, withMonths({ ui: { unit: 'weeks', width: 'short' } }), [{ ...months, kind: 'reworded', keyword: 'unit', after: 'weeks' }]],
    ['only another look', before, withMonths({ ui: { widget: 'number', width: 'full' } }), []],
    ['another type', before, withMonths({ type: 'number' }), [{ ...months, kind: 'type', before: 'integer', after: 'number' }]],
    ['a day instead of words', toolOf({ when: text('When') }), toolOf({ when: text('When', { format: 'date' }) }), [{ of: 'question', kind: 'type', path: 'when', title: 'When', before: 'text', after: 'date' }]],
    ['other limits', before, withMonths({ minimum: 1, maximum: undefined }), [
      { ...months, kind: 'limit', keyword: 'minimum', before: '0', after: '1' }, { ...months, kind: 'limit', keyword: 'maximum', before: '240' },
    ]],
    ['a condition', before, withMonths({ visibleWhen: 'job != null' }), [{ ...months, kind: 'condition', keyword: 'visibleWhen', after: 'job != null' }]],
    ['a calculation', before, withMonths({ calculate: '1 + 1' }), [{ ...months, kind: 'calculation', keyword: 'calculate', after: '1 + 1' }]],
    ['points', before, withMonths({ score: '2' }), [{ ...months, kind: 'points', keyword: 'score', after: '2' }]],
    ['reasons for not answering', before, withMonths({ nonResponse: ['refused'] }), [{ ...months, kind: 'nonResponse', keyword: 'nonResponse' }]],
    ['it is sensitive', before, withMonths({ sensitive: true }), [{ ...months, kind: 'sensitive' }]],
    ['it is not sensitive any more', withMonths({ sensitive: true }), before, [{ ...months, kind: 'notSensitive' }]],
    ['it identifies somebody', before, withMonths({ personal: true }), [{ ...months, kind: 'personal' }]],
    ['it must be answered', before, toolOf({ work: section('Work', work, { required: ['months'] }), home: section('Home', home) }), [{ ...months, kind: 'required' }]],
    ['it need not be answered any more', toolOf({ work: section('Work', work, { required: ['months'] }), home: section('Home', home) }), before, [{ ...months, kind: 'optional' }]],
    ['answers to choose from', chosen(['y', 'Yes'], ['n', 'No', 1], ['u', 'Unsure']), chosen(['y', 'Yes, now'], ['n', 'No', 2], ['w', 'Will not say']), [
      { of: 'option', kind: 'removed', path: 'work.job', title: 'Unsure', question: 'Paid work?' },
      { of: 'option', kind: 'added', path: 'work.job', title: 'Will not say', question: 'Paid work?' },
      { of: 'option', kind: 'retitled', keyword: 'title', path: 'work.job', title: 'Yes, now', question: 'Paid work?', before: 'Yes', after: 'Yes, now' },
      { of: 'option', kind: 'points', keyword: 'score', path: 'work.job', title: 'No', question: 'Paid work?', before: '1', after: '2' },
    ]],
    ['a code list', toolOf({}, { codeLists: { towns: [{ id: 'a', title: 'A' }] } }), toolOf({}, { codeLists: { towns: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }] } }), [
      { of: 'code list', kind: 'options', path: 'towns', title: 'towns', before: '1', after: '2' },
    ]],
    ['inside the rows of a repeated section', toolOf({ people: { type: 'array', title: 'People', repeat: { over: 'members' }, items: section('', { age: text('Age') }) } }),
      toolOf({ people: { type: 'array', title: 'People', repeat: { over: 'members', where: 'age > 3' }, items: section('', { age: text('How old?') }) } }), [
        { of: 'section', kind: 'rows', keyword: 'where', path: 'people', title: 'People', after: 'age > 3' },
        { of: 'question', kind: 'retitled', keyword: 'title', path: 'people.age', title: 'How old?', before: 'Age', after: 'How old?' },
      ]],
    ['the form itself', before, { ...before, title: 'The check' }, [{ of: 'form', kind: 'retitled', keyword: 'title', path: '', title: 'The check', before: 'Check', after: 'The check' }]],
  ]
  test.each(rows)('%s', (_what, was, is, changes) => expect(formChanges(was, is)).toEqual(changes))
})

describe('what changed in scores, findings and recommendation', () => {
  const sum = { id: 'work', title: 'Work', method: 'sum' as const, of: ['work'] as [string] }
  const need = { id: 'long', kind: 'need' as const, title: 'Long without work', when: 'months > 12' }
  const paths: NonNullable<AssessmentTool['decision']>['paths'] = [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }]
  const decided = (...rows: NonNullable<AssessmentTool['decision']>['rows']) => ({ ...before, decision: { paths, rows } })
  const rest = { path: 'b', because: 'nothing weighs' }
  const rows: [string, AssessmentTool, AssessmentTool, object[]][] = [
    ['a scale is added', before, { ...before, scales: [sum] }, [{ of: 'scale', kind: 'added', path: 'work', title: 'Work' }]],
    ['a scale is put together otherwise', { ...before, scales: [sum] }, { ...before, scales: [{ ...sum, method: 'mean', blanks: 'zero' }] }, [
      { of: 'scale', kind: 'scoring', keyword: 'method', path: 'work', title: 'Work', before: 'sum', after: 'mean' },
      { of: 'scale', kind: 'scoring', keyword: 'blanks', path: 'work', title: 'Work', after: 'zero' },
    ]],
    ['bands', { ...before, scales: [{ ...sum, bands: [{ from: 0, title: 'low' }] }] }, { ...before, scales: [{ ...sum, bands: [{ from: 1, title: 'low' }] }] }, [
      { of: 'scale', kind: 'severity', keyword: 'bands', path: 'work', title: 'Work' },
    ]],
    ['a finding of a question holds otherwise', withMonths({ finding: [need] }), withMonths({ finding: [{ ...need, when: 'months > 6' }] }), [
      { of: 'finding', kind: 'condition', keyword: 'when', path: 'long', title: 'Long without work', before: 'months > 12', after: 'months > 6' },
    ]],
    ['a finding moves from a question to the tool', withMonths({ finding: [need] }), { ...before, findings: [need] }, []],
    ['a finding is gone', { ...before, findings: [need] }, before, [{ of: 'finding', kind: 'removed', path: 'long', title: 'Long without work' }]],
    ['a path is called otherwise', decided(rest), { ...before, decision: { paths: [paths[0], { id: 'b', title: 'Bee' }], rows: [rest] } }, [
      { of: 'path', kind: 'retitled', keyword: 'title', path: 'b', title: 'Bee', before: 'B', after: 'Bee' },
    ]],
    ['a row of the decision is added, another has other words', decided(rest), decided({ path: 'a', when: 'work > 2', because: 'much weighs' }, { ...rest, because: 'little weighs' }), [
      { of: 'decision', kind: 'added', path: 'a', title: 'much weighs' },
      { of: 'decision', kind: 'reworded', keyword: 'because', path: 'b', title: 'little weighs', before: 'nothing weighs', after: 'little weighs' },
    ]],
    ['rows change places', decided({ path: 'a', when: 'work > 2', because: 'x' }, rest), decided(rest, { path: 'a', when: 'work > 2', because: 'x' }), [
      { of: 'decision', kind: 'order', path: 'b', title: 'nothing weighs' },
    ]],
  ]
  test.each(rows)('%s', (_what, was, is, changes) => expect(formChanges(was, is)).toEqual(changes))
})

test('a form of ten thousand questions is compared in order, not each with each', () => {
  const many = (title: string) => toolOf(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [
    `s${at}`, section('S', Object.fromEntries(Array.from({ length: 100 }, (_each, place) => [`q${at}_${place}`, text(title)]))),
  ])))
  expect(formChanges(many('a'), many('b'))).toHaveLength(10_000)
})
