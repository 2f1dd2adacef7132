import type { Text } from '../../definitions/definition-types.ts'
import { matchedPaths } from '../../definitions/matched-paths.ts'
import type { Value } from '../../expressions/value.ts'
import { FORMATS } from '../check/answer-formats.ts'
import { isOfKind } from '../check/answer-kind.ts'
import { answerText } from '../words/answer-text.ts'
import type { Answers, Surroundings } from '../answers.ts'
import type { CompiledForm, CompiledQuestion } from '../compile/compiled-form.ts'
import { unfilledText } from '../words/filled-words.ts'
import { formState } from '../filling/form-state.ts'
import { givenAnswers, type RowKey } from '../filling/given-answers.ts'
import { isNonResponse } from '../filling/non-response.ts'
import { optionOf } from '../options/offered-options.ts'
import { pathOf } from '../filling/place-answers.ts'
import { storedAnswers } from './stored-answers.ts'

/** An answer that one version of the form asked for, and another does not take. */
export interface LostAnswer {
  /** JSON pointer into the answers of before. */
  readonly at: string
  readonly question: Text
  /** Whose row it stood in, or its number. */
  readonly row?: Text
  readonly answer: Text
}

/** Answers given to one version of a form, as they go into another. */
export interface CarriedOver {
  readonly answers: Answers
  readonly lost: readonly LostAnswer[]
  /** JSON pointers of what must be answered now and had not to be before, or was; what was missing all along is not named. */
  readonly missing: readonly string[]
}

/**
 * Carries answers into another version of their form: to the question of the same place, or to the same one where it has moved, if
 * they are of its type and can still be chosen. What a limit forbids is carried all the same, to be mended by whoever reads it.
 */
export function carriedOver(before: CompiledForm, after: CompiledForm, answers: Answers, surroundings: Surroundings): CarriedOver {
  const matched = matchedPaths(before.questions, after.questions)
  const given = givenAnswers(before.root, answers)
  const values = new Map<string, Value>()
  for (const { question, value, rows } of given.answers) {
    const target = after.byPath.get(matched.get(question.path) ?? '')
    if (target && hasSameRows(question, target) && fits(target, value, surroundings)) values.set(keyOf(target.path, rows), value)
  }
  const rowLists = new Map(given.rowLists.map(({ question, keys, rows }) => [keyOf(matched.get(question.path) ?? '', rows), keys]))

  const carried = storedAnswers(after, built(after.root, [], values, rowLists), surroundings)
  const arrived = new Set(givenAnswers(after.root, carried).answers.map(({ question, rows }) => keyOf(question.path, rows)))
  // What was not asked with these answers is not recorded in either version: it is not lost by the change.
  const asked = givenAnswers(before.root, storedAnswers(before, answers, surroundings)).answers
  const askedBefore = new Set(asked.map(({ question, rows }) => keyOf(question.path, rows)))
  const lost = given.answers.filter(({ question, rows }) => {
    return !question.calculate && askedBefore.has(keyOf(question.path, rows)) && !arrived.has(keyOf(matched.get(question.path) ?? '', rows))
  })
  const missingIn = (form: CompiledForm, given: Answers) => formState(form, given, surroundings).sections.flatMap(({ missing }) => missing)
  const missedBefore = new Set(missingIn(before, answers).map((at) => placeKey(at, (path) => matched.get(path) ?? '')))
  return {
    answers: carried,
    lost: lost.map(({ question, value, at, rows, place }) => ({
      at,
      question: unfilledText(question.question.title ?? question.id),
      ...(question.rows && { row: rowName(question.rows, rows.at(-1), place, surroundings) }),
      answer: answerText(question, value, surroundings),
    })),
    missing: missingIn(after, carried).filter((at) => !missedBefore.has(placeKey(at))),
  }
}

function built(section: CompiledQuestion, rows: readonly RowKey[], values: ReadonlyMap<string, Value>, rowLists: ReadonlyMap<string, readonly RowKey[]>): Answers {
  const parts = [...section.children].flatMap(([id, child]): [string, Value][] => {
    const key = keyOf(child.path, rows)
    if (child.kind === 'section') return [[id, built(child, rows, values, rowLists)]]
    if (child.kind === 'question') return values.has(key) ? [[id, values.get(key) ?? null]] : []
    const list = rowLists.get(key)?.map((row) => ({ ...(typeof row === 'string' && { row }), ...built(child, [...rows, row], values, rowLists) }))
    return list ? [[id, list]] : []
  })
  return Object.fromEntries(parts)
}

function fits(question: CompiledQuestion, value: Value, surroundings: Surroundings): boolean {
  if (question.calculate || question.kind !== 'question') return false
  const { nonResponse = [], format } = question.question
  if (isNonResponse(value)) return nonResponse.some((reason) => reason === value.nonResponse)
  if (!isOfKind(question, value)) return false
  if (question.optionsFrom || question.options.length > 0) return (Array.isArray(value) ? value : [value]).every((item) => optionOf(question, item, surroundings))
  return format === undefined || (typeof value === 'string' && FORMATS[format](value))
}

/** Whether both stand in rows of the same sections: a row's answers go into rows only. */
function hasSameRows(before: CompiledQuestion, after: CompiledQuestion): boolean {
  for (let [was, is] = [before.rows, after.rows]; was || is; was = was?.rows, is = is?.rows) if (was?.id !== is?.id) return false
  return true
}

function rowName({ question: { repeat } }: CompiledQuestion, row: RowKey | undefined, place: number, { rows }: Surroundings): Text {
  const subject = repeat?.over ? rows[repeat.over].find(({ id }) => id === row) : undefined
  if (typeof subject?.['name'] === 'string') return subject['name']
  return String(place)
}

/** A place by its question and the numbers of its rows. @param named the question's path in the other version */
function placeKey(at: string, named = (path: string) => path): string {
  const way = pathOf(at)
  const numbers = way.filter((step) => typeof step === 'number')
  return keyOf(named(way.filter((step) => typeof step === 'string').join('.')), numbers)
}

function keyOf(path: string, rows: readonly RowKey[]): string {
  return JSON.stringify([path, ...rows])
}
