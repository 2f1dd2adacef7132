import type { ImportOptions } from '../exchange/import-file.ts'
import type { Imported } from '../exchange/import-report.ts'
import type { SourceFile } from '../exchange/read/source-file.ts'
import { refusal } from '../exchange/read/refusal.ts'
import { refusedImport } from '../exchange/refused-import.ts'
import { inWorker } from './in-worker.ts'

const SECONDS = 30

/** Imports in a thread of its own, which ends when it takes too long or too much memory. It never throws. */
export async function importInWorker(files: readonly SourceFile[], options: ImportOptions = {}, seconds = SECONDS): Promise<Imported> {
  const file = files[0]?.name ?? ''
  const result = await inWorker('importFile', { files, options }, { seconds })
  return 'done' in result ? result.done : refusedImport(file, refusal(result.ended, { file, seconds }))
}
