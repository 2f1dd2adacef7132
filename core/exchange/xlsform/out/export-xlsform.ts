import type { FormDefinition } from '../../../definitions/configuration.ts'
import type { ExportNote } from '../../export-note.ts'
import type { Sheet, Workbook } from '../../workbook.ts'
import { expressionWriter } from './expressions-out.ts'
import { formTree } from './form-tree.ts'
import { leftOut } from './left-out.ts'
import { listWriter } from './lists-out.ts'
import { settingsLine } from './settings-out.ts'
import { surveyLines } from './survey-out.ts'
import { languagesIn, wordWriter, type SheetLine, type WordWriter } from './words-out.ts'

export interface XlsformMade {
  readonly workbook: Workbook
  /** What the workbook does not say, or says otherwise. */
  readonly notes: readonly ExportNote[]
}

/** Columns in the order people look for them; words stand where their column is, a column for each language. */
const SURVEY = ['type', 'name', 'label', 'hint', 'guidance_hint', 'required', 'required_message', 'relevant', 'constraint', 'constraint_message', 'appearance', 'parameters', 'calculation', 'read_only', 'default', 'choice_filter', 'repeat_count']
const CHOICES = ['list_name', 'name', 'label', 'hint']
const SETTINGS = ['form_title', 'form_id', 'default_language', 'style', 'instance_name']

/** Writes a definition as an XLSForm, as it was authored; what XLSForm has no place for is noted. */
export function exportXlsform(definition: FormDefinition): XlsformMade {
  const notes: ExportNote[] = []
  const tags = languagesIn(definition)
  const { root, lists } = formTree(definition, tags)
  const words = wordWriter(tags, notes)
  const choices = listWriter(definition.codeLists ?? {}, root, words, notes)
  const survey = surveyLines(root, { words, expressions: expressionWriter(root, lists, notes), lists: choices, notes })
  const settings = settingsLine(definition, root, words, notes)
  const sheets = [sheetOf('survey', survey, SURVEY, words), ...(choices.lines.length > 0 ? [sheetOf('choices', choices.lines, CHOICES, words)] : []), sheetOf('settings', [settings], SETTINGS, words)]
  return { workbook: { sheets }, notes: [...notes, ...leftOut(definition, root)] }
}

function sheetOf(name: string, lines: readonly SheetLine[], order: readonly string[], words: WordWriter): Sheet {
  const used = [...new Set(lines.flatMap((line) => Object.keys(line)))]
  // A language that lacks words has its column all the same, so that translators find it.
  const inOrder = order.flatMap((key) => (key === 'label' ? words.columnsOf(key) : [key, ...words.columnsOf(key)].filter((column) => used.includes(column))))
  const columns = [...new Set([...inOrder, ...used])]
  return { name, rows: [columns, ...lines.map((line) => columns.map((column) => line[column] ?? null))] }
}
