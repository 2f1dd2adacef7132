import { Worker } from 'node:worker_threads'
import type { ImportOptions } from '../exchange/import-file.ts'
import type { Imported } from '../exchange/import-report.ts'
import type { SourceFile } from '../exchange/read/read-files.ts'
import { refusal, type RefusalCode } from '../exchange/read/refusal.ts'
import { refusedImport } from '../exchange/refused-import.ts'
import type { ImportWork } from './import-worker.ts'

const SECONDS = 30
const MEGABYTES = 768

/** Imports in a thread of its own, which ends when it takes too long or too much memory: files are hostile until proven otherwise. */
export function importInWorker(files: readonly SourceFile[], options: ImportOptions = {}, seconds = SECONDS): Promise<Imported> {
  const file = files[0]?.name ?? ''
  const work: ImportWork = { files, options }
  const worker = new Worker(new URL('import-worker.js', import.meta.url), { workerData: work, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } })
  return new Promise<Imported>((settle) => {
    const refuse = (code: RefusalCode) => settle(refusedImport(file, refusal(code, { file, seconds })))
    const timer = setTimeout(() => refuse('too-slow'), seconds * 1000)
    worker.once('message', (imported: Imported) => settle(imported))
    worker.once('error', (error: NodeJS.ErrnoException) => refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'unreadable'))
    worker.once('exit', () => {
      clearTimeout(timer)
      refuse('unreadable')
    })
  }).finally(() => worker.terminate())
}
