import { compileExpression } from '../../../expressions/compile-expression.ts'
import { textLiteral } from '../../../expressions/text-literal.ts'
import { partAt, textOf } from '../../../expressions/tree.ts'
import type { SyntaxPart } from '../../../expressions/tree.ts'
import { fhirPathOfCall } from './fhirpath-of-call.ts'
import { isMany, type FormPlaces, type Place } from './form-places.ts'

/** Where a part of an expression stands while it is written as FHIRPath. */
export interface Writer {
  readonly places: FormPlaces
  readonly at: Place | undefined
  readonly source: string
  /** The name that some, every and filters give to one of several. */
  readonly bound?: string
}

/** What cannot be said in FHIRPath, or not so that it would be read again. */
export class NotWritten extends Error {}

export type FhirPathOf = { readonly ok: true; readonly fhirPath: string } | { readonly ok: false; readonly why: string }

/** Writes an expression of a definition as FHIRPath over a QuestionnaireResponse; translated again it is the same. */
export function fhirPathOf(feel: string, places: FormPlaces, at?: Place): FhirPathOf {
  const compilation = compileExpression(feel)
  if (!compilation.ok) return { ok: false, why: compilation.problem.message }
  try {
    return { ok: true, fhirPath: written(compilation.expression.tree, { places, at, source: feel }) }
  } catch (error) {
    if (error instanceof NotWritten) return { ok: false, why: error.message }
    throw error
  }
}

export function written(node: SyntaxPart, w: Writer): string {
  switch (node.name) {
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return textOf(node, w.source)
    case 'StringLiteral':
      return fhirText(textLiteral(textOf(node, w.source)))
    case 'null':
      return '{}'
    case 'ParenthesizedExpression':
      return written(partAt(node, 1), w)
    case 'VariableName':
      return answer(node, w)
    case 'List':
      return node.parts.filter(({ name }) => !'[],'.includes(name)).map((item) => bracketed(item, w)).join(' | ') || '{}'
    case 'Conjunction':
      return `${bracketed(partAt(node, 0), w)} and ${bracketed(partAt(node, 2), w)}`
    case 'Disjunction':
      return `${bracketed(partAt(node, 0), w)} or ${bracketed(partAt(node, 2), w)}`
    case 'Comparison':
      return comparison(node, w)
    case 'ArithmeticExpression':
      return arithmetic(node, w)
    case 'IfExpression':
      return `iif(${[1, 3, 5].map((index) => written(partAt(node, index), w)).join(', ')})`
    case 'FilterExpression':
      return filtered(node, w)
    case 'QuantifiedExpression':
      return quantified(node, w)
    case 'FunctionInvocation':
      return fhirPathOfCall(node, w)
    case 'DateTimeLiteral':
      return date(node, w)
    default:
      throw new NotWritten(`"${textOf(node, w.source)}" cannot be said in FHIRPath`)
  }
}

/** A part in brackets, unless it holds together without. */
export function bracketed(node: SyntaxPart, w: Writer): string {
  const isWhole = ['NumericLiteral', 'BooleanLiteral', 'StringLiteral', 'null', 'VariableName', 'FunctionInvocation', 'IfExpression', 'DateTimeLiteral', 'FilterExpression', 'QuantifiedExpression'].includes(node.name)
  const text = written(node, w)
  return isWhole && !/ (&|mod|div) /.test(text) ? text : `(${text})`
}

export function fhirText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}'`
}

function answer(node: SyntaxPart, { source, places, bound }: Writer): string {
  const name = textOf(node, source)
  if (name === bound) return '$this'
  const place = places.byId.get(name)
  if (!place) throw new NotWritten(`"${name}" is no answer of the form`)
  const item = `%resource.descendants().where(linkId=${fhirText(place.linkId)})`
  if (place.isRows) return place.answers ? `${item}.answer` : item
  return `${item}.answer.value`
}

function comparison(node: SyntaxPart, w: Writer): string {
  const [left, sign, right] = node.parts
  if (!left || !sign || !right) throw new NotWritten('a comparison is not whole')
  const how = textOf(sign, w.source)
  if (!['=', '!=', '<', '<=', '>', '>='].includes(how)) throw new NotWritten(`"${how}" cannot be said in FHIRPath`)
  if (right.name === 'null') return `${bracketed(left, w)}.${how === '=' ? 'empty' : 'exists'}()`
  if (how === '!=' && right.name === 'BooleanLiteral' && textOf(right, w.source) === 'true') return `iif(${written(left, w)}, false, true)`
  const [only] = right.name === 'List' ? right.parts.filter(({ name }) => !'[],'.includes(name)) : []
  return `${bracketed(left, w)} ${how} ${bracketed(only ?? right, w)}`
}

function arithmetic(node: SyntaxPart, w: Writer): string {
  const [first, second, third] = node.parts
  if (first?.name === 'ArithOp') return `-${bracketed(partAt(node, 1), w)}`
  if (!first || !second || !third) throw new NotWritten('arithmetic is not whole')
  const sign = textOf(second, w.source)
  if (sign === '**') return `${bracketed(first, w)}.power(${written(third, w)})`
  return `${bracketed(first, w)} ${sign} ${bracketed(third, w)}`
}

/** x[1], x[-1], x[item = "a"] */
function filtered(node: SyntaxPart, w: Writer): string {
  const of = partAt(node, 0)
  const by = partAt(node, 2)
  const index = textOf(by, w.source)
  if (index === '1') return `${bracketed(of, w)}.first()`
  if (index === '-1') return `${bracketed(of, w)}.last()`
  if (/^-?\d+$/.test(index)) throw new NotWritten('one of several is read by its number')
  return `${bracketed(of, w)}.where(${written(by, { ...w, bound: 'item' })})`
}

function quantified(node: SyntaxPart, w: Writer): string {
  const [word, ins, , condition] = node.parts
  const [only, ...more] = ins ? ins.parts.filter(({ name }) => name === 'InExpression') : []
  if (!word || !only || !condition || more.length > 0) throw new NotWritten('"some" and "every" over several lists cannot be said in FHIRPath')
  const range = partAt(only, 2)
  const list = range.name === 'IterationContext' ? partAt(range, 0) : range
  const holds = written(condition, { ...w, bound: textOf(partAt(only, 0), w.source) })
  return `${bracketed(list, w)}.${word.name === 'some' ? 'exists' : 'all'}(${holds})`
}

function date(node: SyntaxPart, w: Writer): string {
  const first = partAt(node, 0)
  if (first.name !== 'AtLiteral') return fhirPathOfCall(node, w)
  const text = textLiteral(textOf(first, w.source).slice(1))
  if (/^-?P/.test(text)) throw new NotWritten(`the duration "${text}" cannot be said in FHIRPath`)
  return /^\d{2}:/.test(text) ? `@T${text}` : `@${text}`
}

/** Whether a part is an answer that is a list here. */
export function isList(node: SyntaxPart, { source, places, at }: Writer): boolean {
  const place = node.name === 'VariableName' ? places.byId.get(textOf(node, source)) : undefined
  return place !== undefined && isMany(place, at)
}
