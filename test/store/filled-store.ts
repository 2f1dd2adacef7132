import { canonicalJson } from '../../core/definitions/canonical-json.ts'
import type { CaseStore } from '../../core/store/case-store.ts'
import { sha256 } from '../../core/store/chain.ts'
import { noting, opening } from './samples.ts'

const FAR = '2099-01-01T00:00:00.000Z'

/** Writes some of everything a store keeps, true to its hashes. */
export async function fill(store: CaseStore, cases = 12): Promise<void> {
  const bytes = new TextEncoder().encode('%PDF a file')
  await store.writeAttachment('land', sha256(bytes), { type: 'application/pdf', bytes }, FAR)
  const definition = { id: 'note', title: 'Núñez $x', 'a.b': [[null]] }
  await store.publishForms('land', [{ form: 'note', version: sha256(canonicalJson(definition)), publishedAt: '2026-03-01T08:00:00.000Z', definition }])
  for (let number = 1; number <= cases; number++) {
    const caseId = `L-${number}`
    await store.nextCaseNumber('land')
    await store.append(opening(caseId, { keys: [`RSSNNA${number}`] }, [`tax:${number}`, `record:feed/${number}`]))
    for (let event = 1; event < 1 + (number % 4); event++) await store.append(noting(caseId, event, `ü ${event}`))
    await store.recordReading('land', caseId, { at: '2026-03-02T09:00:00.000Z', persona: 'anna', name: 'Anna', role: 'worker' })
  }
  await store.writeState('land', 'framework', { level: 'casework' })
  await store.writeState('land', 'draft:anna/L-1/note', { answers: { note: 'not sent' } }, FAR)
}
