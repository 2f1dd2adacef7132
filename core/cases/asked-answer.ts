import type { Question } from '../definitions/definition-types.ts'
import type { Value } from '../expressions/value.ts'
import type { Answers } from '../forms/answers.ts'

/** A question that an act needs by its name, where it stands in the form, and what was answered. */
export interface AskedAnswer {
  /** JSON pointer into the answers. */
  readonly at: string
  readonly question: Question
  readonly value: Value
}

/** The question of that name at the root of a form, else the only one in its sections; rows of repeated sections are not looked into. */
export function askedAnswer(form: { readonly answers: Question }, answers: Answers, name: string): AskedAnswer | undefined {
  const found = questionsNamed(form.answers, name, [])
  const chosen = found.find(({ place }) => place.length === 1) ?? (found.length === 1 ? found[0] : undefined)
  return chosen && { at: `/${chosen.place.join('/')}`, question: chosen.question, value: valueAt(answers, chosen.place) }
}

/** The words answered to such a question, without blanks around them; undefined when there are none. */
export function askedWords(form: { readonly answers: Question }, answers: Answers, name: string): string | undefined {
  const value = askedAnswer(form, answers, name)?.value
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function questionsNamed(section: Question, name: string, place: readonly string[]): { place: readonly string[]; question: Question }[] {
  return Object.entries(section.properties ?? {}).flatMap(([id, question]) => [
    ...(id === name ? [{ place: [...place, id], question }] : []),
    ...questionsNamed(question, name, [...place, id]),
  ])
}

function valueAt(answers: Answers, place: readonly string[]): Value {
  return place.reduce<Value>((value, step) => (isObject(value) && Object.hasOwn(value, step) ? (value[step] ?? null) : null), answers)
}

function isObject(value: Value): value is { readonly [name: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
