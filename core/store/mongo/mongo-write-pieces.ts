import { Binary, ObjectId } from 'mongodb'
import { KeyTaken, StoreFailure } from '../case-store.ts'
import type { Link } from '../chain.ts'
import { claimFor } from './mongo-claims.ts'
import { commitsOf } from './mongo-commits.ts'
import { type Collections, commitId, type CommitDocument, idOf } from './mongo-documents.ts'
import { publishForms } from './mongo-forms.ts'
import { insertAbsent, insertIfAbsent, withoutRace } from './mongo-insert.ts'
import { recordReading, writeState } from './mongo-state.ts'
import { projectAll } from './mongo-summaries.ts'
import type { AttachmentPiece, ClaimPiece, EventPiece, Piece } from '../piece.ts'

/** Events that stand together become one commit. Interrupted, all of it may be written again. */
export async function writePieces(collections: Collections, pieces: readonly Piece[]): Promise<void> {
  for (const events of await writeWholeCases(collections, runsOfEvents(pieces))) await writeEvents(collections, events)
  await projectAll(collections, pieces.flatMap((piece) => (piece.kind === 'summary' ? [piece.summary] : [])))
  for (const piece of pieces) await write(collections, piece)
}

/** Cases of which there is nothing yet, from their first event, in one go. Gives the events of the others, which have to be compared. */
async function writeWholeCases({ commits }: Collections, runs: readonly EventPiece[][]): Promise<EventPiece[][]> {
  const whole = runs.filter(([first]) => first?.number === 1).map((events) => ({ events, document: documentOf(events) }))
  const there = await insertAbsent(commits, whole.map(({ document }) => document))
  const written = new Set(whole.filter(({ document }) => !there.includes(document)).map(({ events }) => events))
  return runs.filter((events) => !written.has(events))
}

async function write(collections: Collections, piece: Piece): Promise<void> {
  const { pack } = piece
  switch (piece.kind) {
    case 'event': case 'summary': return
    case 'claim': return writeClaim(collections, piece)
    case 'form': return publishForms(collections, pack, [piece])
    case 'attachment': return writeAttachment(collections, piece)
    case 'reading': return recordReading(collections, pack, piece.caseId, piece)
    case 'state': return writeState(collections, pack, piece.key, piece.value, piece.expires ?? undefined)
    case 'counter': {
      await insertIfAbsent(collections.numbers, { _id: idOf(pack, piece.last), pack, number: piece.last })
    }
  }
}

/** Events of one case that follow each other. */
function runsOfEvents(pieces: readonly Piece[]): EventPiece[][] {
  const runs: EventPiece[][] = []
  for (const piece of pieces) {
    if (piece.kind !== 'event') continue
    const before = runs.at(-1)?.at(-1)
    const follows = before?.pack === piece.pack && before.caseId === piece.caseId && before.number + 1 === piece.number
    if (follows) runs.at(-1)?.push(piece)
    else runs.push([piece])
  }
  return runs
}

async function writeEvents(collections: Collections, events: readonly EventPiece[]) {
  const [{ pack, caseId } = { pack: '', caseId: '' }] = events
  for (;;) {
    const here = new Map((await commitsOf(collections, pack, caseId)).flatMap((commit) => commit.events).map((link) => [link.number, link.hash]))
    for (const { number, hash } of events) refuseOther((here.get(number) ?? hash) === hash, `event ${number} of case ${caseId} is another one`)
    const fresh = events.filter(({ number }) => !here.has(number))
    const [first] = fresh
    if (!first) return
    // Somebody else writes the same case here: what they have written is looked at again.
    if (await insertIfAbsent(collections.commits, documentOf(fresh))) return
  }
}

async function writeClaim(collections: Collections, { pack, key, caseId }: ClaimPiece) {
  try {
    await claimFor(collections, pack, key, caseId, (await commitsOf(collections, pack, caseId))[0]?.attempt)
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error
    refuseOther(false, `a key of case ${caseId} belongs to case ${error.caseId}`)
  }
}

async function writeAttachment({ attachments }: Collections, { pack, id, type, bytes, expires }: AttachmentPiece) {
  const document = { pack, id, type, bytes: new Binary(bytes), expires }
  await withoutRace(() => attachments.replaceOne({ _id: idOf(pack, id) }, document, { upsert: true }))
}

function documentOf(events: readonly EventPiece[]): CommitDocument {
  const [{ pack, caseId, number } = { pack: '', caseId: '', number: 0 }] = events
  return {
    _id: commitId(pack, caseId, number), pack, case: caseId, attempt: new ObjectId().toHexString(),
    first: number, last: number + events.length - 1, events: events.map(linkOf), attachments: [], ends: [],
  }
}

function linkOf({ number, previousHash, hash, body }: EventPiece): Link {
  return { number, previousHash, hash, body }
}

function refuseOther(isSame: boolean, what: string): void {
  if (!isSame) throw new StoreFailure(`What is to be written here is not what is here: ${what}. Copy into an empty store.`)
}
