import type { CaseEvent } from '../cases/case-event.ts'
import { caseFromEvents } from '../cases/case-from-events.ts'
import type { Case } from '../cases/case.ts'
import { filledIn } from '../cases/filled-in.ts'
import { summaryOf } from '../cases/summary-of.ts'
import { attachmentIds } from '../forms/check/attachments.ts'
import type { Commit } from '../store/case-store.ts'
import type { Desk } from './desk.ts'
import { publishForms } from './publish-forms.ts'

/**
 * Makes events last: the versions they were asked in, the events themselves with the files their answers name, the summary, and a
 * word to open pages.
 * @param earlier events of the case so far
 * @param also keys that from now on are this case's alone, and state that ends with the events
 */
export async function commitEvents(
  { parts, configuration, workflow }: Desk,
  earlier: readonly CaseEvent[],
  events: readonly CaseEvent[],
  also: Pick<Commit, 'claims' | 'ends'> = {},
): Promise<Case> {
  const kase = caseFromEvents([...earlier, ...events])
  const pack = configuration.pack.id
  await publishForms(parts.store, configuration, parts.now())
  const summary = summaryOf(kase, configuration, workflow)
  const attachments = events.flatMap((event) => attachmentIds(filledIn(event)?.answers ?? null))
  await parts.store.append({ pack, caseId: kase.id, expected: earlier.length, events, summary, attachments, ...also })
  parts.live.tellAll(pack, { event: 'cases' })
  return kase
}
