import type { Text } from '../definitions/definition-types.ts'
import { isBlank } from '../expressions/functions.ts'
import type { CompiledCheck } from './compiled-form.ts'
import { findByRead, standsIn } from './find-question.ts'
import type { Asked, Filling } from './filling.ts'
import { keptAt } from './kept.ts'
import { evaluateAt, placesOf, valueOf } from './work-out.ts'

/**
 * Sentences of the rules across answers that do not hold, at a question, section or row. A rule waits until every answer it
 * reads is there, unless it asks for blanks itself (x = null, is_blank(x), coalesce(x, ...), count(x)).
 */
export function failedChecks(filling: Filling, asked: Asked): readonly Text[] {
  return asked.question.checks.length === 0 || asked.row ? NONE : failedAt(filling, asked)
}

const NONE: readonly Text[] = []

const failedAt = keptAt(NONE, (filling, asked) => {
  const from = asked.question.kind === 'section' ? asked : asked.parent
  const failed = asked.question.checks.filter((check) => !waits(filling, from, asked, check) && evaluateAt(filling, from, check.that) === false)
  return failed.map(({ check }) => check.message)
})

function waits(filling: Filling, from: Asked | undefined, asked: Asked, { that }: CompiledCheck): boolean {
  return that.reads.some((read) => {
    if (read.asksBlank || read.within) return false
    const question = findByRead(filling.compiled, standsIn(asked.question), read)
    if (question?.kind !== 'question') return false
    const places = placesOf(filling, from, question)
    return places.length === 1 && places.every((place) => isBlank(valueOf(filling, place)))
  })
}
