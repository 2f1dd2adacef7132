import type { Text } from '../../definitions/definition-types.ts'
import { textIn } from '../../definitions/text.ts'
import { askedAt } from '../filling/asked-at.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import type { Filling } from '../filling/filling.ts'
import { keptAt } from '../filling/kept.ts'
import { comingFrom, offeredOptions } from './offered-options.ts'
import type { OfferedOption } from './offered-options.ts'
import { filledMarkup } from '../words/filled-words.ts'
import { hasPlaceholders } from '../words/placeholders.ts'

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
  readonly all: unknown
  readonly offered: readonly OfferedOption[]
  readonly options: readonly OptionView[]
}

const kept = new WeakMap<CompiledQuestion, Map<string, Kept>>()
const NONE: readonly OptionView[] = []

/** What is offered now: in an open form looked through again only when an answer that optionsWhere reads, however deep, has changed. */
const offeredNow = keptAt<readonly OfferedOption[]>([], (filling, asked) => offeredOptions(filling, asked) ?? [])

/** The answers that can be chosen now at a JSON pointer, in a language: the very same list as long as nothing of it changes. */
export function optionsAt(filling: Filling, at: string, language: string): readonly OptionView[] {
  const asked = askedAt(filling, at)
  if (!asked) return NONE
  const { question } = asked
  const lists = kept.get(question) ?? new Map<string, Kept>()
  kept.set(question, lists)
  const all = comingFrom(question, filling.surroundings)?.options
  const isFilledIn = areFilledIn(all ?? question.options)
  const place = `${language} ${question.optionsWhere || isFilledIn ? at : ''}`
  const before = lists.get(place)
  const isOfSame = before !== undefined && before.all === all
  if (isOfSame && !question.optionsWhere && !isFilledIn) return before.options
  const offered = offeredNow(filling, asked)
  const isSameOffered = isOfSame && areSame(before.offered, offered)
  if (isSameOffered && !isFilledIn) return before.options
  const words = (text: Text) => (isFilledIn ? filledMarkup(filling, asked.parent, text, language) : textIn(text, language))
  const options = offered.map(({ const: value, title, description, recommended }): OptionView => ({
    value,
    title: words(title),
    ...(description !== undefined && { description: words(description) }),
    ...(recommended && { recommended }),
  }))
  if (isSameOffered && options.every(({ title, description }, index) => title === before.options[index]?.title && description === before.options[index]?.description)) return before.options
  lists.set(place, { all, offered, options })
  return options
}

const filledIn = new WeakMap<readonly Worded[], boolean>()

interface Worded {
  readonly title: Text
  readonly description?: Text
}

/** Whether answers are put into the words of any. */
function areFilledIn(options: readonly Worded[]): boolean {
  const known = filledIn.get(options) ?? options.some(({ title, description }) => hasPlaceholders(title) || hasPlaceholders(description))
  filledIn.set(options, known)
  return known
}

/** Whether two choices from the same list are the same. */
function areSame(before: readonly OfferedOption[], now: readonly OfferedOption[]): boolean {
  return before === now || (before.length === now.length && before.every((option, index) => option.const === now[index]?.const))
}
