import { expect, test } from 'vitest'
import type { AssessmentTool, Question } from '../../../core/definitions/definition-types.ts'
import { optionPoints, rangesRead } from '../../../playground/web/pages/load/points-read.ts'

const tool: AssessmentTool = {
  $schema: 'assessment-tool.schema.json', id: 'check', title: 'Check', status: 'illustrative', answers: { type: 'object', properties: {} },
  codeLists: { roofs: [{ id: 'thatch', title: 'Thatch', score: 3 }, { id: 'tiles', title: 'Tiles', score: 0 }, { id: 'none', title: 'None' }] },
  scales: [{ id: 'total', title: 'Total', method: 'sum', of: ['q'], bands: [{ from: 0, title: 'Low' }, { from: 6, title: 'High' }] }],
}

test.each<[what: string, question: Question, points: string]>([
  ['yes and no', { type: 'boolean', oneOf: [{ const: true, title: 'Yes', score: 2 }, { const: false, title: 'No', score: 0 }] }, 'Yes 2, No 0'],
  ['several', { type: 'array', items: { type: 'string', oneOf: [{ const: 'a', title: 'Radio', score: -1 }, { const: 'b', title: 'Other' }] } }, 'Radio -1'],
  ['those of a list', { type: 'string', optionsFrom: 'roofs' }, 'Thatch 3, Tiles 0'],
  ['no options', { type: 'integer' }, ''],
  ['a list that is not there', { type: 'string', optionsFrom: 'constructor' }, ''],
])('the points of options are told as they were read: %s', (_, question, points) => {
  expect(optionPoints(question, tool).map(({ title, points }) => `${String(title)} ${points}`).join(', ')).toBe(points)
})

test.each<[code: string, ranges: string]>([['total-row', 'Low 0, High 6'], ['band-row', 'Low 0, High 6'], ['header-row', '']])('beside a row that became %s stand the ranges: %s', (code, ranges) => {
  expect(rangesRead({ notes: [{ code, params: {}, message: '' }] }, tool).map(({ title, points }) => `${String(title)} ${points}`).join(', ')).toBe(ranges)
})
