import type { Attachment } from '../case-store.ts'
import type { Connection } from './sqlite-connection.ts'

export function writeAttachment(connection: Connection, pack: string, id: string, { type, bytes }: Attachment, expires: string): void {
  connection.transaction(() => {
    connection.run('INSERT INTO attachments (pack, id, type, bytes, expires) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING', pack, id, type, bytes, expires)
    keepUntil(connection, pack, id, expires)
  })
}

export function readAttachment(connection: Connection, pack: string, id: string): Attachment | undefined {
  const row = connection.row('SELECT type, bytes FROM attachments WHERE pack = ? AND id = ?', pack, id)
  return row && { type: String(row.type), bytes: row.bytes as Uint8Array }
}

export function knownAttachments(connection: Connection, pack: string, ids: readonly string[], until?: string): Set<string> {
  const known = ids.filter((id) => connection.row('SELECT 1 FROM attachments WHERE pack = ? AND id = ?', pack, id))
  if (until !== undefined) for (const id of known) keepUntil(connection, pack, id, until)
  return new Set(known)
}

/** Events name them: they last as long as the events. */
export function keepForEver(connection: Connection, pack: string, ids: readonly string[]): void {
  for (const id of ids) connection.run('UPDATE attachments SET expires = NULL WHERE pack = ? AND id = ?', pack, id)
}

function keepUntil(connection: Connection, pack: string, id: string, until: string) {
  connection.run('UPDATE attachments SET expires = ? WHERE pack = ? AND id = ? AND expires < ?', until, pack, id, until)
}
