import type { ActDone } from './act-done.ts'
import { askedAnswer } from './asked-answer.ts'
import type { Doer } from './case-event.ts'
import { caseWords } from './case-words.ts'
import { invalidAnswers, type Refusal } from './refusal.ts'
import { worksFor } from './territory.ts'

/** The person answered to the question `worker`, if the case may be given to them: their role carries cases and they work for the household. */
export function chosenWorker({ configuration, kase, form, formDone, language }: ActDone): { worker: Doer } | { refusal: Refusal } {
  const { pack } = configuration
  const answered = askedAnswer(form, formDone.answers, 'worker')
  const persona = pack.personas.find(({ id }) => id === answered?.value)
  if (!persona || !pack.roles[persona.role]?.carries || !worksFor(pack, persona, kase.household)) {
    const message = caseWords('workerCannotCarry', language)
    return { refusal: invalidAnswers([{ at: answered?.at ?? '', code: 'worker_cannot_carry', params: {}, message }], language) }
  }
  return { worker: { persona: persona.id, name: persona.name, role: persona.role } }
}
