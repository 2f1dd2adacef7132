import type { AssessmentTool, Question } from '../../definitions/definition-types.ts'
import { MOST_QUESTIONS } from '../../definitions/most-questions.ts'
import { importReport, type Imported, type ImportProblem } from '../import-report.ts'
import { LineAccount } from '../line-account.ts'
import { readNotice } from '../read/read-notice.ts'
import { refusal, type Refusal } from '../read/refusal.ts'
import type { Sheet, Workbook } from '../workbook.ts'
import { identifierOf, untaken } from '../draft/identifier.ts'
import { mend } from '../draft/mend.ts'
import { bandsBelow } from './bands-below.ts'
import { columnsGuessed, columnsLeft, lettersOf } from './columns-left.ts'
import { columnsTold } from './columns-told.ts'
import { looksLikeTable } from './columns-of.ts'
import type { TableColumns } from './columns.ts'
import { note, outcomeOf } from './messages.ts'
import { outlineOf, type OutlinedSection } from './outline.ts'
import { idOf, questionOfRow } from './question-of-row.ts'
import { pointsRow } from './points-row.ts'
import { rowsAbove } from './rows-above.ts'
import { textOf } from './cell-text.ts'
import { suggestColumns } from './suggest-columns.ts'
import { type TableKnown, tableKnown, withoutSharedPoints } from './table-known.ts'
import { tableRows, type TableRow } from './table-row.ts'
import { isTotalRow } from './total-row.ts'
import { isNoWord, isYesWord } from './type-words.ts'
import { wordsIn } from './words-in.ts'

export interface TableOptions {
  /** Id of the definition, instead of one made of the name of the file. */
  readonly id?: string
  readonly fileName: string
}

/** Makes a definition of a plain table, by what its columns mean. Every row says what became of it. */
export function importTable(workbook: Workbook, columns: TableColumns, { id, fileName }: TableOptions): Imported {
  const sheet = workbook.sheets.find(({ name }) => name === columns.sheet)
  const told = sheet && !isEmpty(sheet) && { columns: columnsTold(sheet, columns, workbook.sheets.filter((each) => !isEmpty(each)).map(({ name }) => name)) }
  const refused = (lines: readonly LineAccount[], why: Refusal): Imported => {
    for (const account of lines) account.add(note('nothing-taken'))
    const problem: ImportProblem = { sheet: columns.sheet, row: columns.headerRow, column: '', ...why }
    return { ok: false, report: importReport({ format: 'table', source: fileName, lines: lines.map((account) => account.line()), problems: [problem], ...told }) }
  }
  if (!sheet) return refused([], refusal('no-such-sheet', { sheet: columns.sheet, file: fileName }))
  if (isEmpty(sheet)) return refused([], refusal('empty-sheet', { sheet: sheet.name }))
  if (!columns.at.question?.length) return refused([], refusal('no-question-column', { sheet: sheet.name }))

  const header = (sheet.rows[columns.headerRow - 1] ?? []).map(textOf)
  const all = tableRows(sheet, withoutSharedPoints(columns))
  const numbers = pointsRow(all, columns)
  const below = bandsBelow(all, columns)
  const besides = new Set([numbers, ...(below?.rows ?? []), ...(below?.headings ?? [])])
  const rows = all.filter((row) => !besides.has(row))
  const above = rowsAbove(sheet, columns)
  const sections = outlineOf(rows, columns, columns.headerRow === 0 ? [] : header)
  const accounts = [...above.accounts, ...all.map(({ account }) => account), ...otherSheets(workbook, sheet)]
  const count = sections.reduce((sum, { questions }) => sum + questions.length, 0)
  if (count === 0) return refused(accounts, refusal('no-question-in-table', { sheet: sheet.name }))
  if (count > MOST_QUESTIONS) return refused(accounts, refusal('too-many-in-table', { count, most: MOST_QUESTIONS }))

  const origins = new Map<Question, { readonly account: LineAccount }>()
  const scored: string[] = []
  const answers = answersOf(sections, tableKnown(columns, header, rows, below !== undefined || rows.some(isTotalRow), numbers), origins, scored)
  numbers?.account.add(note('numbers-row'))
  for (const { account } of below?.rows ?? []) account.add(note(scored.length > 0 ? 'band-row' : 'band-unknown'))
  for (const { account } of below?.headings ?? []) account.add(note(scored.length > 0 ? 'bands-heading' : 'band-unknown'))
  for (const row of rows) if (row.account.became.length === 0 && row.account.notes.length === 0) row.account.add(note(scored.length > 0 ? 'total-row' : 'total-unknown'))
  const bare = fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')
  const [firstScored, ...othersScored] = scored
  const title = above.title ?? bare.replaceAll(/[_-]+/g, ' ').replaceAll(/[{}]/g, '').trim()
  const definition: AssessmentTool = {
    $schema: '../../../form-definitions/meta/assessment-tool.schema.json',
    id: id ?? identifierOf(bare, 'table'),
    title: title === '' ? 'Form' : title,
    ...(above.description !== undefined && { description: above.description }),
    status: 'illustrative',
    answers,
    ...(firstScored !== undefined && { scales: [{ id: untaken('total', (each) => Object.hasOwn(answers.properties ?? {}, each)), title: totalWords(rows), method: 'sum', of: [firstScored, ...othersScored], ...(below && { bands: below.bands }) }] }),
  }
  mend(definition, origins)
  return { ok: true, definition, report: importReport({ format: 'table', source: fileName, lines: accounts.map((account) => account.line()), problems: problemsOf(sheet, columns), ...told }) }
}

/** The sum is called as its own row calls it, in the language of the table. */
function totalWords(rows: readonly TableRow[]): string {
  const row = rows.findLast(isTotalRow)
  return row ? wordsIn(row.at('question'), row) : 'Total'
}

function isEmpty({ rows }: Sheet): boolean {
  return rows.every((row) => row.every((cell) => textOf(cell) === ''))
}

/** Columns that nobody knows the meaning of, or only by their look; where somebody said what they mean, the others are left on purpose. */
function problemsOf(sheet: Sheet, columns: TableColumns): readonly ImportProblem[] {
  const problem = (code: 'columns-not-understood' | 'columns-by-look', of: readonly number[]): readonly ImportProblem[] =>
    of.length === 0 ? [] : [{ ...readNotice(code, { columns: lettersOf(of) }), sheet: sheet.name, row: columns.headerRow }]
  return columns.isAsked ? [] : [...problem('columns-not-understood', columnsLeft(sheet, columns)), ...problem('columns-by-look', columnsGuessed(columns))]
}

function answersOf(sections: readonly OutlinedSection[], known: TableKnown, origins: Map<Question, { readonly account: LineAccount }>, scored: string[]): Question {
  const form = { properties: {} as Record<string, Question>, required: [] as string[] }
  for (const { title, heading, questions } of sections) {
    const sectionId = title === undefined ? undefined : untaken(identifierOf(title, 'section').slice(0, 40).replace(/_$/, ''), (each) => Object.hasOwn(form.properties, each))
    const inside = sectionId === undefined ? form : { properties: {} as Record<string, Question>, required: [] as string[] }
    for (const outlined of questions) {
      const { row, optionRows } = outlined
      const id = untaken(idOf(row), (each) => Object.hasOwn(inside.properties, each))
      const made = questionOfRow(outlined, known)
      const question = made.score === undefined ? made : { ...made, score: id }
      inside.properties[id] = question
      origins.set(question, row)
      const way = sectionId === undefined ? id : `${sectionId}.${id}`
      for (const each of [row, ...optionRows]) each.account.became.push(way)
      if (question.score !== undefined || [...(question.oneOf ?? []), ...(question.items?.oneOf ?? [])].some((option) => option.score !== undefined)) scored.push(way)
      const required = row.at('required')
      if (question.type !== 'null' && isYesWord(required)) inside.required.push(id)
      else if (required !== '' && !isNoWord(required)) row.account.add(note('required-unclear', { written: required.slice(0, 60) }))
    }
    if (sectionId === undefined || title === undefined) continue
    heading?.account.became.push(sectionId)
    form.properties[sectionId] = { type: 'object', title: title.replaceAll('{', '(').replaceAll('}', ')').slice(0, 4000), properties: inside.properties, ...(inside.required.length > 0 && { required: inside.required }), ...(heading && { source: { sheet: heading.account.place.sheet, row: String(heading.row) } }) }
  }
  return { type: 'object', properties: form.properties, ...(form.required.length > 0 && { required: form.required }) }
}

function otherSheets({ sheets }: Workbook, taken: Sheet): readonly LineAccount[] {
  return sheets.filter((sheet) => sheet !== taken && !isEmpty(sheet)).map((sheet) => {
    const { name } = sheet
    const account = new LineAccount({ sheet: name, row: 1, name: '', label: '', type: 'sheet' }, outcomeOf)
    account.add(note(looksLikeTable(suggestColumns(sheet)) ? 'another-table' : 'not-the-table'))
    return account
  })
}
