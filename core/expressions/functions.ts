import { spend } from './budget.ts'
import type { Run } from './budget.ts'
import { WANT_ANYTHING, WANT_NUMBER, WANT_TEXT_OR_LIST, WANT_YES_NO, kindOfItems, taking, takingAll } from './expression-function.ts'
import type { ExpressionFunction } from './expression-function.ts'
import { FUNCTIONS_OF_DATES } from './functions-of-dates.ts'
import { FUNCTIONS_OF_JOINED_TEXTS } from './functions-of-joined-texts.ts'
import { FUNCTIONS_OF_NUMBERS } from './functions-of-numbers.ts'
import { FUNCTIONS_OF_TEXTS } from './functions-of-texts.ts'
import { NUMBER, YES_NO, eitherKind } from './kinds.ts'
import { same } from './operators.ts'
import { itemAt, listOf } from './rows.ts'
import type { Value } from './value.ts'

const SPACE = 32
const BEYOND_ASCII = 127

/** How far a search looks back at every character, at most. */
const MOST_LOOKED_BACK = 256

/** What an expression may call with any values; what needs the name of a question or a fixed text is in special-functions.ts. */
export const FUNCTIONS: Readonly<Record<string, ExpressionFunction>> = {
  not: taking([WANT_YES_NO], YES_NO, ([value]) => (typeof value === 'boolean' ? !value : null)),
  is_blank: taking([WANT_ANYTHING], YES_NO, ([value = null], run) => isBlankPaid(value, run)),
  coalesce: takingAll(WANT_ANYTHING, (given) => given.reduce(eitherKind), (given, run) => {
    for (const value of given) if (!isBlankPaid(value, run)) return value
    return null
  }),
  count: takingAll(WANT_ANYTHING, NUMBER, (given, run) => {
    let count = 0
    for (const value of given) {
      if (!Array.isArray(value)) count += isBlankPaid(value, run) ? 0 : 1
      else {
        spend(run, value.length)
        for (const item of value) if (!isBlankPaid(item, run)) count++
      }
    }
    return count
  }),
  selected: taking([WANT_ANYTHING, WANT_ANYTHING], YES_NO, ([chosen = null, code = null], run) => holds(chosen, code, run)),
  contains: taking([WANT_TEXT_OR_LIST, WANT_ANYTHING], YES_NO, ([whole, part = null], run) =>
    typeof whole === 'string' && typeof part === 'string' ? textHolds(whole, part, run) : Array.isArray(whole) ? holds(whole, part, run) : null),
  count_selected: taking([WANT_ANYTHING], NUMBER, ([chosen = null], run) => (isBlankPaid(chosen, run) ? 0 : listOf(chosen).length)),
  item_at: taking([WANT_ANYTHING, WANT_NUMBER], ([list]) => kindOfItems(list), ([list = null, place = null]) => itemAt(listOf(list), place)),
  ...FUNCTIONS_OF_NUMBERS,
  ...FUNCTIONS_OF_TEXTS,
  ...FUNCTIONS_OF_JOINED_TEXTS,
  ...FUNCTIONS_OF_DATES,
}

/** Nothing there: no answer, a text of nothing but spaces, or an empty list. */
export function isBlank(value: Value): boolean {
  if (typeof value === 'string') return isBlankText(value)
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** Nearly every text begins with a sign that can be seen. */
function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0)
  return !(first > SPACE && first < BEYOND_ASCII) && text.trim() === ''
}

function isBlankPaid(value: Value, run: Run): boolean {
  if (typeof value === 'string') spend(run, value.length >> 6)
  return isBlank(value)
}

function holds(chosen: Value, code: Value, run: Run): boolean {
  if (!Array.isArray(chosen)) return chosen !== null && same(chosen, code, run)
  spend(run, chosen.length)
  for (const item of chosen) if (same(item, code, run)) return true
  return false
}

function textHolds(whole: string, part: string, run: Run): boolean {
  // Looking for aaa...ab in aaa...a takes about as long as one text is, times the other.
  spend(run, 1 + Math.floor((whole.length * Math.min(part.length, MOST_LOOKED_BACK)) / 64))
  return whole.includes(part)
}
