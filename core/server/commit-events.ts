import type { CaseEvent } from '../cases/case-event.ts'
import { caseFromEvents } from '../cases/case-from-events.ts'
import type { Case } from '../cases/case.ts'
import { summaryOf } from '../cases/summary-of.ts'
import type { Commit } from '../store/case-store.ts'
import type { Desk } from './desk.ts'
import { publishForms } from './publish-forms.ts'

/**
 * Makes events last: the versions they were asked in, the events themselves, the summary, and a word to open pages.
 * @param earlier events of the case so far
 * @param also keys that from now on are this case's alone, files that answers name, and state that ends with the events
 */
export async function commitEvents(
  { parts, configuration, workflow }: Desk,
  earlier: readonly CaseEvent[],
  events: readonly CaseEvent[],
  also: Pick<Commit, 'claims' | 'attachments' | 'ends'> = {},
): Promise<Case> {
  const kase = caseFromEvents([...earlier, ...events])
  const pack = configuration.pack.id
  await publishForms(parts.store, configuration, parts.now())
  const summary = summaryOf(kase, configuration, workflow)
  await parts.store.append({ pack, caseId: kase.id, expected: earlier.length, events, summary, ...also })
  parts.live.tellAll(pack, { event: 'cases' })
  return kase
}
