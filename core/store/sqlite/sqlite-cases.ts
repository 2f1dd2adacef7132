import type { CaseEvent } from '../../cases/case-event.ts'
import type { CaseSummary } from '../../cases/case-summary.ts'
import { canonicalJson } from '../../definitions/canonical-json.ts'
import { BrokenChain, type Commit, KeyTaken, StaleNumber } from '../case-store.ts'
import { beginningOf, chainOn, eventsOfChain, type Link } from '../chain.ts'
import { searchWords } from '../search-words.ts'
import { keepForEver } from './sqlite-attachments.ts'
import type { Connection } from './sqlite-connection.ts'
import { removeState } from './sqlite-state.ts'

/** Events, claims and summary, and what ends or lasts with them, in one transaction. */
export function append(connection: Connection, commit: Commit): void {
  connection.transaction(() => {
    const previousHash = headHash(connection, commit)
    for (const key of commit.claims ?? []) claim(connection, commit, key)
    const bodies = commit.events.map((event) => ({ number: event.number, body: canonicalJson(event) }))
    for (const link of chainOn(previousHash, bodies)) insertEvent(connection, commit, link)
    writeSummary(connection, commit.summary)
    keepForEver(connection, commit.pack, commit.attachments ?? [])
    for (const key of commit.ends ?? []) removeState(connection, commit.pack, key)
  })
}

/** Every event of a case, checked against its chain and against the number its summary has seen. */
export function readEvents(connection: Connection, pack: string, caseId: string): CaseEvent[] {
  const rows = connection.rows(
    'SELECT number, previous_hash AS previousHash, hash, body FROM events WHERE pack = ? AND case_id = ? ORDER BY number',
    pack, caseId,
  )
  const events = eventsOfChain(pack, caseId, rows as unknown as Link[])
  const seen = Number(connection.row('SELECT number FROM summaries WHERE pack = ? AND case_id = ?', pack, caseId)?.number ?? 0)
  if (seen > events.length) throw new BrokenChain(caseId, events.length + 1, 'the stored event is missing')
  return events
}

/** Writes a summary unless a later one is there, and the words it is found by. */
export function writeSummary(connection: Connection, summary: CaseSummary): void {
  const { pack, caseId, number } = summary
  const written = connection.run(
    `INSERT INTO summaries (pack, case_id, number, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (pack, case_id) DO UPDATE SET number = excluded.number, body = excluded.body WHERE excluded.number >= summaries.number`,
    pack, caseId, number, canonicalJson(summary),
  )
  if (written === 0) return
  connection.run('DELETE FROM words WHERE pack = ? AND case_id = ?', pack, caseId)
  for (const word of searchWords(summary.words)) insertWord(connection, summary, word, 0)
  for (const word of summary.keys.flatMap(searchWords)) insertWord(connection, summary, word, 1)
}

function headHash(connection: Connection, { pack, caseId, expected }: Commit): string {
  const head = connection.row('SELECT number, hash FROM events WHERE pack = ? AND case_id = ? ORDER BY number DESC LIMIT 1', pack, caseId)
  const found = Number(head?.number ?? 0)
  if (found !== expected) throw new StaleNumber(caseId, expected, found)
  return head ? String(head.hash) : beginningOf(pack, caseId)
}

function claim(connection: Connection, { pack, caseId }: Commit, key: string): void {
  connection.run('INSERT INTO case_keys (pack, key, case_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', pack, key, caseId)
  const owner = connection.row('SELECT case_id AS owner FROM case_keys WHERE pack = ? AND key = ?', pack, key)?.owner
  if (owner !== caseId) throw new KeyTaken(key, String(owner))
}

function insertEvent(connection: Connection, { pack, caseId }: Commit, { number, previousHash, hash, body }: Link): void {
  connection.run(
    'INSERT INTO events (pack, case_id, number, previous_hash, hash, body) VALUES (?, ?, ?, ?, ?, ?)',
    pack, caseId, number, previousHash, hash, body,
  )
}

function insertWord(connection: Connection, { pack, caseId }: CaseSummary, word: string, personal: 0 | 1): void {
  connection.run('INSERT INTO words (pack, word, case_id, personal) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', pack, word, caseId, personal)
}
