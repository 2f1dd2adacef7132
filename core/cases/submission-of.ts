import type { Value } from '../expressions/value.ts'
import type { Answers, Surroundings } from '../forms/answers.ts'
import { isRecord, ownValue } from '../forms/check/answer-kind.ts'
import type { CompiledForm, CompiledQuestion } from '../forms/compile/compiled-form.ts'
import { type Submission, submission } from '../forms/submission.ts'

/** What the form of an act may read: all there is, and what of it the asker sees; the very same where they see all. */
export interface Readable {
  readonly all: Surroundings
  readonly seen: Surroundings
}

/**
 * Takes in answers of somebody who may not see the whole case. What is asked and what is wrong follows from what they see, as on
 * their page: whether an answer is refused would else tell them the rest. What is worked out of the answers follows from everything.
 */
export function submissionOf(form: CompiledForm, answers: Answers, { all, seen }: Readable): Submission {
  const asked = submission(form, answers, seen)
  if (all === seen) return asked
  const whole = submission(form, answers, all)
  return { problems: asked.problems, answers: () => workedOutSection(form.root, asked.answers(), whole.answers()), result: whole.result }
}

/** Answers with those that are calculated as they were worked out of everything. */
function workedOutSection(section: CompiledQuestion, asked: Value, whole: Value): Answers {
  const answers: Record<string, Value> = {}
  const row = ownValue(asked, 'row')
  if (row !== null) answers.row = row
  for (const [id, child] of section.children) {
    const value = workedOut(child, ownValue(asked, id), ownValue(whole, id))
    if (value !== null) answers[id] = value
  }
  return answers
}

function workedOut(question: CompiledQuestion, asked: Value, whole: Value): Value {
  if (question.calculate) return whole
  if (question.kind === 'section') {
    const inside = workedOutSection(question, asked, whole)
    return Object.keys(inside).length > 0 ? inside : null
  }
  if (question.kind !== 'rows' || !Array.isArray(asked)) return asked
  const rows = Array.isArray(whole) ? whole : []
  return asked.map((row, place) => {
    const id = ownValue(row, 'row')
    const same = id === null ? rows[place] : rows.find((each) => ownValue(each, 'row') === id)
    return isRecord(row) ? workedOutSection(question, row, same ?? null) : row
  })
}
