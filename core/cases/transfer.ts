import type { ActDone, Meaning } from './act-done.ts'
import { askedAnswer } from './asked-answer.ts'
import { caseWords } from './case-words.ts'
import { chosenWorker } from './chosen-worker.ts'
import { invalidAnswers } from './refusal.ts'

/** The case is handed over to somebody else, who carries it from now on. */
export function transfer(done: ActDone): Meaning {
  const { kase, form, formDone, language } = done
  const chosen = chosenWorker(done)
  if ('refusal' in chosen) return chosen
  if (chosen.worker.persona === kase.worker?.persona) {
    const at = askedAnswer(form, formDone.answers, 'worker')?.at ?? ''
    const { name } = chosen.worker
    const message = caseWords('alreadyTheirs', language, { name })
    return { refusal: invalidAnswers([{ at, code: 'already_theirs', params: { name }, message }], language) }
  }
  return { event: { ...formDone, type: 'transferred', worker: chosen.worker } }
}
