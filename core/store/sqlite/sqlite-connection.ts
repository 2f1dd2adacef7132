import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite'
import { withFailures } from './sqlite-failure.ts'

export type Binding = string | number | null | Uint8Array

/** The one place that knows the SQLite driver. Statements are prepared once. */
export interface Connection {
  exec(sql: string): void
  run(sql: string, ...bindings: Binding[]): number
  row(sql: string, ...bindings: Binding[]): Record<string, unknown> | undefined
  rows(sql: string, ...bindings: Binding[]): Record<string, unknown>[]
  /** Does all of it or none of it; waits for other writers first, so that what it reads stays true until it has written. */
  transaction<T>(work: () => T): T
  close(): void
}

export interface ConnectionOptions {
  /** How long to wait for another writer. */
  readonly busyMilliseconds?: number
  /** Most pages of 4 KiB the file may have; only the disk limits it when absent. */
  readonly maxPages?: number
}

/** Opens a database file so that an acknowledged write survives a crash and a power cut. Throws StoreFailure. */
export function connect(path: string, { busyMilliseconds = 2000, maxPages }: ConnectionOptions = {}): Connection {
  const database = withFailures(path, () => new DatabaseSync(path, { timeout: busyMilliseconds, enableForeignKeyConstraints: true }))
  const statements = new Map<string, StatementSyncInstance>()
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const exec = (sql: string) => withFailures(path, () => database.exec(sql))
  const close = () => database.isOpen && database.close()
  try {
    exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF')
    if (maxPages !== undefined) exec(`PRAGMA max_page_count = ${Math.trunc(maxPages)}`)
  } catch (error) {
    close()
    throw error
  }
  return {
    exec,
    close,
    run: (sql, ...bindings) => withFailures(path, () => prepared(sql).run(...whole(bindings)).changes),
    row: (sql, ...bindings) => withFailures(path, () => prepared(sql).get(...whole(bindings))),
    rows: (sql, ...bindings) => withFailures(path, () => prepared(sql).all(...whole(bindings))),
    transaction: (work) => {
      exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        exec('COMMIT')
        return result
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
  }
}

/** The driver takes a zero for the end of a text: what is kept or looked for would be another. */
function whole(bindings: Binding[]): Binding[] {
  for (const binding of bindings) if (typeof binding === 'string' && binding.includes('\0')) throw new RangeError('A text with a zero in it cannot be kept or looked for.')
  return bindings
}
