import { isBlank } from '../expressions/functions.ts'
import type { Value } from '../expressions/value.ts'
import { isRecord, ownValue } from '../forms/check/answer-kind.ts'
import type { AnswerProblem, Answers } from '../forms/answers.ts'
import type { CompiledForm, CompiledQuestion } from '../forms/compile/compiled-form.ts'

/**
 * Answers of somebody who went on from earlier ones, with what they could not see of those put back: whoever cannot see an answer
 * cannot have meant to take it away. Rows that they saw and took out stay out.
 * @param seen the earlier answers as they could see them
 */
export function withUnseen(form: CompiledForm, answers: Answers, earlier: Answers, seen: Answers): Answers {
  return earlier === seen ? answers : mergedSection(form.root, answers, earlier, seen)
}

/** Problems without those of answers that were put back: nobody can be asked to mend what they do not see. */
export function problemsOfTheirOwn(problems: readonly AnswerProblem[], given: Answers, merged: Answers): readonly AnswerProblem[] {
  return given === merged ? problems : problems.filter(({ at }) => !isBlank(answerAt(given, at)) || isBlank(answerAt(merged, at)))
}

function answerAt(answers: Answers, pointer: string): Value {
  const steps = pointer.split('/').slice(1)
  return steps.reduce<Value>((value, step) => (Array.isArray(value) ? (value[Number(step)] ?? null) : ownValue(value, step)), answers)
}

function mergedSection(section: CompiledQuestion, given: Value, earlier: Value, seen: Value): Answers {
  const merged = new Map(isRecord(given) ? Object.entries(given) : [])
  for (const [id, child] of section.children) {
    const value = mergedAnswer(child, ownValue(given, id), ownValue(earlier, id), ownValue(seen, id))
    if (value !== null) merged.set(id, value)
  }
  return Object.fromEntries(merged)
}

function mergedAnswer(question: CompiledQuestion, given: Value, earlier: Value, seen: Value): Value {
  if (isBlank(earlier)) return given
  if (question.kind === 'rows') return mergedRows(question, given, earlier, seen)
  if (question.kind === 'question') return isBlank(given) && isBlank(seen) ? earlier : given
  const inside = mergedSection(question, given, earlier, seen)
  return Object.keys(inside).length > 0 || isRecord(given) ? inside : given
}

function mergedRows(section: CompiledQuestion, given: Value, earlier: Value, seen: Value): Value {
  if (!Array.isArray(earlier)) return given
  const [rows, seenRows] = [Array.isArray(given) ? given : [], Array.isArray(seen) ? seen : []]
  const taken = new Set<number>()
  const merged = rows.map((row) => {
    const id = ownValue(row, 'row')
    // Without an id a row is only known again by what they saw of it: by its place, what they do not see could get to somebody else.
    const found = earlier.findIndex((each, place) =>
      !taken.has(place) && ownValue(each, 'row') === id && (id !== null || isSame(row, seenRows[place] ?? null)))
    if (found < 0) return row
    taken.add(found)
    return mergedSection(section, row, earlier[found] ?? null, seenRows[found] ?? null)
  })
  const wasSeen = Array.isArray(seen)
  // One without an id that is not known again may be changed or taken out; what they did not see of it is not theirs to lose.
  const mayBeLost = (row: Value, place: number) => !wasSeen || (ownValue(row, 'row') === null && !isSame(row, seenRows[place] ?? null))
  const kept = earlier.filter((row, place) => !taken.has(place) && mayBeLost(row, place))
  return merged.length + kept.length > 0 ? [...merged, ...kept] : given
}

function isSame(one: Value, other: Value): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other)
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((each, place) => isSame(each, other[place] ?? null))
  if (!isRecord(one) || !isRecord(other)) return one === other
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((id) => isSame(ownValue(one, id), ownValue(other, id)))
}
