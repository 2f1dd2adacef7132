import type { AssessmentTool, CodesById } from '../../definitions/definition-types.ts'
import { MOST_QUESTIONS } from '../../definitions/most-questions.ts'
import { importReport, type Imported, type ImportLine } from '../import-report.ts'
import { refusal } from '../read/refusal.ts'
import { refusedImport } from '../refused-import.ts'
import { sourceProblem } from '../source-problem.ts'
import type { Workbook } from '../workbook.ts'
import type { Phrase } from '../phrase.ts'
import type { Builder } from './builder.ts'
import { choiceColumnsLeft } from './choice-columns-left.ts'
import { choicesWrittenOut } from './choices-written-out.ts'
import { limitsReader } from './constraints.ts'
import { KOBO_COLUMNS } from './kobo-type.ts'
import { listsOf } from './lists-of.ts'
import { languagesOf } from './languages.ts'
import { mend } from '../draft/mend.ts'
import { note } from './messages.ts'
import { misspeltNames } from './misspelt-names.ts'
import { optionsMade } from './options.ts'
import { rawSurvey } from './raw-survey.ts'
import { referencesOf } from './references.ts'
import { insideOf, type Origins } from './section-of.ts'
import { headOf, settingsOf } from './settings.ts'
import { sheetCalled, tableOf, type SheetTable } from './sheet-table.ts'
import { RowAccount, type Problems, type SurveyNode } from './survey-node.ts'
import { surveyTree } from './survey-tree.ts'
import { textReader } from './texts.ts'
import { translation } from './translation.ts'

export interface XlsformOptions {
  /** Id of the definition, instead of the form's own. */
  readonly id?: string
  readonly fileName: string
}

/** Makes a definition of an XLSForm. Whatever stands in it, what comes out can be opened, and every row says what became of it. */
export function importXlsform(workbook: Workbook, { id, fileName }: XlsformOptions): Imported {
  const problems: Problems = []
  const refused = (lines: readonly ImportLine[] = []): Imported => ({ ok: false, report: importReport({ format: 'xlsform', source: fileName, lines, problems }) })
  const sheet = sheetCalled(workbook, 'survey')
  const survey = sheet && tableOf(sheet, 'survey', 'type')
  if (!survey) {
    problems.push(
      sheet
        ? sourceProblem('no-type-column', { sheet: sheet.name, row: 1, column: 'type' })
        : sourceProblem('no-survey-sheet', { sheet: '', row: 1, column: '' }, { sheets: workbook.sheets.map(({ name }) => `"${name}"`).join(', ') }),
    )
    return refused()
  }
  const settingsSheet = sheetCalled(workbook, 'settings')
  const settings = settingsOf(settingsSheet && tableOf(settingsSheet, 'settings'), fileName)
  tellTwins(survey, problems)
  const { rows, accounts } = rawSurvey(survey, problems)
  const choices = listsOf(workbook, rows, problems)
  const languages = languagesOf([survey, ...choices.tables].flatMap(({ columns }) => columns), settings.defaultLanguage)
  const root = surveyTree(rows, { listOf: choices.listOf, isReferenced: referencesIn(survey), problems })
  const references = referencesOf(root)
  const texts = textReader(languages, references)
  const options = optionsMade(texts, languages.tags)
  const builder: Builder = { texts, options, limitsOf: limitsReader(), languages: languages.tags, lists: choices.lists, translation: translation(root, choices.lists) }
  for (const list of choices.lists.values()) if (!list.isUsed) list.isCodeList = true

  const count = sizeOf(root)
  if (count === 0 || count > MOST_QUESTIONS) {
    problems.push(sourceProblem(count === 0 ? 'no-survey-question' : 'too-many-in-survey', { sheet: survey.name, row: survey.headerRow, column: 'type' }, { count, most: MOST_QUESTIONS }))
    return refused(accounts.map((account) => account.line()))
  }
  if (levelsOf(root) > MOST_LEVELS) return refusedImport(fileName, refusal('too-deep', { file: fileName, most: MOST_LEVELS }))
  const origins: Origins = new Map()
  const answers = { type: 'object' as const, ...insideOf(root, builder, origins) }
  const summary = settings.summary(texts, references.placeholderOf)
  const codeLists: CodesById = {}
  for (const list of choices.lists.values()) {
    const [first, ...others] = list.isCodeList ? options.codesOf(list) : []
    if (first) codeLists[list.id] = [first, ...others]
  }
  const definition: AssessmentTool = {
    ...headOf(settings, texts, id),
    ...(Object.keys(codeLists).length > 0 && { codeLists }),
    answers,
    ...(summary !== undefined && { summary }),
  }
  mend(definition, origins)
  choicesWrittenOut(root)
  problems.push(...misspeltNames(root, [...accounts, ...choices.accounts, ...settings.accounts]))
  const heading = headingAccount(survey, languages.guessed)
  const left = [...(heading ? [heading] : []), ...accounts, ...choiceColumnsLeft(choices.lists, choices.tables), ...choices.accounts, ...settings.accounts, ...leftOut(workbook), ...ofNoForm(workbook, [survey, ...choices.tables])]
  return { ok: true, definition, report: importReport({ format: 'xlsform', source: fileName, lines: left.map((account) => account.line()), problems }) }
}

/** Columns that mean the same, of which a row fills in one or the other. */
function tellTwins({ name, headerRow, columns }: SheetTable, problems: Problems): void {
  for (const [index, { key, language, written }] of columns.entries()) {
    const twin = UNDERSTOOD.has(key) ? columns.slice(0, index).find((other) => other.key === key && other.language === language) : undefined
    if (twin) problems.push(sourceProblem('twin-columns', { sheet: name, row: headerRow, column: written }, { one: twin.written, other: written }))
  }
}

/** Whether any cell refers to the answer of a name. Cells are looked through when the first name is asked for: few forms ask. */
function referencesIn(survey: SheetTable): (name: string) => boolean {
  let names: Set<string> | undefined
  return (name) => {
    names ??= new Set(survey.rows.flatMap((row) => row.filled().flatMap(([, cell]) => [...cell.matchAll(/\$\{\s*([^}]*?)\s*\}/g)].map(([, referred = '']) => referred))))
    return names.has(name)
  }
}

function sizeOf(node: SurveyNode): number {
  return node.children.reduce((sum, child) => sum + 1 + sizeOf(child), 0)
}

/** Groups one in the other: each repeat is three levels of a definition, which has 64 at most. */
const MOST_LEVELS = 18

function levelsOf({ children }: SurveyNode): number {
  return children.reduce((most, child) => Math.max(most, child.children.length === 0 ? 0 : 1 + levelsOf(child)), 0)
}

/** What there is to say of the columns. */
function headingAccount({ name, headerRow, columns }: SheetTable, guessed: ReadonlyMap<string, string>): RowAccount | undefined {
  const account = new RowAccount(name, headerRow, { name: '', label: '', type: 'columns' })
  const ignored = columns.filter(({ key, language }) => language === undefined && !UNDERSTOOD.has(key))
  if (ignored.length > 0) account.add(note('columns-ignored', { columns: ignored.map(({ written }) => written).join(', ') }))
  for (const [written, language] of guessed) account.add(written === '' ? (language === 'und' ? note('language-unsaid') : note('language-guessed', { language })) : note('language-unknown', { written, language }))
  return account.notes.length > 0 ? account : undefined
}

const UNDERSTOOD: ReadonlySet<string> = new Set([
  'type', 'name', 'label', 'hint', 'guidance_hint', 'relevant', 'required', 'required_message', 'constraint', 'constraint_message', 'calculation', 'default', 'appearance', 'parameters', 'choice_filter',
  'repeat_count', 'read_only', 'trigger', 'disabled', 'image', 'big_image', 'audio', 'video', ...KOBO_COLUMNS,
])

/** Sheets that are part of XLSForm and have no place in a definition. */
function leftOut(workbook: Workbook): RowAccount[] {
  return Object.entries(OTHER_SHEETS).flatMap(([called, why]) => {
    const sheet = sheetCalled(workbook, called)
    if (!sheet || sheet.rows.length < 2) return []
    const account = new RowAccount(sheet.name, 1, { name: '', label: '', type: 'sheet' })
    account.add(note('sheet-left-out', { sheet: sheet.name, why }))
    return [account]
  })
}

/** Sheets that only people read, such as a list of changes. */
function ofNoForm({ sheets }: Workbook, tables: readonly SheetTable[]): RowAccount[] {
  const known = new Set(['survey', 'choices', 'external_choices', 'settings', ...Object.keys(OTHER_SHEETS), ...tables.map(({ name }) => name.trim().toLowerCase())])
  return sheets.filter(({ name, rows }) => !known.has(name.trim().toLowerCase()) && rows.some((row) => row.some((cell) => cell !== null && cell !== ''))).map(({ name }) => {
    const account = new RowAccount(name, 1, { name: '', label: '', type: 'sheet' })
    account.add(note('sheet-of-no-form'))
    return account
  })
}

const OTHER_SHEETS: Readonly<Record<string, Phrase>> = { entities: 'records of another system are not written here', osm: 'features of a map are not tagged here' }
