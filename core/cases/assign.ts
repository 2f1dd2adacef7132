import type { ActDone, Meaning } from './act-done.ts'
import { chosenWorker } from './chosen-worker.ts'

/** Somebody is given the case. */
export function assign(done: ActDone): Meaning {
  const chosen = chosenWorker(done)
  if ('refusal' in chosen) return chosen
  return { event: { ...done.formDone, type: 'assigned', worker: chosen.worker } }
}
