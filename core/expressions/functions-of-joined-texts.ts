import { paid, spend } from './budget.ts'
import type { Run } from './budget.ts'
import { WANT_TEXT, WANT_VALUES, answered, kindOfItems, taking, takingText } from './expression-function.ts'
import type { ExpressionFunction } from './expression-function.ts'
import { NUMBER, TEXT, listOfKind } from './kinds.ts'
import { numberIn } from './numbers.ts'
import { listOf } from './rows.ts'
import type { Value } from './value.ts'

/** What stands before or after a part of a text; nothing where the text does not have it. */
const around = (cut: (text: string, at: number, part: string) => string): ExpressionFunction =>
  taking([WANT_TEXT, WANT_TEXT], TEXT, ([text, part], run) => {
    if (typeof text !== 'string' || typeof part !== 'string') return null
    // A search looks back at each character.
    spend(run, 1 + Math.floor((text.length * Math.min(part.length, 256)) / 64))
    const at = text.indexOf(part)
    return at < 0 ? null : paid(run, cut(text, at, part))
  })

/** Texts that are taken apart and put together, and lists of them. */
export const FUNCTIONS_OF_JOINED_TEXTS: Readonly<Record<string, ExpressionFunction>> = {
  join: taking([WANT_VALUES, WANT_TEXT], TEXT, ([list = null, separator = ''], run) => {
    const parts = answered(listOf(list), run)
    if (typeof separator !== 'string' || parts.some((part) => typeof part === 'object')) return null
    spend(run, parts.length * (1 + (separator.length >> 3)))
    return parts.length === 0 ? null : paid(run, parts.map(String).join(separator))
  }, 1),
  split: taking([WANT_TEXT, WANT_TEXT], listOfKind(TEXT), ([text = null, separator = null], run) => {
    if (typeof separator !== 'string' || separator === '') return null
    if (typeof text !== 'string' || text === '') return []
    spend(run, 1 + Math.floor((text.length * Math.min(separator.length, 256)) / 64))
    const parts = text.split(separator)
    spend(run, parts.length)
    return parts
  }),
  distinct_values: taking([WANT_VALUES], (given) => listOfKind(kindOfItems(given[0])), ([list = null], run) => {
    const items = listOf(list)
    spend(run, items.length)
    return [...new Set<Value>(items)]
  }),
  numbers: taking([WANT_VALUES], listOfKind(NUMBER), ([list = null], run) => {
    const items = listOf(list)
    for (const item of items) spend(run, 1 + (typeof item === 'string' ? item.length >> 3 : 0))
    return items.map(numberIn)
  }),
  substring_before: around((text, at) => text.slice(0, at)),
  substring_after: around((text, at, part) => text.slice(at + part.length)),
  normalize_space: takingText(TEXT, (text, run) => paid(run, text.trim().replaceAll(/\s+/g, ' '))),
  translate: taking([WANT_TEXT, WANT_TEXT, WANT_TEXT], TEXT, ([text, from, to], run) => {
    if (typeof text !== 'string' || typeof from !== 'string' || typeof to !== 'string') return null
    spend(run, from.length + to.length)
    return translated(paid(run, text), from, to, run)
  }),
}

/** Each character that is one of some, as the one at its place among others; without one, it is left out. */
function translated(text: string, from: string, to: string, run: Run): string {
  const others = [...to]
  const map = new Map<string, string>()
  for (const [at, character] of [...from].entries()) if (!map.has(character)) map.set(character, others[at] ?? '')
  spend(run, text.length >> 2)
  return Array.from(text, (character) => map.get(character) ?? character).join('')
}
