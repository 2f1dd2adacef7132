import type { CaseEvent } from '../cases/case-event.ts'
import { caseFromEvents } from '../cases/case-from-events.ts'
import type { Case } from '../cases/case.ts'
import { maySeeCase } from '../people/may-see-case.ts'
import { StoreFailure } from '../store/case-store.ts'
import type { ViewerDesk } from './desk.ts'
import { Refused } from './refuse.ts'

/** A case with everything that happened to it, as it is stored: to be redacted before anybody gets it. */
export interface CaseAsked {
  readonly kase: Case
  readonly events: readonly CaseEvent[]
}

/**
 * The case of that number. Throws the same refusal for one that is not there and for one that the viewer may not see.
 * @param requestId whoever sends the same request again is answered, even when it took the case out of their sight
 */
export async function caseAsked({ parts, configuration, viewer }: ViewerDesk, caseId: string, requestId?: string): Promise<CaseAsked> {
  const events = await parts.store.readEvents(configuration.pack.id, caseId)
  if (events.length === 0) throw new Refused(404, 'unknown-case')
  const kase = caseFromEvents(events)
  const isRepeated = events.some((event) => event.requestId === requestId && event.by.persona === viewer.persona.id)
  if (!maySeeCase(viewer, kase) && !isRepeated) throw new Refused(404, 'unknown-case')
  return { kase, events }
}

/** The same, to be shown: that the viewer has looked at it is kept first. Throws Refused when that cannot be written down. */
export async function caseRead(desk: ViewerDesk, caseId: string): Promise<CaseAsked> {
  const asked = await caseAsked(desk, caseId)
  const { parts, configuration, viewer: { persona, roleId }, now } = desk
  try {
    await parts.store.recordReading(configuration.pack.id, caseId, { at: now, persona: persona.id, name: persona.name, role: roleId })
  } catch (error) {
    throw error instanceof StoreFailure ? new Refused(503, 'reading-not-kept', error.message) : error
  }
  return asked
}
