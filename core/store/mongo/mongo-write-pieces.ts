import { Binary, ObjectId } from 'mongodb'
import { KeyTaken, StoreFailure } from '../case-store.ts'
import type { Link } from '../chain.ts'
import { claimFor } from './mongo-claims.ts'
import { commitsOf } from './mongo-commits.ts'
import { type Collections, commitId, idOf } from './mongo-documents.ts'
import { publishForms } from './mongo-forms.ts'
import { insertIfAbsent, withoutRace } from './mongo-insert.ts'
import { recordReading, writeState } from './mongo-state.ts'
import { project } from './mongo-summaries.ts'
import type { AttachmentPiece, ClaimPiece, EventPiece, Piece } from '../piece.ts'

/** Events that stand together become one commit; what is not an event is written one by one. Interrupted, all of it may be written again. */
export async function writePieces(collections: Collections, pieces: readonly Piece[]): Promise<void> {
  for (const events of runsOfEvents(pieces)) await writeEvents(collections, events)
  for (const piece of pieces) await write(collections, piece)
}

async function write(collections: Collections, piece: Piece): Promise<void> {
  const { pack } = piece
  switch (piece.kind) {
    case 'event': return
    case 'summary': return project(collections, piece.summary)
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
    const document = {
      _id: commitId(pack, caseId, first.number), pack, case: caseId, attempt: new ObjectId().toHexString(),
      first: first.number, last: first.number + fresh.length - 1, events: fresh.map(linkOf), attachments: [], ends: [],
    }
    // Somebody else writes the same case here: what they have written is looked at again.
    if (await insertIfAbsent(collections.commits, document)) return
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

function linkOf({ number, previousHash, hash, body }: EventPiece): Link {
  return { number, previousHash, hash, body }
}

function refuseOther(isSame: boolean, what: string): void {
  if (!isSame) throw new StoreFailure(`What is to be written here is not what is here: ${what}. Copy into an empty store.`)
}
