import type { CaseSummary } from '../../cases/case-summary.ts'
import { canonicalJson } from '../../definitions/canonical-json.ts'
import { type Collections, idOf, is, type SummaryDocument } from './mongo-documents.ts'
import { insertAbsent, insertIfAbsent } from './mongo-insert.ts'
import { searchWords } from '../search-words.ts'

/** Writes a summary that was projected again: over one of the same number, never over one of a later. */
export async function project(collections: Collections, summary: CaseSummary): Promise<void> {
  return projectAll(collections, [summary])
}

/** The same for many. */
export async function projectAll({ summaries }: Collections, all: readonly CaseSummary[]): Promise<void> {
  for (const document of await insertAbsent(summaries, all.map(documentOf))) {
    await summaries.updateOne({ _id: document._id, number: { $lte: document.number } }, { $set: document })
  }
}

/**
 * Writes the summary that came with a commit, where no other of that number or a later one is there.
 * @param first number of the commit's first event
 */
export async function bringForward({ summaries }: Collections, summary: CaseSummary, first: number, hash: string): Promise<void> {
  const { number } = summary
  const document = { ...documentOf(summary), head: { number, hash } }
  const { _id } = document
  const isNew = first === 1 && (await insertIfAbsent(summaries, document))
  if (isNew) return
  const { matchedCount } = await summaries.updateOne({ _id, number: { $lt: number } }, { $set: document })
  if (matchedCount > 0) return
  // It is there and later, or was never written.
  if (!(await insertIfAbsent(summaries, document))) await summaries.updateOne({ _id, number: { $lt: number } }, { $set: document })
}

/** Ids of cases whose summary was projected by something else, in order. Two ranges instead of $ne, which no index serves. */
export async function laggingCases({ summaries }: Collections, pack: string, projectedBy: string, limit: number): Promise<string[]> {
  const beyond = (range: { $lt: string } | { $gt: string }) =>
    summaries.find({ pack: is(pack), projectedBy: range }, { projection: { case: 1 } }).sort({ projectedBy: 1, case: 1 }).limit(limit).toArray()
  const found = [...(await beyond({ $lt: projectedBy })), ...(await beyond({ $gt: projectedBy }))]
  return found.slice(0, limit).map((summary) => summary.case)
}

function documentOf(summary: CaseSummary): Omit<SummaryDocument, 'head'> {
  const { pack, caseId, number, projectedBy, status, phase, phaseOrder, path, arrival, daysToFirstMeeting, territory, worker, arrivedAt, openedAt, updatedAt, meetingAt } = summary
  const words = searchWords(summary.words)
  return {
    _id: idOf(pack, caseId), pack, case: caseId,
    number, projectedBy, status, phase, phaseOrder, path, arrival, daysToFirstMeeting, territory, worker, arrivedAt, openedAt, updatedAt, meetingAt, words,
    body: canonicalJson(summary),
    household: foldedAsNocase(summary.household),
    due: summary.due ?? '~',
    domains: canonicalJson(summary.domains),
    waits: summary.arrival !== null,
    allWords: [...new Set([...words, ...summary.keys.flatMap(searchWords)])],
  }
}

function foldedAsNocase(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
}
