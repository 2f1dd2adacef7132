import { parentPort, workerData } from 'node:worker_threads'
import { importFile, type ImportOptions } from '../exchange/import-file.ts'
import type { SourceFile } from '../exchange/read/read-files.ts'

/** What a thread is started to import. */
export interface ImportWork {
  readonly files: readonly SourceFile[]
  readonly options: ImportOptions
}

const { files, options } = workerData as ImportWork

parentPort?.postMessage(await importFile(files, options))
