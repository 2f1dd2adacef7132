import { compileExpression } from '../../../expressions/compile-expression.ts'
import { textLiteral } from '../../../expressions/text-literal.ts'
import { partAt, textOf } from '../../../expressions/tree.ts'
import type { SyntaxPart } from '../../../expressions/tree.ts'
import { fhirPathOfCall } from './fhirpath-of-call.ts'
import { isCoding, kept, reached, readAnswer, wholeAnswer, type Bound } from './answer-reached.ts'
import { asksWordsFor, codeOf } from './chosen-as.ts'
import type { FormPlaces, Place } from './form-places.ts'

/** Where a part of an expression stands while it is written as FHIRPath. */
export interface Writer {
  readonly places: FormPlaces
  readonly at: Place | undefined
  readonly source: string
  /** The names that some, every and filters give to one of several, the nearest last. */
  readonly bound: readonly Bound[]
  /** Answers of the same row, which are read from all rows. */
  readonly inEveryRow: Set<string>
}

/** What cannot be said in FHIRPath, or not so that it would be read again. */
export class NotWritten extends Error {}

export type FhirPathOf = { readonly ok: true; readonly fhirPath: string; readonly inEveryRow: readonly string[] } | { readonly ok: false; readonly why: string }

/**
 * Writes an expression of a definition as FHIRPath over a QuestionnaireResponse, or says why it cannot be said there. Read in
 * again, one of several may be called otherwise, and answers in all rows are called by their name alone.
 */
export function fhirPathOf(feel: string, places: FormPlaces, at?: Place): FhirPathOf {
  const compilation = compileExpression(feel)
  if (!compilation.ok) return { ok: false, why: compilation.problem.message }
  try {
    const inEveryRow = new Set<string>()
    const fhirPath = written(compilation.expression.tree, { places, at, source: feel, bound: [], inEveryRow })
    return { ok: true, fhirPath, inEveryRow: [...inEveryRow] }
  } catch (error) {
    if (error instanceof NotWritten) return { ok: false, why: error.message }
    throw error
  }
}

export function written(node: SyntaxPart, w: Writer): string {
  const answer = reached(node, w)
  if (answer) return readAnswer(answer)
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
  const isWhole = ['NumericLiteral', 'BooleanLiteral', 'StringLiteral', 'null', 'VariableName', 'PathExpression', 'FunctionInvocation', 'IfExpression', 'DateTimeLiteral', 'FilterExpression', 'QuantifiedExpression'].includes(node.name)
  const text = written(node, w)
  return isWhole && !/ (&|mod|div) /.test(text) ? text : `(${text})`
}

export function fhirText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}'`
}

function comparison(node: SyntaxPart, w: Writer): string {
  const [left, sign, right] = node.parts
  if (!left || !sign || !right) throw new NotWritten('a comparison is not whole')
  const how = textOf(sign, w.source)
  if (!['=', '!=', '<', '<=', '>', '>='].includes(how)) throw new NotWritten(`"${how}" cannot be said in FHIRPath`)
  if (right.name === 'null') return `${unread(left, w)}.${how === '=' ? 'empty' : 'exists'}()`
  if (how === '!=' && right.name === 'BooleanLiteral' && textOf(right, w.source) === 'true') return `iif(${written(left, w)}, false, true)`
  const chosen = how === '=' || how === '!=' ? (chosenIs(left, right, w) ?? chosenIs(right, left, w)) : undefined
  if (chosen !== undefined) return how === '=' ? chosen.is : chosen.isNot
  const [only] = right.name === 'List' ? right.parts.filter(({ name }) => !'[],'.includes(name)) : []
  return `${bracketed(left, w)} ${how} ${bracketed(only ?? right, w)}`
}

/** An answer as it is there or not, also where other words than the options were given. */
export function unread(node: SyntaxPart, w: Writer): string {
  const answer = reached(node, w)
  return answer ? wholeAnswer(answer) : bracketed(node, w)
}

/** Whether an option was chosen that an expression names; other words than the options are a text. */
export function chosenIs(answer: SyntaxPart, named: SyntaxPart, w: Writer): { readonly is: string; readonly isNot: string; readonly among: string } | undefined {
  const of = reached(answer, w)
  const code = codeOf(named, w.source)
  if (!of?.place || code === undefined || !isCoding(of)) return undefined
  const whole = wholeAnswer(of)
  if (asksWordsFor(of.place.question, code)) {
    const isText = of.isMany ? `${whole}.exists($this is string)` : `(${whole} is string)`
    return { is: isText, isNot: `${isText}.not()`, among: isText }
  }
  return { is: `${whole}.code = ${fhirText(code)}`, isNot: `${whole}.code != ${fhirText(code)}`, among: `${fhirText(code)} in ${whole}.code` }
}

function arithmetic(node: SyntaxPart, w: Writer): string {
  const [first, second, third] = node.parts
  if (first?.name === 'ArithOp') return `-${bracketed(partAt(node, 1), w)}`
  if (!first || !second || !third) throw new NotWritten('arithmetic is not whole')
  const sign = textOf(second, w.source)
  if (sign === '**') return `${bracketed(first, w)}.power(${written(third, w)})`
  return `${bracketed(first, w)} ${sign} ${bracketed(third, w)}`
}

/** x[1], x[-1], x[item = "a"], rows[field = "a"] */
function filtered(node: SyntaxPart, w: Writer): string {
  return `${bracketed(partAt(node, 0), w)}${kept(partAt(node, 2), undefined, w)}`
}

function quantified(node: SyntaxPart, w: Writer): string {
  const [word, ins, , condition] = node.parts
  const [only, ...more] = ins ? ins.parts.filter(({ name }) => name === 'InExpression') : []
  if (!word || !only || !condition || more.length > 0) throw new NotWritten('"some" and "every" over several lists cannot be said in FHIRPath')
  const range = partAt(only, 2)
  const list = range.name === 'IterationContext' ? partAt(range, 0) : range
  const rows = reached(list, w)?.place
  const holds = written(condition, { ...w, bound: [...w.bound, { name: textOf(partAt(only, 0), w.source), rows: rows?.isRows === true ? rows : undefined, fieldsAreNames: false }] })
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
export function isList(node: SyntaxPart, w: Writer): boolean {
  return reached(node, w)?.isMany ?? false
}
