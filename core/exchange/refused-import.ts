import { type Imported, importReport } from './import-report.ts'
import type { Refusal } from './read/refusal.ts'

/** What is said of a file of which nothing was taken. */
export function refusedImport(source: string, { code, params, message, hint }: Refusal): Imported {
  const problem = { sheet: '', row: 0, column: '', code, params, message, hint }
  return { ok: false, report: importReport({ format: 'unknown', source, lines: [], problems: [problem] }) }
}
