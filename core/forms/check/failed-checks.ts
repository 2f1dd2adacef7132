import type { Text } from '../../definitions/definition-types.ts'
import type { Read } from '../../expressions/reading.ts'
import { isBlank } from '../../expressions/functions.ts'
import { UNCHECKABLE } from './answer-words.ts'
import type { CompiledCheck } from '../compile/compiled-form.ts'
import { evaluatedOr } from '../filling/evaluated.ts'
import { findByRead, standsIn } from '../compile/find-question.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { keptAt } from '../filling/kept.ts'
import { placesOf, scopeAt } from '../filling/scope-at.ts'
import { valueOf } from '../filling/work-out.ts'

/** A rule across answers that does not hold, in its own sentence. */
export interface FailedCheck {
  readonly message: Text
  /** The rule asks whether there is an answer at all. */
  readonly asksForAnswer: boolean
}

/**
 * The rules across answers that do not hold, at a question, section or row. A rule waits until every answer it
 * reads is there, unless it asks for blanks itself (x = null, is_blank(x), coalesce(x, ...), count(x)). One that would take too
 * long with these answers does not hold either: no answers get past it.
 */
export function failedChecks(filling: Filling, asked: Asked): readonly FailedCheck[] {
  return asked.question.checks.length === 0 || asked.row ? NONE : failedAt(filling, asked)
}

const NONE: readonly FailedCheck[] = []
const TOO_LONG = Symbol('too long')

const failedAt = keptAt(NONE, (filling, asked) => {
  const from = asked.question.kind === 'section' ? asked : asked.parent
  return asked.question.checks.flatMap((check) => {
    if (waits(filling, from, asked, check)) return []
    const verdict = evaluatedOr(TOO_LONG, check.that, scopeAt(filling, from), filling.clock)
    if (verdict !== TOO_LONG && verdict !== false) return []
    const asksForAnswer = check.that.reads.some((read) => read.asksBlank === true && isSamePath(read, { path: [asked.question.id] }))
    return [{ message: verdict === TOO_LONG ? UNCHECKABLE : check.check.message, asksForAnswer }]
  })
})

function isSamePath({ path: one }: Pick<Read, 'path'>, { path: other }: Pick<Read, 'path'>): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at])
}

function waits(filling: Filling, from: Asked | undefined, asked: Asked, { that }: CompiledCheck): boolean {
  return that.reads.some((read) => {
    if (read.within || that.reads.some((other) => other.asksBlank && isSamePath(other, read))) return false
    const question = findByRead(filling.compiled, standsIn(asked.question), read)
    if (question?.kind !== 'question') return false
    const places = placesOf(filling, from, question)
    return places.length === 1 && places.every((place) => isBlank(valueOf(filling, place)))
  })
}
