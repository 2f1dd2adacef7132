import type { AssessmentTool, Text } from '../../definitions/definition-types.ts'
import { identifierOf } from '../draft/identifier.ts'
import { note } from './messages.ts'
import type { SheetTable } from './sheet-table.ts'
import { RowAccount, type SurveyNode } from './survey-node.ts'
import type { TextReader } from './texts.ts'

/** Settings that a definition has a place for, or that say nothing of the form. */
const TAKEN: ReadonlySet<string> = new Set(['form_title', 'form_id', 'default_language', 'instance_name', 'style', 'version', 'allow_choice_duplicates', 'clean_text_values', 'xml_root', 'namespaces', 'omit_instanceid', 'path', 'v', 'flat'])
const SAID = 'version'

export interface Settings {
  readonly title: string
  readonly id: string
  readonly defaultLanguage: string
  readonly layout?: 'sections' | 'page'
  readonly accounts: readonly RowAccount[]
  /** One line for a filled-in form. */
  summary(texts: TextReader, placeholderOf: (name: string, at?: SurveyNode) => string | undefined): Text | undefined
}

/** Reads the line of settings. */
export function settingsOf(table: SheetTable | undefined, fileName: string): Settings {
  const [row, ...others] = table?.rows ?? []
  const at = (key: string) => row?.at(key) ?? ''
  const bare = fileName.replace(/^.*[\\/]/, '').replace(/\.(xlsx?|csv|zip|xlsm|ods)$/i, '')
  const title = at('form_title') || at('form_id') || bare.replaceAll(/[_-]+/g, ' ').trim() || 'Form'
  const accounts = (row ? [row, ...others] : []).map((each) => new RowAccount(table?.name ?? '', each.row, { name: each.at('form_id'), label: each.at('form_title'), type: 'settings' }))
  const [account] = accounts
  if (account) account.became = 'settings'
  const ignored = row?.filled().filter(([{ key }]) => !TAKEN.has(key)) ?? []
  if (ignored.length > 0) account?.add(note('setting-left-out', { settings: ignored.map(([{ written }]) => written).join(', ') }))
  if (at(SAID) !== '') account?.add(note('version-said', { version: at(SAID) }))
  const style = at('style').split(/\s+/)
  return {
    title,
    id: identifierOf(at('form_id') || bare, 'form'),
    defaultLanguage: at('default_language').trim(),
    ...(style.includes('pages') && { layout: 'sections' as const }),
    accounts,
    summary(texts, placeholderOf) {
      const written = at('instance_name')
      if (written === '') return undefined
      const line = summaryOf(written, placeholderOf)
      if (line === undefined) account?.add(note('instance-name-left-out', { source: written }))
      return line === undefined ? undefined : texts.same(line)
    },
  }
}

/** What a definition is called when neither the caller nor the settings say so. */
export function headOf(settings: Settings, texts: TextReader, id = settings.id): Pick<AssessmentTool, '$schema' | 'id' | 'title' | 'status' | 'layout'> {
  return {
    $schema: '../../../form-definitions/meta/assessment-tool.schema.json',
    id,
    title: texts.same(settings.title),
    status: 'illustrative',
    ...(settings.layout && { layout: settings.layout }),
  }
}

/** Answers and words put one after the other, which a summary can say; undefined of anything else. */
function summaryOf(expression: string, placeholderOf: (name: string) => string | undefined): string | undefined {
  const inside = /^concat\s*\((.*)\)$/s.exec(expression)?.[1] ?? expression
  const parts = inside.match(/\$\{[^}]*\}|"[^"]*"|'[^']*'|‘[^’]*’|“[^”]*”|jr:choice-name\s*\(\s*\$\{[^}]*\}\s*,[^)]*\)|,|\s+|[^\s,]+/g) ?? []
  let line = ''
  for (const part of parts) {
    if (part === ',' || part.trim() === '') continue
    const name = /\$\{\s*([^}]*?)\s*\}/.exec(part)?.[1]
    const text = /^["'‘“](.*)["'’”]$/s.exec(part)?.[1]
    if (text !== undefined) line += text.replaceAll(/[{}]/g, '')
    else if (name !== undefined) {
      const placeholder = placeholderOf(name)
      if (placeholder === undefined) return undefined
      line += `{${placeholder}}`
    } else if (parts.length === 1) {
      const placeholder = placeholderOf(part)
      return placeholder === undefined ? undefined : `{${placeholder}}`
    } else return undefined
  }
  return line === '' ? undefined : line
}
