import type { CaseSummary } from '../cases/case-summary.ts'
import { canonicalJson } from '../definitions/canonical-json.ts'
import { type Collections, idOf, is, type SummaryDocument } from './mongo-documents.ts'
import { isDuplicate } from './mongo-failure.ts'
import { searchWords } from './search-words.ts'

/** Writes a summary that was projected again: over one of the same number, never over one of a later. */
export async function project(collections: Collections, summary: CaseSummary): Promise<void> {
  await write(collections, summary, (stored) => stored > summary.number, { $lte: summary.number })
}

/** Writes the summary that came with a commit, where no other of that number or a later one is there. */
export async function bringForward(collections: Collections, summary: CaseSummary, hash: string): Promise<void> {
  const { number } = summary
  await write(collections, summary, (stored) => stored >= number, { $lt: number }, { head: { number, hash } })
}

/** Ids of cases whose summary was projected by something else, in order. Two ranges instead of $ne, which no index serves. */
export async function laggingCases({ summaries }: Collections, pack: string, projectedBy: string, limit: number): Promise<string[]> {
  const beyond = (range: { $lt: string } | { $gt: string }) =>
    summaries.find({ pack: is(pack), projectedBy: range }, { projection: { case: 1 } }).sort({ projectedBy: 1, case: 1 }).limit(limit).toArray()
  const found = [...(await beyond({ $lt: projectedBy })), ...(await beyond({ $gt: projectedBy }))]
  return found.slice(0, limit).map((summary) => summary.case)
}

async function write(
  { summaries }: Collections,
  summary: CaseSummary,
  isPassed: (stored: number) => boolean,
  number: { $lt: number } | { $lte: number },
  also: Pick<SummaryDocument, 'head'> = {},
) {
  const { pack, caseId } = summary
  const one = { _id: is(idOf(pack, caseId)), pack: is(pack), case: is(caseId) }
  for (;;) {
    try {
      await summaries.updateOne({ ...one, number }, { $set: { ...fieldsOf(summary), ...also } }, { upsert: true })
      return
    } catch (error) {
      // There is one already: a later one, or one that another writer has inserted in the same moment.
      if (!isDuplicate(error)) throw error
      const stored = await summaries.findOne(one, { projection: { number: 1 } })
      if (stored && isPassed(stored.number)) return
    }
  }
}

function fieldsOf(summary: CaseSummary): Omit<SummaryDocument, '_id' | 'pack' | 'case' | 'head'> {
  const { number, projectedBy, status, phaseOrder, territory, worker, arrivedAt, openedAt, updatedAt, meetingAt } = summary
  const words = searchWords(summary.words)
  return {
    number, projectedBy, status, phaseOrder, territory, worker, arrivedAt, openedAt, updatedAt, meetingAt, words,
    body: canonicalJson(summary),
    household: foldedAsNocase(summary.household),
    due: summary.due ?? '~',
    waits: summary.arrival !== null,
    allWords: [...new Set([...words, ...summary.keys.flatMap(searchWords)])],
  }
}

function foldedAsNocase(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
}
