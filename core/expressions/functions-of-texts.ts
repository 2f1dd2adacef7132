import { paid, spend } from './budget.ts'
import { WANT_ANYTHING, WANT_NUMBER, WANT_TEXT, WANT_VALUE, WANT_VALUES, answered, taking, takingAll, takingText } from './expression-function.ts'
import type { ExpressionFunction } from './expression-function.ts'
import { NUMBER, TEXT, YES_NO } from './kinds.ts'
import { numberIn } from './numbers.ts'
import type { Value } from './value.ts'

const ofTexts = (work: (text: string, part: string) => Value): ExpressionFunction =>
  taking([WANT_TEXT, WANT_TEXT], YES_NO, ([text, part], run) => {
    if (typeof text !== 'string' || typeof part !== 'string') return null
    spend(run, text.length >> 3)
    return work(text, part)
  })

export const FUNCTIONS_OF_TEXTS: Readonly<Record<string, ExpressionFunction>> = {
  starts_with: ofTexts((text, part) => text.startsWith(part)),
  ends_with: ofTexts((text, part) => text.endsWith(part)),
  string: taking([WANT_ANYTHING], TEXT, ([value]) => (value === null || typeof value === 'object' ? null : String(value))),
  number: taking([WANT_VALUE], NUMBER, ([value = null], run) => {
    if (typeof value === 'string') spend(run, value.length >> 3)
    return numberIn(value)
  }),
  length: takingText(NUMBER, (text, run) => countCharacters(paid(run, text))),
  upper: takingText(TEXT, (text, run) => paid(run, text.toUpperCase())),
  lower: takingText(TEXT, (text, run) => paid(run, text.toLowerCase())),
  /** From the character at a place, counted from 1 or from the end when negative, as far as said or to the end. */
  substring: taking([WANT_TEXT, WANT_NUMBER, WANT_NUMBER], TEXT, ([text, from, length], run) => {
    if (typeof text !== 'string' || !Number.isInteger(from) || from === 0 || (length !== undefined && !Number.isInteger(length))) return null
    const characters = [...paid(run, text)]
    spend(run, characters.length)
    const start = Number(from) > 0 ? Number(from) - 1 : Math.max(0, characters.length + Number(from))
    return characters.slice(start, length === undefined ? undefined : start + Math.max(0, Number(length))).join('')
  }, 2),
  concat: takingAll(WANT_VALUES, TEXT, (given, run) => {
    const parts = answered(given, run)
    return parts.some((part) => typeof part === 'object') ? null : paid(run, parts.map(String).join(''))
  }),
}

/** Characters as people count them: some take two places of a text. */
function countCharacters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isFirstOfTwo = code >= 0xd800 && code <= 0xdbff && at + 1 < text.length
    if (isFirstOfTwo && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at++
    count++
  }
  return count
}
