import { isOfPoints } from '../extensions.ts'
import { exists, firstOf, listOf, NOTHING, truth, value, type Result, type Value } from './value.ts'
import { holdsFor } from './functions-of-conditions.ts'
import { functionOf, summed } from './functions-of-values.ts'
import { optionsWhere } from './points-of-options.ts'
import { pointsOf } from './points.ts'
import { oneRow, rowsOf } from './rows-read.ts'
import type { FhirPath } from './syntax.ts'
import { itemsWhere, answersWhere } from './where.ts'
import { childrenOf, counted, descendants, placesAt, valueIn } from './translate-path.ts'
import { NotTranslated, type Translator } from './translator.ts'
import { atLeast, BINDS, call, ifThenElse, joined } from '../../draft/feel-text.ts'
import { asCondition } from './compare-values.ts'

type Call = Extract<FhirPath, { is: 'call' }>

/** Functions that leave what they are called on as it is here. */
const KEEPS: ReadonlySet<string> = new Set(['single', 'trace', 'as', 'ofType', 'resolve', 'toQuantity'])
/** Functions that lead from items to items. */
const INSIDE: ReadonlySet<string> = new Set(['descendants', 'repeat', 'children', 'repeatAll'])

/** Translates a call of a function. */
export function translateCall(tree: Call, t: Translator): Result {
  if (tree.name === 'iif') return either(tree, t)
  if (tree.is === 'call' && tree.of?.is === 'variable' && tree.of.name === 'factory') return coding(tree, t)
  const of = tree.of ? t.part(tree.of, t) : undefined
  if (!of && (tree.name === 'today' || tree.name === 'now' || tree.name === 'timeOfDay')) return tree.name === 'timeOfDay' ? value(call('time', call('now')), 'time') : value(call(tree.name), tree.name === 'today' ? 'date' : 'date and time')
  return called(tree, of ?? t.here ?? placesAt(t), t)
}

function called(tree: Call, of: Result, t: Translator): Result {
  const [first] = tree.given
  const { name } = tree
  if (KEEPS.has(name)) return of
  if (INSIDE.has(name)) {
    if (of.is === 'value') throw new NotTranslated(`"${name}" looks into an answer`)
    return name === 'children' ? childrenOf(of) : descendants(of)
  }
  switch (name) {
    case 'where':
      if (!first) break
      if (of.is === 'places' && (of.of === 'options' || of.of === 'chosen')) return optionsWhere(of, first, t)
      return of.is === 'places' && of.of !== 'answers' ? itemsWhere(of, first, t) : answersWhere(of, first, t)
    case 'exists':
    case 'hasValue':
      return first ? holdsFor('some', of, first, t) : exists(valueIn(of, t), true)
    case 'empty':
      return exists(valueIn(of, t), false)
    case 'all':
      if (!first) break
      return holdsFor('every', of, first, t)
    case 'count':
      return counted(of, t)
    case 'first':
      return firstIn(of, t)
    case 'last': {
      const rows = of.is === 'places' ? rowsOf(of, t) : undefined
      return rows ? oneRow(rows, -1) : last(valueIn(of, t))
    }
    case 'select':
      if (!first) break
      return selected(of, first, t)
    case 'aggregate':
      return summed(valueIn(of, t), first)
    case 'skip':
    case 'take':
    case 'tail':
      throw new NotTranslated(`"${name}" takes some of several`)
    case 'ordinal':
    case 'weight':
      return pointsOf(of, t)
    case 'extension':
      return pointsByExtension(of, first, t)
    default:
      return functionOf(name, valueIn(of, t), tree.given.map((each) => valueIn(t.part(each, t), t)), tree.given, t)
  }
  throw new NotTranslated(`"${name}" is given too little`)
}

function firstIn(of: Result, t: Translator): Result {
  if (of.is === 'value' || of.of !== 'items') return firstOf(valueIn(of, t))
  const rows = rowsOf(of, t)
  if (rows) return oneRow(rows, 1)
  return of.nodes.length > 1 ? { ...of, nodes: of.nodes.slice(0, 1) } : of
}

/** iif(condition, then, otherwise) */
function either(tree: Call, t: Translator): Value {
  const [when, then, otherwise] = tree.given
  if (!when || !then) throw new NotTranslated('"iif" is given too little')
  const condition = asCondition(valueIn(t.part(when, t), t))
  const several = t.place.at?.answer === 'choices'
  const branch = (each: FhirPath): Value => (several ? valueIn(t.part(each, t), t) : firstOf(valueIn(t.part(each, t), t)))
  const [yes, no] = [branch(then), otherwise ? branch(otherwise) : NOTHING]
  if (condition.literal === true) return yes
  if (condition.literal === false || condition.kind === 'nothing') return no
  // Whether something does not hold, also where it is not known.
  if (yes.literal === false && no.literal === true) return value(joined(condition, '!=', truth(true), BINDS.comparison), 'yes or no')
  const of = yes.kind === 'nothing' ? no : yes
  return value(ifThenElse(condition, yes, no), of.kind, { isMany: yes.isMany || no.isMany, ...(of.points && { points: of.points }) })
}

/** %factory.Coding(system, code): what is compared is the code. */
function coding(tree: Call, t: Translator): Value {
  const code = tree.name === 'Coding' ? tree.given[1] : tree.given[0]
  if (!code) throw new NotTranslated(`"%factory.${tree.name}" is given too little`)
  return valueIn(t.part(code, t), t)
}

function last(of: Value): Value {
  if (!of.isMany) return of
  const { isMany: _, parts, ...rest } = of
  return { ...rest, ...(parts ? call('coalesce', ...[...parts].reverse().map(firstOf)) : { feel: `${atLeast(of, BINDS.whole)}[-1]`, binds: BINDS.whole }), isMany: false }
}

/** A value made of each: of answers that are read one by one, and of those of an item. */
function selected(of: Result, made: FhirPath, t: Translator): Result {
  if (of.is === 'places') return listOf(of.nodes.flatMap((node) => {
    const each = valueIn(t.part(made, { ...t, here: { ...of, nodes: [node], isForm: false } }), t)
    return each.kind === 'nothing' ? [] : (each.parts ?? [each])
  }))
  if (!of.isMany) return t.part(made, { ...t, here: of })
  if (of.parts) return listOf(of.parts.map((each) => valueIn(t.part(made, { ...t, here: each }), t)))
  const same = valueIn(t.part(made, { ...t, here: of }), t)
  if (same.feel !== of.feel) throw new NotTranslated('it makes something of each of several answers')
  return same
}

/** extension(…ordinalValue).value: the points of an answer. */
function pointsByExtension(of: Result, url: FhirPath | undefined, t: Translator): Value {
  if (url?.is !== 'text' || !isOfPoints(url.value)) throw new NotTranslated('it reads an extension')
  return pointsOf(of, t)
}
