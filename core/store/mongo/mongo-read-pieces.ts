import { Binary, type Collection, type Filter } from 'mongodb'
import type { CaseSummary } from '../../cases/case-summary.ts'
import { casesByKey } from './mongo-claims.ts'
import type { AttachmentDocument, Collections, CommitDocument, VoidDocument } from './mongo-documents.ts'
import type { Piece, PiecePage } from '../piece.ts'

type Read = (collections: Collections, after: string | undefined, limit: number) => Promise<PiecePage>

/** How each kind of piece is read. */
const READERS: Readonly<Record<Piece['kind'], Read>> = {
  summary: ({ summaries }, after, limit) =>
    inOrder(summaries, after, limit, ({ pack, body }) => [{ kind: 'summary', pack, summary: JSON.parse(body) as CaseSummary }]),
  event: ({ commits }, after, limit) => inOrder(commits, after, limit, eventPieces),
  claim: readClaims,
  form: readForms,
  attachment: ({ attachments }, after, limit) =>
    inOrder(attachments, after, limit, ({ pack, id, type, bytes, expires }) => [{ kind: 'attachment', pack, id, type, bytes: plainBytes(bytes), expires }]),
  reading: ({ readings }, after, limit) =>
    inOrder(readings, after, limit, ({ pack, case: caseId, at, persona, name, role }) => [{ kind: 'reading', pack, caseId, at, persona, name, role }]),
  state: ({ state }, after, limit) =>
    inOrder(state, after, limit, ({ pack, key, json, expires }) => [{ kind: 'state', pack, key, value: JSON.parse(json) as unknown, expires }]),
  counter: readCounters,
}

export async function readPieces(collections: Collections, kind: Piece['kind'], after: string | undefined, limit: number): Promise<PiecePage> {
  return READERS[kind](collections, after, limit)
}

/** Documents in the order of their keys, until their pieces fill a page. */
async function inOrder<T extends { readonly _id: string }>(
  collection: Collection<T>, after: string | undefined, limit: number, piecesOf: (document: T) => readonly Piece[],
): Promise<PiecePage> {
  const beyond = (after === undefined ? {} : { _id: { $gt: after } }) as Filter<T>
  const pieces: Piece[] = []
  for await (const document of collection.find(beyond).sort({ _id: 1 })) {
    pieces.push(...piecesOf(document as T))
    if (pieces.length >= limit) return { pieces, next: (document as T)._id }
  }
  return { pieces }
}

function eventPieces(commit: CommitDocument | VoidDocument): Piece[] {
  if ('void' in commit) return []
  const { pack, case: caseId, events } = commit
  return events.map(({ number, previousHash, hash, body }) => ({ kind: 'event', pack, caseId, number, previousHash, hash, body }))
}

/** Those whose commit is there. */
async function readClaims(collections: Collections, after: string | undefined, limit: number): Promise<PiecePage> {
  const { pieces, next } = await inOrder(collections.claims, after, limit, ({ pack, key, case: caseId }) => [{ kind: 'claim', pack, key, caseId }])
  const claims = pieces.flatMap((piece) => (piece.kind === 'claim' ? [piece] : []))
  const owners = new Map<string, Map<string, string>>()
  for (const pack of new Set(claims.map((claim) => claim.pack))) {
    owners.set(pack, await casesByKey(collections, pack, claims.filter((claim) => claim.pack === pack).map(({ key }) => key)))
  }
  return { pieces: claims.filter(({ pack, key }) => owners.get(pack)?.has(key)), ...(next !== undefined && { next }) }
}

/** In the order of their publication. */
async function readForms({ forms }: Collections, after: string | undefined, limit: number): Promise<PiecePage> {
  const found = await forms.find(after === undefined ? {} : { written: { $gt: after } }).sort({ written: 1 }).limit(limit).toArray()
  const end = found.length === limit ? found.at(-1) : undefined
  const pieces = found.map(({ pack, form, version, publishedAt, body }): Piece => ({ kind: 'form', pack, form, version, publishedAt, definition: JSON.parse(body) as unknown }))
  return { pieces, ...(end && { next: end.written }) }
}

/** There are as few as there are packs: all on one page. */
async function readCounters({ numbers }: Collections): Promise<PiecePage> {
  const pieces: Piece[] = []
  for (const pack of await numbers.distinct('pack')) {
    const [last] = await numbers.find({ pack: { $eq: pack } }).sort({ number: -1 }).limit(1).toArray()
    if (last) pieces.push({ kind: 'counter', pack, last: last.number })
  }
  return { pieces }
}

function plainBytes(bytes: AttachmentDocument['bytes']): Uint8Array {
  return bytes instanceof Binary ? bytes.value() : bytes
}
