import { describe, expect, test } from 'vitest'
import type { AssessmentTool, Question } from '../../core/definitions/definition-types.ts'
import { assess } from '../../core/forms/scores/assess.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { redactFindings, redactScores } from '../../core/people/redact-result.ts'
import { household } from '../forms/home-visit.ts'

const tool: AssessmentTool = {
  $schema: 'assessment-tool.schema.json', id: 'talk', title: 'Talk', status: 'illustrative',
  answers: {
    type: 'object',
    properties: {
      who: { type: 'string', title: 'Who?', optionsFrom: 'members', personal: true },
      drinks: { type: 'boolean', title: 'Drinks?', sensitive: true, score: 'if drinks then 3 else 0' },
      late: { type: 'boolean', title: 'Late with the rent?', score: 'if late then 1 else 0', finding: [{ id: 'arrears', kind: 'need', title: 'Arrears', when: 'late', member: 'who' }] },
      born: { type: 'boolean', title: 'Born here?', personal: true, finding: [{ id: 'newcomer', kind: 'need', title: 'Newcomer', when: 'born = false' }] },
    },
  },
  scales: [
    { id: 'rent', title: 'Rent', method: 'sum', of: ['late'] },
    { id: 'all', title: 'All', method: 'weighted', of: ['late', 'drinks'], weights: { late: 2 } },
    { id: 'twice', title: 'Twice', method: 'formula', formula: 'all * 2' },
  ],
  findings: [{ id: 'trouble', kind: 'risk', title: 'Trouble', when: 'twice > 2', member: 'who' }],
}
const form = compileForm(tool)
const { scores, findings } = assess(form, { who: 'm2', drinks: true, late: true, born: false }, household)
const everything = { sensitive: true, personal: true }
const seenFindings = (sight: object) => redactFindings(findings, () => [form], sight).map(({ id, member, at }) => [id, member, at])

describe('what an assessment gave, as a role sees it', () => {
  test.each<[string, object, unknown[]]>([
    ['everything', everything, [['arrears', 'm2', '/late'], ['newcomer', undefined, '/born'], ['trouble', 'm2', undefined]]],
    ['not whom an answer names who may not see that answer', { sensitive: true }, [['arrears', undefined, '/late'], ['newcomer', undefined, undefined], ['trouble', undefined, undefined]]],
    ['no finding over a score that sensitive answers made', { personal: true }, [['arrears', 'm2', '/late'], ['newcomer', undefined, '/born']]],
  ])('%s', (_, sight, expected) => expect(seenFindings(sight)).toEqual(expected))

  test('no score that weighs a sensitive answer, nor one worked out from it', () => {
    expect(redactScores(scores, () => [form], { personal: true }).map(({ scale }) => scale)).toEqual(['rent'])
    expect(redactScores(scores, () => [form], everything).map(({ scale, value }) => [scale, value])).toEqual([['rent', 1], ['all', 5], ['twice', 10]])
  })
})

describe('what a row is called where its answers are reasons', () => {
  const name = { type: 'string', title: 'Name', personal: true } as const
  const illness = { type: 'string', title: 'Illness', sensitive: true } as const
  const school: Question = { type: 'integer', title: 'School', score: 'school', finding: [{ id: 'slow', kind: 'need', title: 'Slow', when: 'school > 1' }] }
  const ofKids = (heading: string): AssessmentTool => ({
    ...tool,
    answers: { type: 'object', properties: { kids: { type: 'array', title: 'Child', repeat: { heading }, items: { type: 'object', properties: { name, illness, school } } } } },
    scales: [{ id: 'kids', title: 'Kids', method: 'sum', of: ['kids.school'], per: 'kids' }],
    findings: [],
  })

  test.each([
    ['{position}. {illness}', '1'],
    ['{position}. {name}', '1'],
    ['{illness}', 'Child 1'],
    ['{position}: {school}', '1: 2'],
  ])('"%s" leaves out what is sensitive or personal', (heading, expected) => {
    const result = assess(compileForm(ofKids(heading)), { kids: [{ name: 'Ada', illness: 'asthma', school: 2 }] }, household)
    const told = [...result.scores.map(({ rowName }) => rowName), ...result.findings.flatMap(({ reasons }) => reasons.map(({ row }) => row))]
    expect(told.map((each) => (typeof each === 'string' ? each.trim() : each))).toEqual([expected, expected])
  })
})
