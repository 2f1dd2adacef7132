import { BINDS, call, joined, quoted, whole } from '../../draft/feel-text.ts'
import type { Translator } from './translator.ts'
import { condition, exists, firstOf, NOTHING, textValue, truth, value, type Value } from './value.ts'

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

/** One value compared with another. Of several, as FHIRPath has it, all have to be the same. */
export function comparedValues(sign: Comparison, left: Value, right: Value, t: Translator): Value {
  if (left.kind === 'nothing' || right.kind === 'nothing') return NOTHING
  if (left.literal !== undefined && right.literal === undefined) return comparedValues(TURNED[sign], right, left, t)
  if (sign === '=' || sign === '!=') return equal(sign, left, right, t)
  const [one, other] = [firstOf(left), firstOf(right)]
  if (isOtherKind(one, other)) return NOTHING
  return condition(joined(one, sign, asOf(one, other), BINDS.comparison))
}

const TURNED: Readonly<Record<Comparison, Comparison>> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

function equal(sign: '=' | '!=', left: Value, right: Value, t: Translator): Value {
  const coded = asCode(left, right, t)
  if (coded === undefined) return truth(sign === '!=')
  if (left.isMany || coded.isMany) {
    const [one, other] = [asList(left), asList(coded)]
    return condition(joined(one, sign, other, BINDS.comparison))
  }
  if (isOtherKind(left, coded)) return truth(sign === '!=')
  return condition(joined(left, sign, asOf(left, coded), BINDS.comparison))
}

function asList(of: Value): Value {
  return of.isMany ? of : value(whole(`[${of.feel}]`), of.kind)
}

/** A text that is compared with a choice is a code of it; undefined: it is none. */
function asCode(choice: Value, other: Value, { neverOffered }: Translator): Value | undefined {
  if (choice.kind !== 'choice' || !choice.options || other.literal === undefined || choice.options.isOpen) return other
  const found = choice.options.choices.find(({ code }) => code === other.literal || String(code) === String(other.literal)) ?? choice.options.choices.find(({ display }) => display === other.literal)
  if (found === undefined) {
    neverOffered.add(String(other.literal))
    return undefined
  }
  return typeof found.code === 'string' ? textValue(found.code) : other
}

/** A text that is compared with a date is one. */
function asOf({ kind }: Value, other: Value): Value {
  if ((kind === 'date' || kind === 'date and time') && typeof other.literal === 'string') return value(whole(`@${quoted(other.literal)}`), kind)
  return other
}

const LIKE_TEXT: ReadonlySet<Value['kind']> = new Set(['text', 'choice'])

/** Values of kinds that are never the same. */
function isOtherKind(one: Value, other: Value): boolean {
  if (one.kind === other.kind || (LIKE_TEXT.has(one.kind) && LIKE_TEXT.has(other.kind))) return false
  const isDay = (of: Value) => of.kind === 'date' || of.kind === 'date and time'
  if (isDay(one) || isDay(other)) return !(isDay(one) && (isDay(other) || typeof other.literal === 'string')) && !(isDay(other) && one.kind === 'text')
  return true
}

/** Whether something is among several. */
export function isAmong(one: Value, several: Value, t: Translator): Value {
  if (one.kind === 'nothing') return NOTHING
  if (several.kind === 'nothing') return truth(false)
  if (!several.isMany) return comparedValues('=', several, one, t)
  const coded = asCode(several, one, t)
  if (coded === undefined) return truth(false)
  if (several.node && several.kind === 'choice' && !several.parts) return condition(call('selected', several, coded))
  return condition(call('contains', several, firstOf(coded)))
}

/** As a condition: one value that is there holds, whatever it is, unless it is no. */
export function asCondition(of: Value): Value {
  const one = firstOf(of)
  return one.kind === 'yes or no' || one.kind === 'nothing' ? one : exists(one, true)
}
