import type { CaseEvent } from '../../cases/case-event.ts'
import { BrokenChain } from '../case-store.ts'
import { eventsOfChain } from '../chain.ts'
import { type Collections, type CommitDocument, idOf, is } from './mongo-documents.ts'
import { finish } from './mongo-finish.ts'

/** The attempt is unique within a case, which is what makes a void one collide; its first fields lead to the commits of a case. */
export const COMMIT_INDEXES = [
  { name: 'attempts_of_case', key: { pack: 1, case: 1, attempt: 1 }, unique: true },
  { name: 'unfinished', key: { unfinished: 1 }, sparse: true },
] as const

/** Every event of a case, checked against its chain and against the number its summary has seen. */
export async function readEvents(collections: Collections, pack: string, caseId: string): Promise<CaseEvent[]> {
  const [commits, seen] = await Promise.all([commitsOf(collections, pack, caseId), numberSeen(collections, pack, caseId)])
  const events = eventsOfChain(pack, caseId, commits.flatMap((commit) => commit.events))
  const last = commits.at(-1)
  if (last && seen < events.length) await finish(collections, last)
  if (seen <= events.length) return events
  // Somebody may have added to the case between the two looks: what the summary has seen is there by now.
  const again = eventsOfChain(pack, caseId, (await commitsOf(collections, pack, caseId)).flatMap((commit) => commit.events))
  if (again.length < seen) throw new BrokenChain(caseId, again.length + 1, 'the stored event is missing')
  return again
}

/** The commits of a case in order, without attempts that were made void. A case has few enough to be sorted here. */
export async function commitsOf({ commits }: Collections, pack: string, caseId: string): Promise<CommitDocument[]> {
  const found = await commits.find({ pack: is(pack), case: is(caseId) }).toArray()
  return found.flatMap((commit) => ('void' in commit ? [] : [commit])).sort((a, b) => a.first - b.first)
}

async function numberSeen({ summaries }: Collections, pack: string, caseId: string): Promise<number> {
  const summary = await summaries.findOne({ _id: idOf(pack, caseId) }, { projection: { number: 1 } })
  return summary?.number ?? 0
}
