import { textIn } from '../definitions/text.ts'
import type { Value } from '../expressions/value.ts'
import { askedAt } from './asked-at.ts'
import type { CompiledQuestion } from './compiled-form.ts'
import type { Asked, Filling } from './filling.ts'
import { comingFrom, offeredOptions } from './offered-options.ts'
import { scopeAt } from './work-out.ts'

/** One answer that can be chosen, in the language of the page. */
export interface OptionView {
  readonly value: string | number | boolean
  readonly title: string
  readonly description?: string
  /** The path that a tool recommends. */
  readonly recommended?: true
}

interface Kept {
  /** What the list was made from. */
  readonly from: readonly unknown[]
  readonly options: readonly OptionView[]
}

const kept = new WeakMap<CompiledQuestion, Map<string, Kept>>()
const NONE: readonly OptionView[] = []

/** The answers that can be chosen now at a JSON pointer, in a language: the very same list as long as nothing of it changes. */
export function optionsAt(filling: Filling, at: string, language: string): readonly OptionView[] {
  const asked = askedAt(filling, at)
  if (!asked) return NONE
  const lists = kept.get(asked.question) ?? new Map<string, Kept>()
  kept.set(asked.question, lists)
  const place = `${language} ${asked.question.optionsWhere ? at : ''}`
  const from = madeFrom(filling, asked)
  const before = lists.get(place)
  if (before && isSame(before.from, from)) return before.options
  const options = (offeredOptions(filling, asked) ?? []).map(({ const: value, title, description, recommended }): OptionView => ({
    value,
    title: textIn(title, language),
    ...(description !== undefined && { description: textIn(description, language) }),
    ...(recommended && { recommended }),
  }))
  lists.set(place, { from, options })
  return options
}

/** All options there may be, the facts, and the answers that optionsWhere reads. */
function madeFrom(filling: Filling, asked: Asked): readonly unknown[] {
  const { optionsWhere } = asked.question
  const all = comingFrom(asked.question, filling.surroundings)?.options
  if (!optionsWhere) return [all]
  const read = scopeAt(filling, asked.parent)
  const names = new Set(optionsWhere.reads.flatMap(({ path: [name], within }) => [name, within?.[0]]))
  return [all, filling.surroundings.facts, ...Array.from(names, (name): Value => (name === undefined ? null : (read(name) ?? null)))]
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((each, index) => Object.is(each, now[index]))
}
