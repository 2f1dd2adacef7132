import { caseFromEvents } from '../cases/case-from-events.ts'
import { projectionOf, summaryOf } from '../cases/summary-of.ts'
import type { Desk } from './desk.ts'

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
        await store.project(summaryOf(caseFromEvents(await store.readEvents(pack, caseId)), configuration, workflow))
      } catch (error) {
        // One damaged case must not keep the others from being listed.
        unreadable.add(caseId)
        log.error({ caseId, error: error instanceof Error ? error.message : String(error) })
      }
    }
  }
}
