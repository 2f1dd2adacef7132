import { expect, test } from 'vitest'
import type { AssessmentTool, Question } from '../../../core/definitions/definition-types.ts'
import type { ImportLine } from '../../../core/exchange/import-report.ts'
import { sinceLoaded } from '../../../playground/web/pages/load/since-loaded.ts'
import type { TakenForm } from '../../../playground/web/tool-types.ts'

type Properties = Record<string, Question>
const rent: Question = { type: 'integer', title: 'Rent' }
const tenure: Question = { type: 'string', title: 'Whose home is it?', oneOf: [{ const: 'own', title: 'Their own' }, { const: 'rent', title: 'Rented' }] }
const line = (row: number, name: string, outcome: ImportLine['outcome']): ImportLine => ({ sheet: 'survey', row, name, label: '', type: 'text', outcome, notes: [] })

function taken(home: Properties, lines: ImportLine[] = [], isGood = true): TakenForm {
  const definition: AssessmentTool = {
    $schema: '../../meta/assessment-tool.schema.json', id: 'check', title: 'Check', status: 'illustrative',
    answers: { type: 'object', properties: { home: { type: 'object', title: 'Home', properties: home } } },
  }
  const report = { source: 'check.xlsx', format: 'xlsform' as const, rows: lines.length, whole: 0, approximated: 0, notTaken: 0, lines, problems: [] }
  return { definition, report, checked: { problems: [], completeness: [], ...(isGood && { form: definition }) }, version: JSON.stringify(home), at: '2026-01-12T08:00:00Z' }
}

const BEFORE = [line(2, 'tenure', 'approximated'), line(3, 'rent', 'whole'), line(4, 'note', 'not-taken')]

test.each<[what: string, after: Properties, lines: ImportLine[], counted: [added: number, removed: number, changed: number, whole: number]]>([
  ['nothing', { tenure, rent }, BEFORE, [0, 0, 0, 0]],
  ['a question more, in a row before the others', { rooms: { type: 'integer', title: 'Rooms' }, tenure, rent }, [line(2, 'rooms', 'whole'), line(3, 'tenure', 'approximated'), line(4, 'rent', 'whole')], [1, 0, 0, 0]],
  ['a question less', { tenure }, [], [0, 1, 0, 0]],
  ['two words and an option of one question', { tenure: { ...tenure, title: 'Who owns it?', description: 'Ask.', oneOf: [{ const: 'own', title: 'Their own' }] }, rent }, [], [0, 0, 1, 0]],
  ['a row that was only approximated', { tenure, rent }, [line(7, 'tenure', 'whole'), line(8, 'rent', 'whole'), line(9, 'note', 'not-taken')], [0, 0, 0, 1]],
])('what differs since the last load is counted: %s', (_, after, lines, counted) => {
  const since = sinceLoaded(taken({ tenure, rent }, BEFORE), taken(after, lines))
  expect([since?.added, since?.removed, since?.changed, since?.whole]).toEqual(counted)
})

test('of a definition with errors nothing is said', () => {
  expect([sinceLoaded(taken({ rent }), taken({}, [], false)), sinceLoaded(taken({ rent }, [], false), taken({}))]).toEqual([undefined, undefined])
})
