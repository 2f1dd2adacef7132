import { setTimeout as pause } from 'node:timers/promises'
import { type Commit, KeyTaken } from '../case-store.ts'
import { type ClaimDocument, type Collections, idOf, is } from './mongo-documents.ts'
import { insertIfAbsent } from './mongo-insert.ts'

/** How long a writer that has reserved a key is waited for before its attempt is made void. */
const PATIENCE_MILLISECONDS = 1000
const BETWEEN_LOOKS_MILLISECONDS = 20

/**
 * Reserves the keys of a commit in the name of its attempt, before it is inserted: whoever looks for one of them afterwards finds
 * either the commit, or an attempt that they can make void. Making void is an insertion that the commit of the attempt would
 * collide with, so that exactly one of the two happens, however long the writer of the attempt was asleep. In the order of
 * the keys, so that two writers never wait for each other. Throws KeyTaken when another case has a key.
 */
export async function reserve(collections: Collections, { pack, caseId, claims = [] }: Commit, attempt: string): Promise<void> {
  for (const key of [...claims].sort()) {
    await reserveOne(collections, { _id: idOf(pack, key), pack, key, case: caseId, attempt })
  }
}

/**
 * Gives a key to a case that is there, in the name of one of its commits; where there is none, nobody gets it. Throws KeyTaken when
 * another case has it.
 */
export async function claimFor(collections: Collections, pack: string, key: string, caseId: string, attempt: string | undefined): Promise<void> {
  const owner = (await casesByKey(collections, pack, [key])).get(key)
  if (owner !== undefined && owner !== caseId) throw new KeyTaken(key, owner)
  if (attempt !== undefined) await reserveOne(collections, { _id: idOf(pack, key), pack, key, case: caseId, attempt })
}

/** Gives back what an attempt has reserved that has come to nothing. */
export async function release({ claims }: Collections, { pack, claims: keys = [] }: Commit, attempt: string): Promise<void> {
  if (keys.length > 0) await claims.deleteMany({ _id: { $in: keys.map((key) => idOf(pack, key)) }, attempt: is(attempt) })
}

/** Which case has which of the keys: those whose commit is there. */
export async function casesByKey(collections: Collections, pack: string, keys: readonly string[]): Promise<Map<string, string>> {
  const found = await collections.claims.find({ _id: { $in: keys.map((key) => idOf(pack, key)) } }).toArray()
  if (found.length === 0) return new Map()
  const attempts = found.map((claim) => ({ pack: is(pack), case: is(claim.case), attempt: is(claim.attempt) }))
  const commits = await collections.commits.find({ $or: attempts }, { projection: { attempt: 1, void: 1 } }).toArray()
  const committed = new Set(commits.flatMap((commit) => ('void' in commit ? [] : [commit.attempt])))
  return new Map(found.filter(({ attempt }) => committed.has(attempt)).map((claim) => [claim.key, claim.case]))
}

async function reserveOne(collections: Collections, claim: ClaimDocument) {
  const deadline = performance.now() + PATIENCE_MILLISECONDS
  while (!(await insertIfAbsent(collections.claims, claim))) {
    const owner = await collections.claims.findOne({ _id: claim._id })
    if (!owner) continue
    if (owner.attempt === claim.attempt) return
    const standing = await standingOf(collections, owner)
    if (standing === 'committed') {
      if (owner.case === claim.case) return
      throw new KeyTaken(owner.key, owner.case)
    }
    if (standing === 'void') await collections.claims.deleteOne({ _id: owner._id, attempt: is(owner.attempt) })
    else if (performance.now() < deadline) await pause(BETWEEN_LOOKS_MILLISECONDS)
    else await makeVoid(collections, owner)
  }
}

async function standingOf({ commits }: Collections, { pack, case: caseId, attempt }: ClaimDocument): Promise<'committed' | 'void' | 'open'> {
  const commit = await commits.findOne({ pack: is(pack), case: is(caseId), attempt: is(attempt) }, { projection: { void: 1 } })
  if (!commit) return 'open'
  return 'void' in commit ? 'void' : 'committed'
}

async function makeVoid({ commits }: Collections, { pack, case: caseId, attempt }: ClaimDocument) {
  await insertIfAbsent(commits, { _id: idOf(pack, caseId, 'void', attempt), pack, case: caseId, attempt, void: true })
}
