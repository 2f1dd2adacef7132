import type { FormDefinition } from '../definitions/configuration.ts'
import { definitionText } from '../definitions/definition-text.ts'
import { LARGEST_FILE } from '../definitions/source-file.ts'
import { importFile, type ImportOptions } from '../exchange/import-file.ts'
import { importReport, type ImportReport } from '../exchange/import-report.ts'
import type { SourceFile } from '../exchange/read/read-files.ts'
import { type CheckedTool, checkTool } from './check-tool.ts'
import { TOOL_ID } from './form-files.ts'
import { documentOf } from './lone-file.ts'

/** Files of a form, and the pack it is tried in. */
export interface FormToLoad {
  readonly root: string
  readonly pack: string
  readonly files: readonly SourceFile[]
  readonly options: ImportOptions
}

/** What became of a form: the definition with its account, and what the pack's rules say of it. */
export type LoadedForm =
  | { readonly ok: true; readonly definition: FormDefinition; readonly report: ImportReport; readonly checked: CheckedTool }
  | { readonly ok: false; readonly report: ImportReport }

/** Imports a form, or takes a definition as it is, and holds it to the rules of a pack. */
export async function loadForm({ root, pack, files, options }: FormToLoad): Promise<LoadedForm> {
  const own = ownDefinition(files)
  const imported = own ?? (await importFile(files, options))
  if (!imported.ok) return imported
  const { definition, report } = imported
  return { ok: true, definition, report, checked: checkTool({ root, pack, id: definition.id, text: own?.text ?? definitionText(definition) }) }
}

/** A definition that was downloaded here and mended in an editor, whatever is wrong with it still. */
function ownDefinition([file, ...others]: readonly SourceFile[]) {
  if (!file || others.length > 0 || file.bytes.length > LARGEST_FILE || !file.name.endsWith('.json')) return undefined
  const text = new TextDecoder().decode(file.bytes)
  const { value, kind, id = '', broken } = documentOf({ path: file.name, text })
  if (broken || !TOOL_ID.test(id) || (kind !== 'form' && kind !== 'assessment tool')) return undefined
  // Of this kind and name; whatever else it is, the rules say.
  const definition = value as unknown as FormDefinition
  return { ok: true as const, definition, text, report: importReport({ format: 'definition', source: file.name, lines: [], problems: [] }) }
}
