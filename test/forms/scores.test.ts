import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withCodeLists } from '../../core/definitions/code-lists-used.ts'
import { textIn } from '../../core/definitions/text.ts'
import type { AssessmentTool, CodeList, Finding, Question, Scale } from '../../core/definitions/definition-types.ts'
import { alertsAt } from '../../core/forms/scores/findings.ts'
import type { Value } from '../../core/expressions/value.ts'
import type { Answers, AssessmentResult, Score } from '../../core/forms/answers.ts'
import { assess } from '../../core/forms/scores/assess.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { goldenOutcome } from '../../core/forms/scores/golden-outcome.ts'
import { household } from './home-visit.ts'

const points = (): Question => ({
  type: 'integer',
  title: 'How often?',
  nonResponse: ['refused'],
  oneOf: [
    { const: 0, title: 'Never', score: 0 },
    { const: 1, title: 'At times', score: 1 },
    { const: 3, title: 'Always', score: 3 },
    { const: 9, title: 'Does not apply' },
  ],
})

/** Three questions with points in two sections, and a row for each person. */
const answered: Question = {
  type: 'object',
  properties: {
    mood: { type: 'object', properties: { low: points(), tense: points() } },
    body: { type: 'object', properties: { tired: points(), months: { type: 'integer', title: 'Months', score: 'months / 10' } } },
    people: {
      type: 'array',
      title: 'People',
      repeat: { over: 'members', heading: '{name}' },
      items: { type: 'object', properties: { ill: points(), alone: points(), cared_by: { type: 'string', title: 'Who cares?', optionsFrom: 'members' } } },
    },
    visits: { type: 'array', title: 'Visits', items: { type: 'object', properties: { trouble: points() } } },
  },
}

type Given = Partial<Omit<Scale, 'of' | 'lookup'>> & Pick<Scale, 'method'> & { readonly of?: readonly string[]; readonly lookup?: readonly { readonly from: number; readonly value: number }[] }

function resultOf(scales: readonly Given[], answers: Answers, more: Partial<AssessmentTool> = {}): AssessmentResult {
  const tool: AssessmentTool = {
    $schema: 'assessment-tool.schema.json', id: 'talk', title: 'Talk', status: 'illustrative', answers: answered,
    scales: scales.map((scale, index) => ({ id: `scale_${index}`, title: `Scale ${index}`, ...scale }) as Scale), ...more,
  }
  return assess(compileForm(tool), answers, household)
}

const scoreOf = (scale: Given, answers: Answers): Score | undefined => resultOf([scale], answers).scores[0]

const MOOD = ['mood']
const ALL = ['mood', 'tired']

describe('points put together', () => {
  test.each<[string, Given, Answers, number | null]>([
    ['a sum', { method: 'sum', of: ALL }, { mood: { low: 1, tense: 3 }, body: { tired: 1 } }, 5],
    ['a mean', { method: 'mean', of: MOOD }, { mood: { low: 0, tense: 3 } }, 1.5],
    ['the least', { method: 'min', of: ALL }, { mood: { low: 1, tense: 3 }, body: { tired: 3 } }, 1],
    ['the greatest', { method: 'max', of: ALL }, { mood: { low: 1, tense: 3 }, body: { tired: 0 } }, 3],
    ['a question named by its id alone', { method: 'sum', of: ['tired'] }, { body: { tired: 3 } }, 3],
    ['points of an expression', { method: 'sum', of: ['body'] }, { body: { tired: 1, months: 7 } }, 1.7],
    ['weights of a section and of a question in it', { method: 'weighted', of: ALL, weights: { mood: 2, tense: 0.5 } }, { mood: { low: 1, tense: 3 }, body: { tired: 1 } }, 4.5],
    ['a table, at the beginning of a range', { method: 'lookup', of: MOOD, lookup: [{ from: 0, value: 40 }, { from: 2, value: 52 }, { from: 4, value: 61 }] }, { mood: { low: 1, tense: 1 } }, 52],
    ['a table, within a range', { method: 'lookup', of: MOOD, lookup: [{ from: 0, value: 40 }, { from: 2, value: 52 }] }, { mood: { low: 3, tense: 3 } }, 52],
    ['a table that begins higher', { method: 'lookup', of: MOOD, lookup: [{ from: 2, value: 52 }] }, { mood: { low: 1 } }, null],
    ['a formula', { method: 'formula', formula: 'if low = 3 then months * 2 else 0' }, { mood: { low: 3 }, body: { months: 6 } }, 12],
    ['a formula that gives no number', { method: 'formula', formula: 'low = 3' }, { mood: { low: 3 } }, null],
    ['a formula of which nothing is answered', { method: 'formula', formula: 'if low = null then 7 else 1' }, {}, null],
    ['all within limits', { method: 'sum', of: ALL, least: 2, most: 4 }, { mood: { low: 3, tense: 3 } }, 4],
  ])('%s', (_, scale, answers, value) => expect(scoreOf(scale, answers)?.value).toBe(value))
})

describe('what a blank does', () => {
  const oneBlank = { mood: { low: 1, tense: 3 } }
  const blank = (blanks: Scale['blanks'], more: Partial<Given> = {}): Given => ({ method: 'mean', of: ALL, ...(blanks && { blanks }), ...more })

  test.each<[string, Given, Answers, number | null]>([
    ['is left out when nothing is said', blank(undefined), oneBlank, 2],
    ['is left out', blank('leave_out'), oneBlank, 2],
    ['counts as zero', blank('zero'), oneBlank, 1.33333333333333],
    ['leaves the scale without a score', blank('no_score'), oneBlank, null],
    ['is taken to be the mean of the others', blank('prorate', { method: 'sum' }), oneBlank, 6],
    ['is taken to be their mean before it is weighed', blank('prorate', { method: 'weighted', weights: { tired: 10 } }), oneBlank, 24],
    ['is taken to be their mean before the table', blank('prorate', { method: 'lookup', lookup: [{ from: 0, value: 1 }, { from: 6, value: 2 }] }), oneBlank, 2],
    ['does nothing once all is answered', blank('no_score'), { ...oneBlank, body: { tired: 3 } }, 2.33333333333333],
    ['a refusal is a blank', blank('no_score'), { ...oneBlank, body: { tired: { nonResponse: 'refused' } } }, null],
    ['an answer without points is no blank, and is left out', blank('no_score'), { ...oneBlank, body: { tired: 9 } }, 2],
    ['nothing answered is no score, whatever blanks count', blank('zero'), {}, null],
    ['too few answers are no score', blank('prorate', { answeredAtLeast: 3 }), oneBlank, null],
    ['just enough answers are one', blank('prorate', { answeredAtLeast: 2 }), oneBlank, 2],
  ])('%s', (_, scale, answers, value) => expect(scoreOf(scale, answers)?.value).toBe(value))
})

describe('a score for each row', () => {
  const people: Value[] = [{ row: 'm1', ill: 3, alone: 1 }, { row: 'm3', ill: 1 }]

  test('each from its own answers, and called like the row', () => {
    const { scores } = resultOf([{ method: 'sum', of: ['people'], per: 'people' }], { people })
    expect(scores.map(({ row, rowName, value, reasons }) => [row, rowName, value, reasons.map(({ at }) => at)])).toEqual([
      ['m1', 'Ada', 4, ['/people/0/ill', '/people/0/alone']],
      ['m2', 'Luca', null, []],
      ['m3', 'Mia', 1, ['/people/2/ill']],
    ])
  })

  test('rows that people add are told by their number', () => {
    const { scores } = resultOf([{ method: 'sum', of: ['trouble'], per: 'visits' }], { visits: [{ trouble: 1 }, { trouble: 3 }] })
    expect(scores.map(({ row, value }) => [row, value])).toEqual([['1', 1], ['2', 3]])
  })

  test('an answer outside the rows counts in each', () => {
    const { scores } = resultOf([{ method: 'sum', of: ['ill', 'low'], per: 'people' }], { people, mood: { low: 1 } })
    expect(scores.map(({ value }) => value)).toEqual([4, 1, 2])
  })

  test('a formula of the row reads the row; one of the whole reads the list', () => {
    const { scores } = resultOf([
      { method: 'sum', of: ['people'], per: 'people' },
      { method: 'formula', formula: 'scale_0 + age', per: 'people' },
      { method: 'formula', formula: 'max(scale_0)' },
    ], { people })
    expect(scores.map(({ scale, row, value }) => [scale, row, value])).toEqual([
      ['scale_0', 'm1', 4], ['scale_0', 'm2', null], ['scale_0', 'm3', 1],
      ['scale_1', 'm1', 44], ['scale_1', 'm2', null], ['scale_1', 'm3', 5],
      ['scale_2', undefined, 4],
    ])
  })

  test('findings and decisions read the list of them', () => {
    const { findings, recommendation } = resultOf([{ method: 'sum', of: ['people'], per: 'people' }], { people }, {
      findings: [{ id: 'two', kind: 'need', title: 'Two', when: 'count(scale_0[item >= 1]) = 2' }],
      decision: { paths: [{ id: 'a', title: 'A', level: 'casework' }, { id: 'b', title: 'B' }], rows: [{ when: 'max(scale_0) >= 4', path: 'a', because: 'so' }, { path: 'b', because: 'else' }] },
    })
    expect(findings.map(({ id }) => id)).toEqual(['two'])
    expect(recommendation).toMatchObject({ path: 'a', level: 'casework' })
  })
})

describe('why', () => {
  test('weighed points are told with the points and the weight', () => {
    const score = scoreOf({ method: 'weighted', of: ALL, weights: { low: 2 } }, { mood: { low: 3, tense: 1 } })
    expect(score?.reasons.map(({ at, points: told, weighed }) => [at, told, weighed])).toEqual([['/mood/low', 6, { points: 3, weight: 2 }], ['/mood/tense', 1, undefined]])
  })

  test('a looked-up value tells its sum, and what was prorated', () => {
    const score = scoreOf({ method: 'lookup', of: ALL, blanks: 'prorate', lookup: [{ from: 0, value: 40 }] }, { mood: { low: 1, tense: 3 } })
    expect(score).toMatchObject({ value: 40, sum: 6, prorated: { answered: 2, asked: 3 } })
  })

  test('a formula tells the scores and answers it read', () => {
    const { scores } = resultOf([{ method: 'sum', of: MOOD }, { method: 'formula', formula: 'scale_0 * 4 + months' }], { mood: { low: 1, tense: 0 }, body: { months: 2 } })
    expect(scores[1]).toMatchObject({ value: 6, from: [{ scale: 'scale_0', title: 'Scale 0', value: 1 }] })
    expect(scores[1]?.reasons.map(({ at }) => at)).toEqual(['/body/months', '/mood/low'])
  })

  test('a formula over a sensitive score is sensitive', () => {
    const answers: Question = { type: 'object', properties: { low: { ...points(), sensitive: true } } }
    const { scores } = resultOf([{ method: 'sum', of: ['low'] }, { method: 'formula', formula: 'scale_0 * 4' }], { low: 3 }, { answers })
    expect(scores.map(({ sensitive }) => sensitive)).toEqual([true, true])
  })
})

describe('findings', () => {
  const withFinding = (finding: Partial<Finding>): Question => ({
    ...answered,
    properties: { ...answered.properties, mood: { type: 'object', properties: { low: { ...points(), finding: [{ id: 'low_mood', kind: 'alert', title: 'Low', when: 'low = 3', ...finding }] }, who: { type: 'string', title: 'Who?', optionsFrom: 'members' } } } },
  })

  test.each<[string, string, Answers, string | undefined]>([
    ['is about the member an answer names', 'who', { mood: { low: 3, who: 'm2' } }, 'm2'],
    ['is about nobody while nobody is named', 'who', { mood: { low: 3 } }, undefined],
    ['is about nobody who is no member', 'who', { mood: { low: 3, who: 'm9' } }, undefined],
  ])('%s', (_, member, answers, about) => {
    const { findings } = resultOf([], answers, { answers: withFinding({ member }) })
    expect(findings.map((finding) => finding.member)).toEqual([about])
  })

  test('an alert is found at its question', () => {
    const { findings } = resultOf([], { mood: { low: 3 } }, { answers: withFinding({}) })
    expect(alertsAt(findings, '/mood/low').map(({ id }) => id)).toEqual(['low_mood'])
    expect(alertsAt(findings, '/mood/tense')).toEqual([])
  })
})

describe('the path to recommend', () => {
  const decision = { paths: [{ id: 'a', title: 'A' }], rows: [{ path: 'a', because: 'nothing else' }] } satisfies AssessmentTool['decision']
  test.each<[string, Answers, string | undefined]>([
    ['none while nothing is answered', {}, undefined],
    ['none for empty rows', { people: [{ row: 'm1' }] }, undefined],
    ['one as soon as something is', { mood: { low: 0 } }, 'a'],
    ['one when it was refused to answer', { mood: { low: { nonResponse: 'refused' } } }, 'a'],
  ])('%s', (_, answers, path) => expect(resultOf([], answers, { decision }).recommendation?.path).toBe(path))
})

describe('tools of the library', () => {
  const read = (path: string) => JSON.parse(readFileSync(resolve(import.meta.dirname, '../../form-definitions', path), 'utf8'))
  const inFolder = (folder: string) => readdirSync(resolve(import.meta.dirname, '../../form-definitions', folder)).map((file) => read(`${folder}/${file}`))
  const codes = new Map(inFolder('code-lists').map((list: CodeList) => [list.id, list.codes]))
  const tools = inFolder('assessment-tools').map((tool: AssessmentTool) => withCodeLists(tool, codes))

  test('every method and every way to treat blanks is used', () => {
    const scales = tools.flatMap((tool) => tool.scales ?? [])
    const { method, blanks } = read('meta/assessment-tool.schema.json').definitions.Scale.properties
    expect(method.enum.filter((each: string) => !scales.some((scale) => scale.method === each))).toEqual([])
    expect(blanks.enum.filter((each: string) => each !== 'leave_out' && !scales.some((scale) => scale.blanks === each))).toEqual([])
  })

  test('every property of a tool is used at least once', () => {
    const schema = read('meta/assessment-tool.schema.json')
    const parts = { '': schema.properties, ...Object.fromEntries(Object.entries<{ properties: object }>(schema.definitions).map(([name, part]) => [name, part.properties])) }
    const written = new Set<string>()
    const gather = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [name, child] of Object.entries(value)) {
        written.add(name)
        gather(child)
      }
    }
    gather(tools)
    expect(Object.values(parts).flatMap((properties) => Object.keys(properties)).filter((name) => !written.has(name))).toEqual([])
  })

  test.each(tools.flatMap((tool) => (tool.goldenCases ?? []).map((golden) => [`${tool.id}: ${textIn(golden.title, 'en')}`, tool, golden] as const)))('%s', (_, tool, golden) => {
    const setting = { pack: { personas: [], territories: [] }, services: [] } as unknown as Parameters<typeof goldenOutcome>[2]
    expect(goldenOutcome(tool, golden, setting).lines.filter(({ agrees }) => !agrees)).toEqual([])
  })
})

describe('points that take each other away leave nothing', () => {
  const weighed = { method: 'weighted', of: ['low', 'tense', 'tired'] } as const
  const all = (low: number, tense: number, tired: number): Answers => ({ mood: { low, tense }, body: { tired } })
  test.each<[string, Given, Answers, number | null]>([
    ['three of the same', { ...weighed, weights: { low: 0.1, tense: 0.2, tired: -0.3 } }, all(3, 3, 3), 0],
    ['one after the other', { ...weighed, weights: { low: 0.3, tense: -0.1, tired: -0.2 } }, all(1, 1, 1), 0],
  ])('%s', (_, scale, answers, value) => expect(scoreOf(scale, answers)?.value).toBe(value))
})
