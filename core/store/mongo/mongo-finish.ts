import type { CaseSummary } from '../../cases/case-summary.ts'
import { type Collections, type CommitDocument, idOf, is } from './mongo-documents.ts'
import { keepForEver } from './mongo-attachments.ts'
import { bringForward } from './mongo-summaries.ts'

/** So long a commit is left to the writer that inserted it. */
const LEFT_ALONE_MILLISECONDS = 2000
const AT_ONCE = 100

/** What follows from a commit: its summary, the files it names, the state it ends. Done twice, or late, it does no harm. */
export async function finish(collections: Collections, commit: CommitDocument): Promise<void> {
  const { _id, pack, first, events, ends } = commit
  await Promise.all([
    commit.summary !== undefined && bringForward(collections, JSON.parse(commit.summary) as CaseSummary, first, events.at(-1)?.hash ?? ''),
    keepForEver(collections, pack, commit.attachments),
    ...ends.map(({ key, written }) => collections.state.deleteOne({ _id: idOf(pack, key), written: is(written) })),
  ])
  await collections.commits.updateOne({ _id, pack: is(pack), case: is(commit.case) }, { $unset: { unfinished: '' } })
}

/** Finishes commits whose writer has died in between. Whoever looks at worklists does it: the index it reads is all but empty. */
export async function finishOthers(collections: Collections): Promise<void> {
  const before = new Date(Date.now() - LEFT_ALONE_MILLISECONDS).toISOString()
  for (;;) {
    const left = await collections.commits.find({ unfinished: { $lt: before } }).sort({ unfinished: 1 }).limit(AT_ONCE).toArray()
    for (const commit of left) if (!('void' in commit)) await finish(collections, commit)
    if (left.length < AT_ONCE) return
  }
}

/** The same for something that is asked often: once in a while is enough. */
export function finishingNowAndThen(): (collections: Collections) => Promise<void> {
  let last = -Infinity
  return async (collections) => {
    if (performance.now() - last < LEFT_ALONE_MILLISECONDS) return
    last = performance.now()
    await finishOthers(collections)
  }
}
