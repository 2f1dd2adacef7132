import type { CaseStore } from '../case-store.ts'
import { knownAttachments, readAttachment, writeAttachment } from './sqlite-attachments.ts'
import { append, readEvents, writeSummary } from './sqlite-cases.ts'
import { connect, type Connection, type ConnectionOptions } from './sqlite-connection.ts'
import { countBy } from './sqlite-counts.ts'
import { publishedForms, publishForms, readForm } from './sqlite-forms.ts'
import { claimWork, endWork } from './sqlite-leases.ts'
import { readPieces, writePieces } from './sqlite-pieces.ts'
import { bringUp } from './sqlite-schema.ts'
import { forgetExpired, nextCaseNumber, readings, readState, readStates, recordReading, removeState, stateExpiries, writeState } from './sqlite-state.ts'
import { worklist } from './sqlite-worklist.ts'

export interface SqliteOptions extends ConnectionOptions {
  /** Takes a sentence when the database was brought up from an earlier schema. */
  readonly say?: (sentence: string) => void
}

/** Cases in one SQLite file (made when it is not there). Throws StoreFailure when it is locked, read-only, damaged or of a newer program. */
export function openSqliteStore(path: string, { say = () => {}, ...options }: SqliteOptions = {}): CaseStore {
  const connection = connect(path, options)
  try {
    const step = bringUp(connection, path)
    if (step) say(step)
    return storeOn(connection)
  } catch (error) {
    connection.close()
    throw error
  }
}

// Async, although SQLite answers at once: other databases do not, and an error must come the same way from all.
function storeOn(connection: Connection): CaseStore {
  return {
    append: async (commit) => append(connection, commit),
    readEvents: async (pack, caseId) => readEvents(connection, pack, caseId),
    casesByKey: async (pack, keys) => casesByKey(connection, pack, keys),
    worklist: async (query) => worklist(connection, query),
    countBy: async (pack, fields, territories) => countBy(connection, pack, fields, territories),
    laggingCases: async (pack, projectedBy, limit) => laggingCases(connection, pack, projectedBy, limit),
    project: async (summary) => connection.transaction(() => writeSummary(connection, summary)),
    publishForms: async (pack, forms) => publishForms(connection, pack, forms),
    publishedForms: async (pack, form) => publishedForms(connection, pack, form),
    readForm: async (pack, form, version) => readForm(connection, pack, form, version),
    writeAttachment: async (pack, id, attachment, expires) => writeAttachment(connection, pack, id, attachment, expires),
    readAttachment: async (pack, id) => readAttachment(connection, pack, id),
    knownAttachments: async (pack, ids, keepUntil) => knownAttachments(connection, pack, ids, keepUntil),
    readState: async (pack, key) => readState(connection, pack, key),
    writeState: async (pack, key, value, expires) => writeState(connection, pack, key, value, expires),
    readStates: async (pack, beginning) => readStates(connection, pack, beginning),
    stateExpiries: async (pack, beginning) => stateExpiries(connection, pack, beginning),
    removeState: async (pack, key) => removeState(connection, pack, key),
    forgetExpired: async (now) => forgetExpired(connection, now),
    nextCaseNumber: async (pack) => nextCaseNumber(connection, pack),
    recordReading: async (pack, caseId, reading) => recordReading(connection, pack, caseId, reading),
    readings: async (pack, caseId, limit) => readings(connection, pack, caseId, limit),
    claimWork: async (pack, work, holder, now, until) => claimWork(connection, pack, work, holder, now, until),
    endWork: async (pack, work, holder) => endWork(connection, pack, work, holder),
    readPieces: async (kind, after, limit) => readPieces(connection, kind, after, limit),
    writePieces: async (pieces) => writePieces(connection, pieces),
    close: async () => connection.close(),
  }
}

function casesByKey(connection: Connection, pack: string, keys: readonly string[]): Map<string, string> {
  const sql = `SELECT key, case_id AS caseId FROM case_keys WHERE pack = ? AND key IN (${keys.map(() => '?').join(', ')})`
  return new Map(connection.rows(sql, pack, ...keys).map(({ key, caseId }) => [String(key), String(caseId)]))
}

// Two ranges instead of <>, which no index serves.
function laggingCases(connection: Connection, pack: string, projectedBy: string, limit: number): string[] {
  const sql = `SELECT case_id AS caseId FROM summaries WHERE pack = ? AND projected_by < ?
    UNION ALL SELECT case_id FROM summaries WHERE pack = ? AND projected_by > ? LIMIT ?`
  return connection.rows(sql, pack, projectedBy, pack, projectedBy, limit).map(({ caseId }) => String(caseId))
}
