import { currentWorkflow } from '../server/desk.ts'
import { openPacks } from '../server/packs.ts'
import { mendSummary } from '../server/project.ts'
import type { CaseStore } from '../store/case-store.ts'
import type { Flaw } from '../store/verify-store.ts'

/** Makes summaries that lag again, by the definitions of their packs. Gives those whose pack is not here, or not without errors. */
export async function mendLagging(root: string, store: CaseStore, lagging: readonly Flaw[]): Promise<Flaw[]> {
  const packs = await openPacks(root, { watching: false })
  const left: Flaw[] = []
  for (const flaw of lagging) {
    const configuration = packs.find(flaw.pack)?.lastGood?.configuration
    if (configuration) await mendSummary({ store, configuration, workflow: await currentWorkflow({ store }, configuration) }, flaw.of)
    else left.push(flaw)
  }
  await packs.close()
  return left
}
