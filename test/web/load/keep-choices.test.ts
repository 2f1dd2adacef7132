import { expect, test } from 'vitest'
import type { AssessmentTool } from '../../../core/definitions/definition-types.ts'
import { keepChoices } from '../../../playground/web/pages/load/keep-choices.ts'
import type { DraftTool, TakenForm } from '../../../playground/web/tool-types.ts'

const definition = (title: string, id = 'table'): AssessmentTool => ({ $schema: '../../meta/assessment-tool.schema.json', id, title, status: 'illustrative', answers: { type: 'object', properties: {} } })
const taken = (title: string, file: string, version = 'new'): TakenForm => ({
  definition: definition(title), version, at: '2026-01-12T08:00:00Z', checked: { problems: [], completeness: [] },
  report: { source: file, format: 'table', rows: 0, whole: 0, approximated: 0, notTaken: 0, lines: [], problems: [] },
})
const draft = (id: string, title: string, file?: string, version = 'old'): DraftTool => ({
  id, title, version, keptAt: '2026-01-12T08:00:00Z', keptBy: { persona: 'administrator', name: 'Marta' }, errors: 0, ...(file !== undefined && { from: { file, version: `${version} as loaded` } }),
})
const WORK = taken('استبيان العمل', 'استبيان العمل.xlsx')

test.each<[what: string, drafts: DraftTool[], live: string[], offered: string[], isOther: boolean]>([
  ['nothing of its id', [draft('other', 'Other')], [], ['table'], false],
  ['another tool', [draft('table', 'وزارة التنمية', 'استمارة.xlsx')], [], ['table_2', 'table for وزارة التنمية'], true],
  ['another tool, and one more beside it', [draft('table_2', 'Third', 'c.xlsx'), draft('table', 'First', 'a.xlsx')], [], ['table_3', 'table for First'], true],
  ['its own draft, mended', [draft('table', 'As it was', 'استبيان العمل.xlsx')], [], ['table for As it was', 'table_2'], false],
  ['its own draft, from a file of another name', [draft('table', 'استبيان العمل', 'العمل ٢.xlsx')], [], ['table for استبيان العمل', 'table_2'], false],
  ['its own draft beside another tool', [draft('table_2', 'As it was', 'استبيان العمل.xlsx'), draft('table', 'First', 'a.xlsx')], [], ['table_2 for As it was', 'table_3'], false],
  ['a draft whose file nobody knows', [draft('table', 'First')], [], ['table_2', 'table for First'], true],
  ['another live tool', [], ['First'], ['table_2', 'table for First'], true],
  ['the live tool that it is a version of', [], ['استبيان العمل'], ['table for استبيان العمل', 'table_2'], false],
])('a tool is kept where nothing else is lost: there is %s', (_, drafts, live, offered, isOther) => {
  const found = keepChoices(WORK, drafts, Object.fromEntries(live.map((title) => ['table', definition(title)])))
  expect(found.choices.map(({ id, over }) => (over ? `${id} for ${String(over.title)}` : id))).toEqual(offered)
  expect([found.isOther, found.kept]).toEqual([isOther, undefined])
})

test('what is kept already is known again, under whatever id it is', () => {
  const beside = { ...draft('table_2', 'استبيان العمل', 'استبيان العمل.xlsx'), from: { file: 'استبيان العمل.xlsx', version: 'new' } }
  expect(keepChoices(WORK, [beside, draft('table', 'First')], {}).kept?.id).toBe('table_2')
  expect(keepChoices(WORK, [draft('table', 'استبيان العمل', undefined, 'new')], {}).kept?.id).toBe('table')
})
