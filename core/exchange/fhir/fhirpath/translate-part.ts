import { BINDS, atLeast, call, joined, numeral, whole, remainder } from '../../draft/feel-text.ts'
import { OTHER } from '../option-set.ts'
import { variableIn } from '../variables.ts'
import { asCondition, comparedValues, isAmong } from './compare-values.ts'
import { logical, negated } from './conditions.ts'
import { parseFhirPath } from './parse-fhirpath.ts'
import type { FhirPath, Sign } from './syntax.ts'
import { translateCall } from './translate-call.ts'
import { element, indexed, placesAt, valueIn } from './translate-path.ts'
import { NotTranslated, ReadsOutside, type Translator } from './translator.ts'
import { condition, firstOf, listOf, NOTHING, numberValue, textValue, truth, value, type Result, type Value } from './value.ts'

/** Units of time in both spellings, and what gives so many of them. */
const DURATIONS: Readonly<Record<string, string>> = { year: 'years', month: 'months', week: 'weeks', day: 'days', a: 'years', mo: 'months', wk: 'weeks', d: 'days' }

/** Translates one part of an expression with all that is inside it. */
export function translatePart(tree: FhirPath, t: Translator): Result {
  if (--t.left.parts < 0) throw new NotTranslated('it becomes too long')
  switch (tree.is) {
    case 'text':
      return textValue(tree.value)
    case 'number':
      return numberValue(tree.value)
    case 'truth':
      return truth(tree.value)
    case 'date':
      return value(whole(`@"${wholeDate(tree.value)}"`), 'date', { literal: wholeDate(tree.value) })
    case 'date and time':
      return value(whole(`@"${tree.value}"`), 'date and time', { literal: tree.value })
    case 'time':
      return value(whole(`@"${tree.value}"`), 'time', { literal: tree.value })
    case 'quantity':
      return quantity(tree.value, tree.unit)
    case 'nothing':
      return NOTHING
    case 'this':
      return t.here ?? placesAt(t)
    case 'variable':
      return variable(tree.name, t)
    case 'element':
      return element(tree.of ? translatePart(tree.of, t) : undefined, tree.name, t)
    case 'index':
      return indexed(translatePart(tree.of, t), tree.at, t)
    case 'call':
      return translateCall(tree, t)
    case 'minus': {
      const of = firstOf(valueIn(translatePart(tree.of, t), t))
      if (typeof of.literal === 'number') return numberValue(-of.literal)
      return of.kind === 'nothing' ? of : value({ feel: `-${atLeast(of, BINDS.sign)}`, binds: BINDS.sign }, 'number')
    }
    case 'operator':
      return operator(tree.sign, tree.left, tree.right, t)
  }
}

/** A year or a month stands for its first day. */
function wholeDate(written: string): string {
  return written.length === 4 ? `${written}-01-01` : written.length === 7 ? `${written}-01` : written.slice(0, 10)
}

function quantity(amount: number, unit: string): Value {
  const of = DURATIONS[unit.replace(/s$/, '')] ?? DURATIONS[unit]
  return of === undefined ? numberValue(amount) : value(call(of, numeral(amount)), 'duration')
}

function variable(name: string, t: Translator): Result {
  if (name === 'resource' || name === 'rootResource') return { is: 'places', nodes: t.place.roots, of: 'items', isForm: true }
  if (name === 'context') return placesAt(t)
  if (name === 'questionnaire') return { is: 'places', nodes: t.place.roots, of: 'definitions', isForm: true }
  if (name === 'qitem') return { ...placesAt(t), of: 'definitions' }
  const found = variableIn(t.place.scope, name)
  if (!found) throw new ReadsOutside(`%${name} is not known here`)
  const { written, scope } = found
  if (!/fhirpath/i.test(written.language)) throw new ReadsOutside(`%${name} asks another system`)
  if (t.open.includes(name)) throw new NotTranslated(`%${name} reads itself`)
  // The variables of the place where it was written can be read in it, and itself only as it was further out.
  const seen = { ...scope, own: new Map([...scope.own].filter(([each]) => each !== name)) }
  const { here: _, ...rest } = t
  return translatePart(parseFhirPath(written.expression), { ...rest, place: { ...t.place, scope: seen }, open: [...t.open, name] })
}

function operator(sign: Sign, leftTree: FhirPath, rightTree: FhirPath, t: Translator): Value {
  const right = sign === 'is' || sign === 'as' ? NOTHING : valueIn(translatePart(rightTree, t), t)
  const left = valueIn(translatePart(leftTree, t), t)
  switch (sign) {
    case 'as':
      return left
    case 'is':
      // Where other words than the options may be given, those are a text and the options are none.
      if (left.options?.isOpen === true && rightTree.is === 'element' && /^string$/i.test(rightTree.name)) return left.isMany ? isAmong(textValue(OTHER), left, t) : comparedValues('=', left, textValue(OTHER), t)
      throw new NotTranslated('"is" asks for a type')
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparedValues(sign, left, right, t)
    case '~':
      return comparedValues('=', left, right, t)
    case '!~':
      return comparedValues('!=', left, right, t)
    case 'in':
      return isAmong(left, right, t)
    case 'contains':
      return isAmong(right, left, t)
    case '|':
      return listOf([left, right].flatMap((each) => (each.kind === 'nothing' ? [] : (each.parts ?? [each]))))
    case '&':
      return value(call('concat', left, right), 'text')
    case 'and':
    case 'or':
      return logical(sign, asCondition(left), asCondition(right))
    case 'implies':
      return logical('or', negated(asCondition(left)), asCondition(right))
    case 'xor':
      return condition(joined(asCondition(left), '!=', asCondition(right), BINDS.comparison))
    default:
      return arithmetic(sign, firstOf(left), firstOf(right))
  }
}

function arithmetic(sign: '+' | '-' | '*' | '/' | 'div' | 'mod', left: Value, right: Value): Value {
  if (left.kind === 'nothing' || right.kind === 'nothing') return NOTHING
  const kind = left.kind === 'text' || left.kind === 'choice' ? 'text' : left.kind === 'date' || left.kind === 'date and time' ? left.kind : 'number'
  const sums = sign === '+' && left.kind === 'number' && right.kind === 'number'
  const points = sums && (left.points ?? right.points) ? [...(left.points ?? []), ...(right.points ?? [])] : undefined
  if (sign === 'div') return value(call('trunc', joined(left, '/', right, BINDS.product)), 'number')
  if (sign === 'mod') return value(remainder(left, right), 'number')
  const binds = sign === '+' || sign === '-' ? BINDS.sum : BINDS.product
  return value(joined(left, sign, right, binds), kind, points ? { points } : {})
}
