import { BINDS, call, joined, numeral, quoted, type Written } from '../../draft/feel-text.ts'
import { compilePattern } from '../../../expressions/linear-pattern.ts'
import { asCondition } from './compare-values.ts'
import { sumOf } from './points.ts'
import type { FhirPath } from './syntax.ts'
import { lookedAhead } from '../look-ahead.ts'
import { logical, negated } from './conditions.ts'
import { NotTranslated, type Translator } from './translator.ts'
import { condition, firstOf, listOf, NOTHING, numberValue, textValue, value, type Value, type ValueKind } from './value.ts'

/** Functions of one value that are called alike or nearly so here. */
const NAMED: Readonly<Record<string, readonly [name: string, kind: ValueKind]>> = {
  abs: ['abs', 'number'], ceiling: ['ceiling', 'number'], floor: ['floor', 'number'], truncate: ['trunc', 'number'], round: ['round', 'number'], length: ['length', 'number'],
  upper: ['upper', 'text'], lower: ['lower', 'text'], trim: ['normalize_space', 'text'], startsWith: ['starts_with', 'yes or no'], endsWith: ['ends_with', 'yes or no'],
}
/** Functions of several values. */
const OF_MANY: Readonly<Record<string, string>> = { min: 'min', max: 'max', avg: 'mean' }

/** A function of values. */
export function functionOf(name: string, of: Value, given: readonly Value[], written: readonly FhirPath[], t: Translator): Value {
  const [first, second] = given.map(firstOf)
  if (name === 'sum') return sumOf(of)
  if (of.kind === 'nothing' && name !== 'not') return NOTHING
  if (Object.hasOwn(OF_MANY, name)) return value(of.parts ? call(OF_MANY[name] ?? '', ...of.parts) : call(OF_MANY[name] ?? '', of), 'number')
  if (name === 'distinct') return of.isMany ? { ...of, ...call('distinct_values', of) } : of
  if (name === 'union' || name === 'combine') return listOf([...(of.parts ?? [of]), ...given.flatMap((each) => each.parts ?? [each])])
  if (name === 'join') return of.isMany ? value(call('join', of, first ?? quoted('')), 'text') : of
  const one = firstOf(of)
  if (Object.hasOwn(NAMED, name)) {
    const [called, kind] = NAMED[name] ?? ['', 'text']
    return value(call(called, one, ...(first ? [first] : [])), kind)
  }
  switch (name) {
    case 'not':
      return negated(asCondition(of))
    case 'toString':
      return asText(one)
    case 'toInteger':
    case 'toDecimal':
    case 'toNumber':
      return asNumber(one, name === 'toInteger')
    case 'toBoolean':
      return asCondition(one)
    case 'toDate':
      return one.kind === 'date' ? one : value(call('date', one), 'date')
    case 'toDateTime':
    case 'toTime':
      return one
    case 'power':
      return value({ feel: joined(one, '**', first ?? numeral(1), BINDS.power).feel, binds: BINDS.power }, 'number')
    case 'sqrt':
      return value(joined(one, '**', numeral(0.5), BINDS.power), 'number')
    case 'substring':
      return value(call('substring', one, later(first), ...(second ? [second] : [])), 'text')
    case 'contains':
      return condition(call('contains', one, first ?? quoted('')))
    case 'matches':
    case 'matchesFull':
      return matched(name, one, written[0])
    case 'split':
      return value(call('split', one, first ?? quoted(',')), 'text', { isMany: true })
    case 'replace':
      return replaced(one, first, second)
    case 'allTrue':
      if (t.here === undefined && !of.isMany) return asCondition(one)
      throw new NotTranslated(`"${name}" looks at several answers`)
    default:
      throw new NotTranslated(`the function "${name}" is not known here`)
  }
}

/** The value one place further on: FHIRPath counts characters from 0. */
function later(of: Value | undefined): Written {
  if (!of) return numeral(1)
  return typeof of.literal === 'number' ? numeral(of.literal + 1) : joined(of, '+', numeral(1), BINDS.sum)
}

function asText(of: Value): Value {
  if (of.literal !== undefined) return textValue(String(of.literal))
  return of.kind === 'number' || of.kind === 'yes or no' ? value(call('string', of), 'text') : { ...of, kind: of.kind === 'choice' ? 'choice' : 'text' }
}

function asNumber(of: Value, isWhole: boolean): Value {
  if (typeof of.literal === 'string' && /^-?\d+(\.\d+)?$/.test(of.literal)) return numberValue(Number(of.literal))
  if (of.kind === 'number') return isWhole ? value(call('trunc', of), 'number') : of
  if (of.kind === 'yes or no') return value({ feel: `if ${of.feel} then 1 else if ${call('not', of).feel} then 0 else null`, binds: BINDS.weakest }, 'number')
  return value(call('number', of), 'number')
}

function matched(name: string, of: Value, pattern: FhirPath | undefined): Value {
  if (pattern?.is !== 'text') throw new NotTranslated('its pattern is worked out')
  const written = name === 'matchesFull' ? `^(?:${pattern.value})$` : pattern.value
  const { rest, ahead } = lookedAhead(written)
  if (![rest, ...ahead.map((each) => each.pattern)].every((each) => compilePattern(each).ok)) throw new NotTranslated('its pattern cannot be used here')
  const fits = (each: string) => condition(call('matches', of, quoted(each)))
  const found = ahead.map((each) => (each.isNot ? negated(fits(each.pattern)) : fits(each.pattern)))
  return [...found, fits(rest)].reduce((all, next) => logical('and', all, next))
}

/** Only single characters are replaced, or taken away. */
function replaced(of: Value, what: Value | undefined, by: Value | undefined): Value {
  if (typeof what?.literal !== 'string' || typeof by?.literal !== 'string' || what.literal.length !== 1 || by.literal.length > 1) throw new NotTranslated('it replaces parts of a text')
  return value(call('translate', of, quoted(what.literal), quoted(by.literal)), 'text')
}

/** aggregate($this + $total, 0): a sum. */
export function summed(of: Value, step: FhirPath | undefined): Value {
  const isTotal = (tree: FhirPath) => tree.is === 'variable' && tree.name === '$total'
  if (step?.is === 'operator' && step.sign === '+' && ((step.left.is === 'this' && isTotal(step.right)) || (step.right.is === 'this' && isTotal(step.left)))) return sumOf(of)
  throw new NotTranslated('it puts several answers together')
}
