import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { placesAt } from '../filling/filling.ts'
import type { Filling } from '../filling/filling.ts'
import { countedAt } from './counted-answers.ts'

/** The questions asked now that any score counts: how many there are, and where those stand that are blank. */
export interface ScoredQuestions {
  readonly asked: number
  /** JSON pointers, in the order of the form. */
  readonly blank: readonly string[]
}

/** Counts each question once, of however many scores it is a part. An answer that gives no points at all, such as "does not apply", is left out. */
export function scoredQuestions(filling: Filling): ScoredQuestions {
  const { scales, questions } = filling.compiled
  const scored = new Set<CompiledQuestion>(scales.flatMap(({ counts }) => counts))
  const counted = questions.filter((question) => scored.has(question)).flatMap((question) => placesAt(filling, question)).flatMap((asked) => {
    const found = countedAt(filling, asked)
    return found === undefined ? [] : [{ at: asked.at, isBlank: found === null }]
  })
  return { asked: counted.length, blank: counted.flatMap(({ at, isBlank }) => (isBlank ? [at] : [])) }
}
