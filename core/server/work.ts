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

/** What a thread is given. */
export interface WorkGiven<Name extends WorkName> {
  readonly name: Name
  readonly work: WorkOf<Name>
}

/** The pack that a thread gets used to. */
export type PackToWarm = Pick<FormToLoad, 'root' | 'pack'>

const SMALL_TABLE = 'Question,Answer\nIs it warm?,yes/no'

/** Loads a small form for nobody: by then everything is read in, and the pack was gone through once. */
export async function warmUp(pack: PackToWarm): Promise<void> {
  await WORK.loadForm({ ...pack, files: [{ name: 'small.csv', bytes: new TextEncoder().encode(SMALL_TABLE) }], options: {} })
}
