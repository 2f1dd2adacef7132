import { describe, expect, test } from 'vitest'
import type { AssessmentTool } from '../../core/definitions/definition-types.ts'
import { answerChanges } from '../../core/forms/recorded/answer-changes.ts'
import { answerLines } from '../../core/forms/words/answer-lines.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { assess } from '../../core/forms/scores/assess.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { exampleSurroundings } from '../../core/forms/scores/example-surroundings.ts'
import { resultChanges } from '../../core/forms/scores/result-changes.ts'
import { seesWholeForm } from '../../core/people/sight.ts'

const tool: AssessmentTool = {
  $schema: 'assessment-tool.schema.json',
  id: 'housing_check',
  title: 'Housing',
  status: 'illustrative',
  answers: {
    type: 'object',
    properties: {
      home: {
        type: 'object',
        properties: {
          arrears: { type: 'integer', title: 'Months unpaid', score: 'if arrears > 2 then 2 else arrears' },
          told: {
            type: 'boolean', title: 'Told the landlord?', visibleWhen: 'arrears > 0',
            finding: [{ id: 'speaks', kind: 'strength', title: 'Speaks with the landlord', when: 'told = true' }],
          },
          violence: { type: 'boolean', title: 'Afraid at home?', sensitive: true },
        },
      },
      children: {
        type: 'array',
        repeat: { over: 'members', where: 'age < 18' },
        items: { type: 'object', properties: { own_bed: { type: 'boolean', title: 'Own bed?', score: 'if own_bed then 0 else 1' } } },
      },
    },
  },
  scales: [
    { id: 'rent', title: 'Rent', method: 'sum', of: ['home.arrears'], bands: [{ from: 0, title: 'none', severity: 0 }, { from: 2, title: 'serious', severity: 3 }] },
    { id: 'bed', title: 'Bed', method: 'sum', of: ['children.own_bed'], per: 'children' },
  ],
  findings: [{ id: 'behind', kind: 'need', title: 'Behind with the rent', when: 'rent >= 2' }],
  decision: {
    paths: [{ id: 'help', title: 'Help' }, { id: 'none', title: 'No help' }],
    rows: [{ when: 'rent >= 2', path: 'help', because: 'the rent is unpaid' }, { path: 'none', because: 'nothing is needed' }],
  },
}
const pack = { personas: [], roles: {} } as never
const members = [{ id: 'ana', name: 'Ana', age: 34 }, { id: 'mia', name: 'Mia', age: 9 }, { id: 'teo', name: 'Teo', age: 3 }]
const surroundings = exampleSurroundings(tool, members, { pack, services: [] }, '2026-01-15')
const compiled = compileForm(tool)
const real: Answers = {
  home: { arrears: 3, told: true },
  children: [{ row: 'mia', own_bed: true }, { row: 'teo', own_bed: false }],
}
const other: Answers = {
  home: { arrears: 0, told: true },
  children: [{ row: 'mia', own_bed: false }, { row: 'teo', own_bed: false }],
}
const resultOf = (answers: Answers) => assess(compiled, answers, surroundings)
const linesOf = (answers: Answers) => answerLines(compiled, answers, surroundings, 'en')

describe('what other answers would come to', () => {
  const changes = resultChanges(resultOf(real), resultOf(other))

  test('each score is told as it is and as it would be, row by row', () => {
    expect(changes.scores.map(({ key, before, now, isChanged }) => [key, before?.value, now?.value, isChanged])).toEqual([
      ['rent', 2, 0, true],
      ['bed mia', 0, 1, true],
      ['bed teo', 1, 1, false],
    ])
  })

  test('findings appear, go or stay', () => {
    expect(changes.gone.map(({ id }) => id).sort()).toEqual(['behind', 'speaks'])
    expect([changes.appeared, changes.stayed]).toEqual([[], []])
    expect(resultChanges(resultOf(other), resultOf(real)).appeared.map(({ id }) => id).sort()).toEqual(['behind', 'speaks'])
  })

  test('the path is told with the one before', () => {
    expect([changes.recommendation.before?.path, changes.recommendation.now?.path, changes.recommendation.isChanged]).toEqual(['help', 'none', true])
  })

  test('answers are told where they differ, also those no longer asked for', () => {
    expect(answerChanges(linesOf(real), linesOf(other)).map(({ at, row, before, now }) => [at, row, before, now])).toEqual([
      ['/home/arrears', undefined, '3', '0'],
      ['/children/0/own_bed', 'Mia', 'Yes', 'No'],
      ['/home/told', undefined, 'Yes', undefined],
    ])
    expect(answerChanges(linesOf(real), linesOf(real))).toEqual([])
  })
})

test('only who may see every answer of a form may play with its answers', () => {
  expect(seesWholeForm(compiled, { sensitive: true, personal: true })).toBe(true)
  expect(seesWholeForm(compiled, { sensitive: true })).toBe(true)
  expect(seesWholeForm(compiled, { personal: true })).toBe(false)
  expect(seesWholeForm(undefined, {})).toBe(false)
})
