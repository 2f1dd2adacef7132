import type { Value } from '../../../../core/expressions/value.ts'
import { isRecord } from '../../../../core/forms/check/answer-kind.ts'
import type { Answers, Surroundings } from '../../../../core/forms/answers.ts'
import { carriedOver } from '../../../../core/forms/recorded/carry-over.ts'
import type { CompiledForm } from '../../../../core/forms/compile/compiled-form.ts'

/**
 * Answers being typed, for another version of their form: those of questions that moved stand at their new place. Everything else
 * stays where it was, also what the version does not ask: it is never sent, and there again when the version before is.
 */
export function carriedInto(before: CompiledForm, after: CompiledForm, answers: Answers, surroundings: Surroundings): Answers {
  return overlaid(answers, carriedOver(before, after, answers, surroundings).answers)
}

/** Answers with others laid over them: where both have something, the upper counts. */
export function overlaid(under: Answers, over: Answers): Answers {
  const laid = Object.entries(over).map(([name, value]): [string, Value] => [name, together(under[name] ?? null, value)])
  return { ...under, ...Object.fromEntries(laid) }
}

function together(under: Value, over: Value): Value {
  if (isRecord(under) && isRecord(over)) return overlaid(under, over)
  if (!Array.isArray(under) || !Array.isArray(over)) return over
  return over.map((item: Value, index) => {
    const below: Value = under[index] ?? null
    return isRecord(item) && isRecord(below) && item['row'] === below['row'] ? overlaid(below, item) : item
  })
}
