import { textIn } from '../definitions/text.ts'
import type { ActDone, Meaning } from './act-done.ts'
import { askedAnswer, askedWords } from './asked-answer.ts'
import { caseWords } from './case-words.ts'
import { invalidAnswers, type Refusal } from './refusal.ts'

/** A path is chosen; another than the recommended one only with a reason, whatever the form asks. */
export function decide(done: ActDone): Meaning {
  const { kase, form, formDone, surroundings } = done
  const answered = askedAnswer(form, formDone.answers, 'path')
  const path = surroundings.options.paths.find(({ id }) => id === answered?.value)
  if (!path) return { refusal: wrongAnswer(done, 'path', 'unknownPath') }
  const { recommendation } = kase
  const reason = askedWords(form, formDone.answers, 'reason')
  if (recommendation && recommendation.path !== path.id && !reason) {
    return { refusal: wrongAnswer(done, 'reason', 'reasonNeeded', { recommended: textIn(recommendation.title, done.language) }) }
  }
  return {
    event: {
      ...formDone,
      type: 'decided',
      path: path.id,
      pathTitle: path.title,
      ...(recommendation && { recommended: recommendation.path }),
      ...(reason && { reason }),
    },
  }
}

function wrongAnswer(
  { form, formDone, language }: ActDone,
  question: 'path' | 'reason',
  word: 'unknownPath' | 'reasonNeeded',
  params: Readonly<Record<string, string>> = {},
): Refusal {
  const at = askedAnswer(form, formDone.answers, question)?.at ?? ''
  const code = word === 'unknownPath' ? 'unknown_path' : 'reason_needed'
  return invalidAnswers([{ at, code, params, message: caseWords(word, language, params) }], language)
}
