import type { Reading } from '../case-store.ts'
import { LAST_SIGN } from '../last-sign.ts'
import type { Connection } from './sqlite-connection.ts'

export function readState(connection: Connection, pack: string, key: string): unknown {
  const row = connection.row('SELECT json FROM state WHERE pack = ? AND key = ?', pack, key)
  return row && (JSON.parse(String(row.json)) as unknown)
}

export function writeState(connection: Connection, pack: string, key: string, value: unknown, expires?: string): void {
  connection.run('INSERT OR REPLACE INTO state (pack, key, json, expires) VALUES (?, ?, ?, ?)', pack, key, JSON.stringify(value), expires ?? null)
}

export function readStates(connection: Connection, pack: string, beginning: string): Map<string, unknown> {
  const rows = connection.rows('SELECT key, json FROM state WHERE pack = ? AND key >= ? AND key < ?', pack, beginning, beginning + LAST_SIGN)
  return new Map(rows.map(({ key, json }) => [String(key), JSON.parse(String(json)) as unknown]))
}

export function stateExpiries(connection: Connection, pack: string, beginning: string): Map<string, string | null> {
  const rows = connection.rows('SELECT key, expires FROM state WHERE pack = ? AND key >= ? AND key < ?', pack, beginning, beginning + LAST_SIGN)
  return new Map(rows.map(({ key, expires }) => [String(key), expires === null ? null : String(expires)]))
}

export function removeState(connection: Connection, pack: string, key: string): void {
  connection.run('DELETE FROM state WHERE pack = ? AND key = ?', pack, key)
}

export function forgetExpired(connection: Connection, now: string): void {
  connection.run('DELETE FROM state WHERE expires <= ?', now)
  connection.run('DELETE FROM attachments WHERE expires <= ?', now)
}

export function nextCaseNumber(connection: Connection, pack: string): number {
  const row = connection.row('INSERT INTO counters (pack, last) VALUES (?, 1) ON CONFLICT (pack) DO UPDATE SET last = last + 1 RETURNING last', pack)
  return Number(row?.last)
}

export function recordReading(connection: Connection, pack: string, caseId: string, { at, persona, name, role }: Reading): void {
  const minute = at.slice(0, 'yyyy-mm-ddThh:mm'.length)
  connection.run(
    'INSERT INTO readings (pack, case_id, minute, persona, at, name, role) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    pack, caseId, minute, persona, at, name, role,
  )
}

export function readings(connection: Connection, pack: string, caseId: string, limit: number): Reading[] {
  const rows = connection.rows(
    'SELECT at, persona, name, role FROM readings WHERE pack = ? AND case_id = ? ORDER BY minute DESC, persona LIMIT ?',
    pack, caseId, limit,
  )
  return rows.map((row) => ({ ...row }) as unknown as Reading)
}
