import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalJson } from '../../../core/definitions/canonical-json.ts'
import type { Commit } from '../../../core/store/case-store.ts'
import { searchWords } from '../../../core/store/search-words.ts'
import { connect } from '../../../core/store/sqlite/sqlite-connection.ts'
import { openSqliteStore } from '../../../core/store/sqlite/sqlite-store.ts'
import { PACK } from './many-cases.ts'
import type { Subject } from './subject.ts'

/** SQLite in a file, and what its driver does with the same rows when it is asked directly. */
export async function sqliteSubject(): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-store-'))
  const file = join(folder, 'cases.db')
  const store = openSqliteStore(file)
  const driver = connect(file)
  return {
    name: 'SQLite',
    address: `file:${file}`,
    store,
    async readDirectly(caseId) {
      const rows = driver.rows('SELECT number, previous_hash, hash, body FROM events WHERE pack = ? AND case_id = ? ORDER BY number', PACK, caseId)
      driver.row('SELECT number FROM summaries WHERE pack = ? AND case_id = ?', PACK, caseId)
      driver.rows('SELECT at, persona, name, role FROM readings WHERE pack = ? AND case_id = ? ORDER BY minute DESC, persona LIMIT ?', PACK, caseId, 20)
      for (const { body } of rows) JSON.parse(String(body))
    },
    async writeDirectly({ caseId, events: [event], summary, expected }: Commit) {
      driver.transaction(() => {
        driver.run('INSERT INTO events (pack, case_id, number, previous_hash, hash, body) VALUES (?, ?, ?, ?, ?, ?)', PACK, caseId, expected + 1, 'x'.repeat(64), 'y'.repeat(64), canonicalJson(event))
        driver.run('UPDATE summaries SET number = ?, body = ? WHERE pack = ? AND case_id = ?', expected + 1, canonicalJson(summary), PACK, caseId)
        driver.run('DELETE FROM words WHERE pack = ? AND case_id = ?', PACK, caseId)
        for (const word of searchWords(summary.words)) driver.run('INSERT INTO words (pack, word, case_id, personal) VALUES (?, ?, ?, 0)', PACK, word, caseId)
        for (const word of summary.keys.flatMap(searchWords)) driver.run('INSERT INTO words (pack, word, case_id, personal) VALUES (?, ?, ?, 1)', PACK, word, caseId)
      })
    },
    async sizes() {
      const tables = ['events', 'summaries', 'words', 'case_keys']
      const documents = Object.fromEntries(tables.map((table) => [table, Number(driver.row(`SELECT count(*) AS rows FROM ${table}`)?.rows)]))
      const { bytes } = driver.row('SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()') ?? {}
      return { documents, bytes: Number(bytes) }
    },
    async close() {
      driver.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
