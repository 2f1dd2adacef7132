import type { Value } from '../../expressions/value.ts'
import type { Answers, Surroundings } from '../answers.ts'
import { isOfKind } from '../check/answer-kind.ts'
import type { CompiledForm } from '../compile/compiled-form.ts'
import { bringUpToDate, Cell, resultOf } from './cell.ts'
import { placesAt } from './filling.ts'
import type { Asked, Filling } from './filling.ts'
import { pathOf, valueAt, withValueAt } from './place-answers.ts'
import { evaluateAt } from './scope-at.ts'
import { isShown } from './work-out.ts'
import { workedOut } from './worked-out.ts'

/** A question asked where an answer is put in, and what has to become something else for that. */
export type Watched = ReadonlyMap<string, string>

const NOTHING_YET: Watched = new Map()

/** What stands for a question that is not asked: nothing is put in there. */
const HIDDEN = ''

/** Suggestions may lead to suggestions, and in a circle they would do so for ever. */
const MOST_ROUNDS = 8

/** What every suggestion hangs on now, by the JSON pointer of its question. */
export function watchedIn(filling: Filling): Watched {
  return new Map(placesOfSuggestions(filling).map((asked) => [asked.at, watchedAt(filling, asked)]))
}

/** Whether what a suggestion hangs on has become something else, so that the answer is put in. */
export function isSuggestedAnew(filling: Filling, asked: Asked): boolean {
  const before = asked.suggested?.result
  if (asked.suggested) bringUpToDate(filling, asked.suggested)
  return asked.suggested !== undefined && asked.suggested.result !== before && asked.suggested.result !== HIDDEN
}

/** The answer that is put in at a place; undefined where it is none. */
export function suggestionAt(filling: Filling, asked: Asked): Value | undefined {
  const { suggest } = asked.question
  if (!suggest) return undefined
  const value = evaluateAt(filling, asked.parent, suggest.value)
  return value === null || isOfKind(asked.question, value) ? value : undefined
}

/** The answers a form begins with, with everything put in that is suggested at the beginning. */
export function withSuggestions(compiled: CompiledForm, answers: Answers, surroundings: Surroundings): Answers {
  return putIn(compiled, answers, surroundings, NOTHING_YET)
}

/** Puts in what is suggested anew since places were watched; a place that is new takes its first suggestion where it is blank. */
export function putIn(compiled: CompiledForm, answers: Answers, surroundings: Surroundings, watched: Watched): Answers {
  if (compiled.suggesting.length === 0) return answers
  let now = answers
  let before = watched
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const filling = workedOut(compiled, now, surroundings)
    const due = placesOfSuggestions(filling).filter((asked) => isDue(filling, asked, before, valueAt(now, pathOf(asked.at))))
    if (due.length === 0) break
    before = new Map([...before, ...watchedIn(filling)])
    for (const asked of due) {
      const value = suggestionAt(filling, asked)
      if (value !== undefined) now = withValueAt(now, pathOf(asked.at), value)
    }
  }
  return now
}

function isDue(filling: Filling, asked: Asked, before: Watched, answer: Value): boolean {
  const is = watchedAt(filling, asked)
  const was = before.get(asked.at)
  if (is === HIDDEN) return false
  return was === undefined ? asked.question.suggest?.after === undefined && answer === null : is !== was
}

function placesOfSuggestions(filling: Filling): readonly Asked[] {
  return filling.compiled.suggesting.flatMap((question) => placesAt(filling, question))
}

function watchedAt(filling: Filling, asked: Asked): string {
  const { suggest } = asked.question
  const isWatched = () => suggest?.after !== undefined || isShown(filling, asked)
  asked.suggested ??= new Cell(asked, HIDDEN, () => (suggest && isWatched() ? JSON.stringify(evaluateAt(filling, asked.parent, suggest.after ?? suggest.value)) : HIDDEN))
  return resultOf(filling, asked.suggested)
}
