import { MongoError, ObjectId } from 'mongodb'
import { canonicalJson } from '../../definitions/canonical-json.ts'
import { type Commit, KeyTaken, StaleNumber } from '../case-store.ts'
import { beginningOf, chainOn } from '../chain.ts'
import { release, reserve } from './mongo-claims.ts'
import { commitsOf } from './mongo-commits.ts'
import { type Collections, commitId, type CommitDocument, idOf } from './mongo-documents.ts'
import { finish } from './mongo-finish.ts'
import { insertIfAbsent } from './mongo-insert.ts'

/**
 * Appends by one insertion; before it nothing counts, and what comes after it whoever notices can do.
 *
 * Why no two writers ever follow the same event: a commit is inserted only when one that ends with event `expected` was seen (none,
 * for 0), with `expected + 1` in its unique key. Commits never change, so what was seen stays true, and of all
 * that follow it one insertion succeeds. So every commit has at most one successor, beginning with the number after its last: the
 * numbers are contiguous, also where a commit has several events, and a number within one is nobody's to follow.
 */
export async function append(collections: Collections, commit: Commit): Promise<void> {
  for (;;) {
    const attempt = new ObjectId().toHexString()
    const [previousHash, ends] = await Promise.all([hashBefore(collections, commit), endsNow(collections, commit)])
    await reserveOrRelease(collections, commit, attempt)
    const document = documentOf(commit, attempt, previousHash, ends)
    if (await insert(collections, document)) return finishNow(collections, document)
    await release(collections, commit, attempt)
    const found = await numberFound(collections, commit)
    if (found !== commit.expected) throw new StaleNumber(commit.caseId, commit.expected, found)
    // The attempt was made void by somebody who wants one of the keys: with a new one it is seen who has it.
  }
}

/** Hash of the event that is followed. The summary tells it as a rule; where that lags, the commits do. */
async function hashBefore(collections: Collections, { pack, caseId, expected }: Commit): Promise<string> {
  if (expected === 0) return beginningOf(pack, caseId)
  const summary = await collections.summaries.findOne({ _id: idOf(pack, caseId) }, { projection: { head: 1 } })
  if (summary?.head?.number === expected) return summary.head.hash
  const last = (await commitsOf(collections, pack, caseId)).at(-1)
  if (last?.last !== expected) throw new StaleNumber(caseId, expected, last?.last ?? 0)
  return last.events.at(-1)?.hash ?? ''
}

/** The state that the commit ends, as it is now. */
async function endsNow({ state }: Collections, { pack, ends = [] }: Commit): Promise<CommitDocument['ends']> {
  if (ends.length === 0) return []
  const found = await state.find({ _id: { $in: ends.map((key) => idOf(pack, key)) } }, { projection: { key: 1, written: 1 } }).toArray()
  return found.map(({ key, written }) => ({ key, written }))
}

async function reserveOrRelease(collections: Collections, commit: Commit, attempt: string) {
  try {
    await reserve(collections, commit, attempt)
  } catch (error) {
    if (error instanceof KeyTaken) await release(collections, commit, attempt)
    throw error
  }
}

function documentOf({ pack, caseId, expected, events, summary, attachments = [] }: Commit, attempt: string, previousHash: string, ends: CommitDocument['ends']): CommitDocument {
  const bodies = events.map((event) => ({ number: event.number, body: canonicalJson(event) }))
  return {
    _id: commitId(pack, caseId, expected + 1),
    pack, case: caseId, attempt,
    first: expected + 1, last: expected + events.length,
    events: chainOn(previousHash, bodies),
    summary: canonicalJson(summary),
    attachments, ends,
    unfinished: new Date().toISOString(),
  }
}

/** Whether the commit is there; a repetition by the driver finds the first try's. */
async function insert({ commits }: Collections, document: CommitDocument): Promise<boolean> {
  if (await insertIfAbsent(commits, document)) return true
  const there = await commits.findOne({ _id: document._id }, { projection: { attempt: 1 } })
  return there?.attempt === document.attempt
}

/** The commit stands already, so a database that goes away now is no failure of it. */
async function finishNow(collections: Collections, document: CommitDocument) {
  try {
    await finish(collections, document)
  } catch (error) {
    if (!(error instanceof MongoError)) throw error
  }
}

async function numberFound(collections: Collections, { pack, caseId }: Commit): Promise<number> {
  return (await commitsOf(collections, pack, caseId)).at(-1)?.last ?? 0
}
