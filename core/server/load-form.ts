import type { FormDefinition } from '../definitions/configuration.ts'
import { definitionText } from '../definitions/definition-text.ts'
import { importFile, type ImportOptions } from '../exchange/import-file.ts'
import { importReport, type ImportReport } from '../exchange/import-report.ts'
import type { SourceFile } from '../exchange/read/source-file.ts'
import { refusedImport } from '../exchange/refused-import.ts'
import { type CheckedTool, checkTool } from './check-tool.ts'
import { ownDefinition } from './own-definition.ts'

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
  const source = files[0]?.name ?? ''
  if (own && 'refusal' in own) return { ok: false, report: refusedImport(source, own.refusal).report }
  if (own) return { ok: true, definition: own.definition, report: importReport({ format: 'definition', source, lines: [], problems: [] }), checked: checkTool({ root, pack, id: own.definition.id, text: own.text }) }
  const imported = await importFile(files, options)
  if (!imported.ok) return imported
  const { definition, report } = imported
  return { ok: true, definition, report, checked: checkTool({ root, pack, id: definition.id, text: definitionText(definition) }) }
}
