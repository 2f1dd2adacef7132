import { caseFromEvents } from '../cases/case-from-events.ts'
import { projectionOf, summaryOf } from '../cases/summary-of.ts'
import type { Desk } from './desk.ts'
import type { Parts } from './parts.ts'

const AT_ONCE = 100

/**
 * Makes summaries again that were made by other definitions or other positions of the switches. Whoever notices may do it,
 * also two at once: a summary is only ever written forward.
 */
export async function mendSummaries({ parts, configuration, workflow }: Pick<Desk, 'parts' | 'configuration' | 'workflow'>): Promise<void> {
  const { store, log } = parts
  const pack = configuration.pack.id
  const unreadable = new Set<string>()
  for (;;) {
    const lagging = await store.laggingCases(pack, projectionOf(configuration, workflow.framework), AT_ONCE + unreadable.size)
    const waiting = lagging.filter((caseId) => !unreadable.has(caseId))
    if (waiting.length === 0) return
    for (const caseId of waiting) {
      try {
        await mendSummary({ store, configuration, workflow }, caseId)
      } catch (error) {
        // One damaged case must not keep the others from being listed.
        unreadable.add(caseId)
        log.error({ caseId, error: error instanceof Error ? error.message : String(error) })
      }
    }
  }
}

/** Makes the summary of one case again, out of its events. Throws BrokenChain when these are not what was written. */
export async function mendSummary({ store, configuration, workflow }: Pick<Parts, 'store'> & Pick<Desk, 'configuration' | 'workflow'>, caseId: string): Promise<void> {
  const events = await store.readEvents(configuration.pack.id, caseId)
  await store.project(summaryOf(caseFromEvents(events), configuration, workflow))
}
