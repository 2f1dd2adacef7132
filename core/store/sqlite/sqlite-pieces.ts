import type { CaseSummary } from '../../cases/case-summary.ts'
import { StoreFailure } from '../case-store.ts'
import type { EventPiece, Piece, PiecePage } from '../piece.ts'
import { writeSummary } from './sqlite-cases.ts'
import type { Binding, Connection } from './sqlite-connection.ts'
import { recordReading, writeState } from './sqlite-state.ts'

type Row = Readonly<Record<string, unknown>>

interface Source {
  readonly from: string
  /** What it is ordered by; each row has another. */
  readonly key: readonly string[]
  readonly where?: string
  readonly piece: (row: Row) => Piece
}

/** How each kind of piece is read. */
const SOURCES: Readonly<Record<Piece['kind'], Source>> = {
  summary: {
    from: 'summaries',
    key: ['pack', 'case_id'],
    piece: ({ pack, body }) => ({ kind: 'summary', pack: String(pack), summary: JSON.parse(String(body)) as CaseSummary }),
  },
  event: {
    from: 'events',
    key: ['pack', 'case_id', 'number'],
    piece: ({ pack, case_id, number, previous_hash, hash, body }) => ({
      kind: 'event', pack: String(pack), caseId: String(case_id), number: Number(number),
      previousHash: String(previous_hash), hash: String(hash), body: String(body),
    }),
  },
  claim: {
    from: 'case_keys',
    key: ['pack', 'key'],
    where: 'EXISTS (SELECT 1 FROM events WHERE events.pack = case_keys.pack AND events.case_id = case_keys.case_id)',
    piece: ({ pack, key, case_id }) => ({ kind: 'claim', pack: String(pack), key: String(key), caseId: String(case_id) }),
  },
  form: {
    // In the order of their publication, which the rows keep.
    from: '(SELECT rowid AS place, * FROM form_versions)',
    key: ['place'],
    piece: ({ pack, form, version, published_at, body }) => ({
      kind: 'form', pack: String(pack), form: String(form), version: String(version), publishedAt: String(published_at),
      definition: JSON.parse(String(body)) as unknown,
    }),
  },
  attachment: {
    from: 'attachments',
    key: ['pack', 'id'],
    piece: ({ pack, id, type, bytes, expires }) => ({
      kind: 'attachment', pack: String(pack), id: String(id), type: String(type), bytes: bytes as Uint8Array, expires: textOrNull(expires),
    }),
  },
  reading: {
    from: 'readings',
    key: ['pack', 'case_id', 'minute', 'persona'],
    piece: ({ pack, case_id, at, persona, name, role }) => ({
      kind: 'reading', pack: String(pack), caseId: String(case_id), at: String(at), persona: String(persona), name: String(name), role: String(role),
    }),
  },
  state: {
    from: 'state',
    key: ['pack', 'key'],
    piece: ({ pack, key, json, expires }) => ({
      kind: 'state', pack: String(pack), key: String(key), value: JSON.parse(String(json)) as unknown, expires: textOrNull(expires),
    }),
  },
  counter: { from: 'counters', key: ['pack'], piece: ({ pack, last }) => ({ kind: 'counter', pack: String(pack), last: Number(last) }) },
}

export function readPieces(connection: Connection, kind: Piece['kind'], after: string | undefined, limit: number): PiecePage {
  const { from, key, where = 'TRUE', piece } = SOURCES[kind]
  const last = after === undefined ? [] : (JSON.parse(after) as Binding[])
  const beyond = last.length > 0 ? `(${key.join(', ')}) > (${key.map(() => '?').join(', ')})` : 'TRUE'
  const rows = connection.rows(`SELECT * FROM ${from} WHERE ${beyond} AND ${where} ORDER BY ${key.join(', ')} LIMIT ?`, ...last, limit)
  const end = rows.length === limit ? rows.at(-1) : undefined
  return { pieces: rows.map(piece), ...(end && { next: JSON.stringify(key.map((column) => end[column])) }) }
}

/** All of them or none. */
export function writePieces(connection: Connection, pieces: readonly Piece[]): void {
  connection.transaction(() => {
    for (const piece of pieces) write(connection, piece)
  })
}

function write(connection: Connection, piece: Piece): void {
  const { pack } = piece
  switch (piece.kind) {
    case 'summary': return writeSummary(connection, piece.summary)
    case 'event': return writeEvent(connection, piece)
    case 'claim': {
      connection.run('INSERT INTO case_keys (pack, key, case_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', pack, piece.key, piece.caseId)
      const owner = connection.row('SELECT case_id AS owner FROM case_keys WHERE pack = ? AND key = ?', pack, piece.key)?.owner
      return refuseOther(owner === piece.caseId, `a key of case ${piece.caseId} belongs to case ${String(owner)}`)
    }
    case 'form': return void connection.run(
      'INSERT INTO form_versions (pack, form, version, published_at, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      pack, piece.form, piece.version, piece.publishedAt, JSON.stringify(piece.definition),
    )
    case 'attachment': return void connection.run(
      'INSERT OR REPLACE INTO attachments (pack, id, type, bytes, expires) VALUES (?, ?, ?, ?, ?)',
      pack, piece.id, piece.type, piece.bytes, piece.expires,
    )
    case 'reading': return recordReading(connection, pack, piece.caseId, piece)
    case 'state': return writeState(connection, pack, piece.key, piece.value, piece.expires ?? undefined)
    case 'counter': return void connection.run(
      'INSERT INTO counters (pack, last) VALUES (?, ?) ON CONFLICT (pack) DO UPDATE SET last = max(last, excluded.last)',
      pack, piece.last,
    )
  }
}

function writeEvent(connection: Connection, { pack, caseId, number, previousHash, hash, body }: EventPiece): void {
  connection.run(
    'INSERT INTO events (pack, case_id, number, previous_hash, hash, body) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    pack, caseId, number, previousHash, hash, body,
  )
  const kept = connection.row('SELECT hash FROM events WHERE pack = ? AND case_id = ? AND number = ?', pack, caseId, number)
  refuseOther(kept?.hash === hash, `event ${number} of case ${caseId} is another one`)
}

function refuseOther(isSame: boolean, what: string): void {
  if (!isSame) throw new StoreFailure(`What is to be written here is not what is here: ${what}. Copy into an empty store.`)
}

function textOrNull(value: unknown): string | null {
  return value === null ? null : String(value)
}
