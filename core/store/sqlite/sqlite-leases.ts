import type { Connection } from './sqlite-connection.ts'

export function claimWork(connection: Connection, pack: string, work: string, holder: string, now: string, until: string): boolean {
  const written = connection.run(
    `INSERT INTO leases (pack, work, holder, until) VALUES (?, ?, ?, ?)
     ON CONFLICT (pack, work) DO UPDATE SET holder = excluded.holder, until = excluded.until WHERE holder = excluded.holder OR until <= ?`,
    pack, work, holder, until, now,
  )
  return written > 0
}

export function endWork(connection: Connection, pack: string, work: string, holder: string): void {
  connection.run('DELETE FROM leases WHERE pack = ? AND work = ? AND holder = ?', pack, work, holder)
}
