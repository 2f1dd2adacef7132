import { describe, expect, test } from 'vitest'
import type { AssessmentTool } from '../../core/definitions/definition-types.ts'
import type { Configuration } from '../../core/definitions/configuration.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { assess } from '../../core/forms/scores/assess.ts'
import { YES_NO } from '../../core/forms/check/answer-words.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { checkGoldenCases } from '../../core/forms/scores/golden-cases.ts'
import { withoutPersonal, withoutSensitive } from '../../core/forms/recorded/redacted-answers.ts'
import { enough, homeVisit, homeVisitTool, household } from './home-visit.ts'

const scoreOf = (scale: string, answers: Answers) => assess(homeVisit, answers, household).scores.find((score) => score.scale === scale)

describe('a score', () => {
  test.each<[string, string, Answers, number | null, string | undefined]>([
    ['is blank while nothing it counts is answered', 'hardship', {}, null, undefined],
    ['adds points of options and of expressions', 'hardship', { work: { works: false, months: 30 }, home: { tenure: 'rent' } }, 4, 'Moderate'],
    ['counts a question named twice once', 'hardship', { home: { tenure: 'rent' } }, 1, 'Light'],
    ['adds all options chosen', 'hardship', { home: { tenure: 'own', defects: ['damp', 'small'] } }, 1.5, 'Light'],
    ['is not higher than its most', 'hardship', { work: { works: false, months: 30 }, home: { tenure: 'none' } }, 6, 'Moderate'],
    ['leaves hidden answers out', 'hardship', { work: { works: true, months: 30 }, home: { tenure: 'own' } }, 0, 'Light'],
    ['is a mean over the rows that are answered', 'health', { people: [{ row: 'm1', ill: true }, { row: 'm2', ill: false }] }, 1, undefined],
    ['is not lower than its least', 'worst', { home: { tenure: 'own' } }, 1, undefined],
    ['is the greatest of sections and rows', 'worst', { home: { tenure: 'own' }, people: [{ row: 'm2', ill: true }] }, 2, undefined],
  ])('%s', (_, scale, answers, value, band) => {
    const score = scoreOf(scale, answers)
    const title = score?.band
    expect([score?.value, typeof title === 'object' ? title['en'] : title]).toEqual([value, band])
  })

  test('tells every answer that gave points, in every language', () => {
    expect(scoreOf('worst', { home: { tenure: 'rent', defects: ['damp', 'cold'] }, people: [{ row: 'm2', ill: true }] })?.reasons).toEqual([
      { at: '/home/tenure', question: { en: 'Whose home is it?', it: 'Di chi è la casa?', ar: 'لمن البيت؟' }, answer: { en: 'Rented', it: 'In affitto', ar: 'إيجار' }, points: 1, sensitive: false },
      { at: '/home/defects', question: { en: 'What is wrong with it?', it: 'Che cosa non va?', ar: 'ما العيوب؟' }, answer: { en: 'Damp, Cold', it: 'Umidità, Freddo', ar: 'رطوبة، برد' }, points: 2, sensitive: false },
      { at: '/people/1/ill', question: { en: 'Is this person ill?', it: 'È malata questa persona?', ar: 'هل هو مريض؟' }, row: { en: 'Luca, 70', it: 'Luca, 70', ar: 'Luca, ٧٠' }, answer: YES_NO.yes, points: 2, sensitive: true },
    ])
  })
})

describe('what is sensitive', () => {
  const { scores, findings } = assess(homeVisit, { ...enough, people: [{ row: 'm1', ill: true }, { row: 'm2', often: 'daily' }] }, household)

  test('marks every score and finding made of it', () => {
    expect(scores.map(({ scale, sensitive }) => [scale, sensitive])).toEqual([['hardship', false], ['health', true], ['worst', true]])
    expect(findings.map(({ id, member, sensitive }) => [id, member, sensitive])).toEqual([
      ['long_out_of_work', undefined, false], ['helper', 'm2', false], ['burden', undefined, true], ['ill_people', undefined, true],
    ])
  })

  test('is taken out of answers, and so is what is calculated from it and what nobody asked', () => {
    const answers = { people: [{ row: 'm1', often: 'daily', ill: true, ill_and_old: false, more: 1 }], home: { landlord: { mail: 'x@example.org', hour: '10:00' } }, more: 1 }
    expect(withoutSensitive(homeVisit, answers)).toEqual({ people: [{ row: 'm1', often: 'daily' }], home: { landlord: { mail: 'x@example.org', hour: '10:00' } } })
    expect(withoutPersonal(homeVisit, answers)).toEqual({ people: [{ row: 'm1', often: 'daily', ill: true, ill_and_old: false }], home: { landlord: { hour: '10:00' } } })
  })
})

describe('reasons', () => {
  test('of a finding about rows are the rows that made it hold', () => {
    const { findings } = assess(homeVisit, { people: [{ row: 'm1', ill: false }, { row: 'm2', ill: true }] }, household)
    expect(findings.find(({ id }) => id === 'ill_people')?.reasons.map(({ at }) => at)).toEqual(['/people/1/ill'])
  })

  test('of a path are the answers its row read, and those that made a score', () => {
    expect(assess(homeVisit, { home: { tenure: 'none', defects: ['damp'] } }, household).recommendation).toEqual({
      path: 'team',
      title: { en: 'Team', it: 'Équipe' },
      because: { en: 'hardship is moderate', it: 'la difficoltà è media' },
      reasons: [expect.objectContaining({ at: '/home/tenure', points: 4 })],
      paths: homeVisitTool.decision?.paths,
    })
  })

  test('a scale is meant before a question far away that is called the same', () => {
    const tool: AssessmentTool = {
      $schema: 'assessment-tool.schema.json', id: 'clash', title: 'Clash', status: 'illustrative',
      answers: { type: 'object', properties: { a: { type: 'integer', score: 'a * 10' }, far: { type: 'object', properties: { load: { type: 'integer' } } } } },
      scales: [{ id: 'load', title: 'Load', method: 'sum', of: ['a'] }],
      findings: [{ id: 'heavy', kind: 'need', title: 'Heavy', when: 'load >= 10' }],
    }
    const { findings } = assess(compileForm(tool), { a: 1, far: { load: 0 } }, household)
    expect(findings.map(({ id, reasons }) => [id, reasons.map(({ at }) => at)])).toEqual([['heavy', ['/a']]])
  })
})

describe('golden cases', () => {
  const golden = (goldenCases: AssessmentTool['goldenCases']): string[] => {
    const forms = { home_visit: { ...homeVisitTool, goldenCases } }
    return checkGoldenCases({ forms, services: [], pack: { personas: [] } } as unknown as Configuration).map(({ form, index, at, message }) => `${form} ${index}${at} ${message}`)
  }

  test('come out as they say', () => expect(golden(homeVisitTool.goldenCases)).toEqual([]))

  test('tell each thing that does not', () => {
    expect(golden([
      { title: 'Rent', answers: { home: { tenure: 'rent' } }, expect: { scores: { hardship: 2, helth: 1 }, findings: ['burden'], path: 'team' } },
      { title: { it: 'Codice vecchio', en: 'Old code' }, answers: { home: { tenure: 'castle' } }, expect: {} },
      { title: 'Ill', members: [{ id: 'm1', age: 30 }], answers: { people: [{ row: 'm1', ill: true }] }, expect: { scores: { health: null }, findings: [] } },
      { title: 'Old name', answers: { home: { tenur: 'rent' } }, expect: {} },
    ])).toEqual([
      'home_visit 0/expect/scores/hardship Golden case "Rent": scale "hardship" gives 1, not 2.',
      'home_visit 0/expect/scores/helth Golden case "Rent": there is no scale "helth".',
      'home_visit 0/expect/findings/0 Golden case "Rent": finding "burden" does not hold.',
      'home_visit 0/expect/path Golden case "Rent": the path is "simple", not "team".',
      'home_visit 1/answers/home/tenure Golden case "Old code": its answer at /home/tenure is not good: “castle” cannot be chosen for “Whose home is it?”: choose one of the answers shown.',
      'home_visit 2/expect/scores/health Golden case "Ill": scale "health" gives 2, not no score.',
      'home_visit 2/expect/findings Golden case "Ill": finding "ill_people" holds but is not expected.',
      'home_visit 3/answers/home/tenur Golden case "Old name": the tool has no question at /home/tenur.',
    ])
  })
})
