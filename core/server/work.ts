import { importFile, type ImportOptions } from '../exchange/import-file.ts'
import type { SourceFile } from '../exchange/read/source-file.ts'
import type { ToolToCheck } from './check-tool.ts'
import type { FormToLoad } from './load-form.ts'

/** What is done in a thread of its own, by name. What only some of it needs is read in only for that. */
export const WORK = {
  importFile: ({ files, options }: { readonly files: readonly SourceFile[]; readonly options: ImportOptions }) => importFile(files, options),
  loadForm: async (form: FormToLoad) => (await import('./load-form.ts')).loadForm(form),
  checkTool: async (tool: ToolToCheck) => (await import('./check-tool.ts')).checkTool(tool),
}

export type WorkName = keyof typeof WORK
/** What a piece of work is done to. */
export type WorkOf<Name extends WorkName> = Parameters<(typeof WORK)[Name]>[0]
/** What comes of it. */
export type DoneBy<Name extends WorkName> = Awaited<ReturnType<(typeof WORK)[Name]>>

/** What a thread is started with. */
export interface WorkGiven<Name extends WorkName> {
  readonly name: Name
  readonly work: WorkOf<Name>
}
