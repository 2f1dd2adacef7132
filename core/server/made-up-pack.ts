import type { CountryPack, Text } from '../definitions/definition-types.ts'
import { readDefinitions } from '../definitions/read-definitions.ts'
import type { Json, SourceDocument } from '../definitions/source-document.ts'
import type { SourceFile } from '../definitions/source-file.ts'

/** Id of the pack around a file that lies in none. */
export const MADE_UP_PACK = 'preview'

/** The pack.json around a file that lies in none: some group, level and intake type, every role that acts name, the file's languages. */
export function madeUpPack(files: readonly SourceFile[], { value }: SourceDocument): SourceFile {
  const { documents } = readDefinitions(files)
  const first = (kind: SourceDocument['kind']) => documents.find((document) => document.kind === kind)?.id ?? 'none'
  const roles = new Set(documents.flatMap(({ kind, value: level }) => (kind === 'case-management level' || kind === 'intake type' ? rolesIn(level) : [])))
  const [role = 'worker', ...others] = roles
  const pack: CountryPack = {
    $schema: '../../form-definitions/meta/pack.schema.json',
    id: MADE_UP_PACK,
    title: titleOf(value),
    system: MADE_UP_PACK,
    framework: { group: first('population group'), level: first('case-management level'), intake: first('intake type') },
    languages: languagesOf(value),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    casePrefix: 'PV',
    roles: Object.fromEntries([role, ...others].map((id) => [id, { title: id, cases: 'territory', carries: true }])),
    personas: [{ id: 'visitor', name: 'Visitor', role }],
  }
  return { path: `country-configs/${MADE_UP_PACK}/pack.json`, text: JSON.stringify(pack) }
}

function rolesIn(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(rolesIn)
  const { by } = value
  const own = Array.isArray(by) ? by.filter((role) => typeof role === 'string') : []
  return [...own, ...Object.values(value).flatMap(rolesIn)]
}

function titleOf(value: Json): Text {
  const title = typeof value === 'object' && value !== null && !Array.isArray(value) ? value['title'] : undefined
  if (typeof title === 'string' && title !== '') return title
  if (typeof title !== 'object' || title === null || Array.isArray(title)) return MADE_UP_PACK
  const words = Object.entries(title).flatMap(([language, text]) => (typeof text === 'string' && LANGUAGE.test(language) ? [[language, text] as const] : []))
  return words.length > 0 ? Object.fromEntries(words) : MADE_UP_PACK
}

/** The languages of the definition's title, which is what it means to speak. */
function languagesOf(value: Json): CountryPack['languages'] {
  const title = titleOf(value)
  const [language = 'en', ...others] = typeof title === 'string' ? [] : Object.keys(title)
  return [language, ...others]
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
