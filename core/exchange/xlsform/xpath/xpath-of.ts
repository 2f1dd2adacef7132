import { compileExpression } from '../../../expressions/compile-expression.ts'
import { textLiteral } from '../../../expressions/text-literal.ts'
import { partAt, textOf } from '../../../expressions/tree.ts'
import type { SyntaxPart } from '../../../expressions/tree.ts'
import type { ChoiceList, FormNode } from '../form-node.ts'
import type { ExpressionPlace } from './translator.ts'
import { xpathOfCall } from './xpath-of-call.ts'
import { durationOf, laterDay, writtenDate } from './xpath-of-dates.ts'
import { nodeOf, xpathOfPlace } from './xpath-of-place.ts'
import { XPATH_BINDS, bracketed, wholeXpath, xpathCall, xpathLiteral, xpathOperator } from './xpath-text.ts'
import type { XpathText } from './xpath-text.ts'

/** Where a part of an expression stands while it is written as XPath. */
export interface Writer {
  readonly place: ExpressionPlace
  readonly source: string
  /** In a filter of rows: the rows. */
  readonly rows?: FormNode
  /** In a filter of choices: the list. */
  readonly list?: ChoiceList
  /** The name that some and every give to a row. */
  readonly bound?: string
}

/** What has no place in XLSForm. */
export class NotWritten extends Error {}

export type XpathOf = { readonly ok: true; readonly xpath: string } | { readonly ok: false; readonly message: string }

/**
 * Writes an expression of a definition as XLSForm has it, with ${name} for answers: translated again it means the same.
 * @param place the form as a tree of nodes, as for translateExpression; names of nodes are those of the workbook to be
 */
export function xpathOf(feel: string, place: ExpressionPlace): XpathOf {
  const compilation = compileExpression(feel)
  if (!compilation.ok) return { ok: false, message: compilation.problem.message }
  try {
    return { ok: true, xpath: xpathOfNode(compilation.expression.tree, writerAt(place, feel)).xpath }
  } catch (error) {
    if (error instanceof NotWritten) return { ok: false, message: error.message }
    throw error
  }
}

function writerAt(place: ExpressionPlace, source: string): Writer {
  return { place, source, ...(place.column === 'choice_filter' && place.at.list && { list: place.at.list }) }
}

export function xpathOfNode(node: SyntaxPart, w: Writer): XpathText {
  switch (node.name) {
    case 'NumericLiteral':
      return wholeXpath(textOf(node, w.source))
    case 'StringLiteral':
      return wholeXpath(xpathLiteral(textLiteral(textOf(node, w.source))))
    case 'BooleanLiteral':
      return xpathCall(textOf(node, w.source))
    case 'null':
      return wholeXpath("''")
    case 'ParenthesizedExpression':
      return xpathOfNode(partAt(node, 1), w)
    case 'VariableName':
    case 'PathExpression':
    case 'FilterExpression':
      return xpathOfPlace(node, w)
    case 'List':
      return wholeXpath(xpathLiteral(textsIn(node, w).join(' ')))
    case 'Conjunction':
      return xpathOperator(xpathOfNode(partAt(node, 0), w), 'and', xpathOfNode(partAt(node, 2), w), XPATH_BINDS.and)
    case 'Disjunction':
      return xpathOperator(xpathOfNode(partAt(node, 0), w), 'or', xpathOfNode(partAt(node, 2), w), XPATH_BINDS.or)
    case 'Comparison':
      return comparison(node, w)
    case 'ArithmeticExpression':
      return arithmetic(node, w)
    case 'IfExpression':
      return xpathCall('if', xpathOfNode(partAt(node, 1), w), xpathOfNode(partAt(node, 3), w), xpathOfNode(partAt(node, 5), w))
    case 'QuantifiedExpression':
      return quantified(node, w)
    case 'FunctionInvocation':
      return xpathOfCall(node, w)
    case 'DateTimeLiteral':
      return writtenDate(node, w)
    default:
      throw new NotWritten(`"${textOf(node, w.source)}" has no place in an XLSForm.`)
  }
}

/** The texts of a list that is written out: several choices are one text in XForms. */
function textsIn(list: SyntaxPart, w: Writer): string[] {
  return list.parts.filter(({ name }) => !'[],'.includes(name)).map((item) => {
    if (item.name !== 'StringLiteral') throw new NotWritten(`"${textOf(list, w.source)}" has no place in an XLSForm.`)
    return textLiteral(textOf(item, w.source))
  })
}

function comparison(node: SyntaxPart, w: Writer): XpathText {
  const [left, sign, ...rest] = node.parts
  const [right] = rest
  if (!left || !sign || !right) throw new NotWritten('A comparison is not whole.')
  if (sign.name === 'in') return oneOf(left, rest, w)
  if (sign.name === 'between') {
    const value = xpathOfNode(left, w)
    const [least, most] = [xpathOfNode(right, w), xpathOfNode(partAt(node, 4), w)]
    return xpathOperator(xpathOperator(value, '>=', least, XPATH_BINDS.order), 'and', xpathOperator(value, '<=', most, XPATH_BINDS.order), XPATH_BINDS.and)
  }
  const written = textOf(sign, w.source)
  if (right.name === 'BooleanLiteral' && (written === '=' || written === '!=')) return compared(left, written, textOf(right, w.source), w)
  return xpathOperator(xpathOfNode(left, w), written, xpathOfNode(right, w), written === '=' || written === '!=' ? XPATH_BINDS.equality : XPATH_BINDS.order)
}

/** x = true, (x > 3) = true, (x > 3) != true. */
function compared(left: SyntaxPart, sign: string, value: string, w: Writer): XpathText {
  const isAnswer = ['VariableName', 'PathExpression', 'FilterExpression'].includes(left.name)
  const of = xpathOfNode(left, w)
  if (isAnswer && sign === '=') return xpathOperator(of, '=', wholeXpath(`'${value}'`), XPATH_BINDS.equality)
  const isKept = (sign === '=') === (value === 'true')
  if (isKept) return of
  return isAnswer ? xpathOperator(of, '=', xpathCall('false'), XPATH_BINDS.equality) : xpathCall('not', of)
}

function oneOf(left: SyntaxPart, rest: readonly SyntaxPart[], w: Writer): XpathText {
  const tests = rest.flatMap((part) => (part.name === 'PositiveUnaryTests' ? part.parts : [part])).filter(({ name }) => name === 'PositiveUnaryTest')
  const values = tests.map((test) => partAt(test, 0)).flatMap((value) => (value.name === 'List' ? value.parts.filter(({ name }) => !'[],'.includes(name)) : [value]))
  const of = xpathOfNode(left, w)
  const [first, ...others] = values.map((value) => xpathOperator(of, '=', xpathOfNode(value, w), XPATH_BINDS.equality))
  if (!first) throw new NotWritten('"in" looks for nothing.')
  return others.reduce((all, next) => xpathOperator(all, 'or', next, XPATH_BINDS.or), first)
}

function arithmetic(node: SyntaxPart, w: Writer): XpathText {
  const [first, second, third] = node.parts
  if (first?.name === 'ArithOp') return { xpath: `-${bracketed(xpathOfNode(partAt(node, 1), w), XPATH_BINDS.sign)}`, binds: XPATH_BINDS.sign }
  if (!first || !second || !third) throw new NotWritten('Arithmetic is not whole.')
  const sign = textOf(second, w.source)
  if (durationOf(third, w) !== undefined && (sign === '+' || sign === '-')) return laterDay(node, w)
  const [left, right] = [xpathOfNode(first, w), xpathOfNode(third, w)]
  if (sign === '**') return xpathCall('pow', left, right)
  if (sign === '+' && (first.name === 'StringLiteral' || third.name === 'StringLiteral')) return xpathCall('concat', left, right)
  return xpathOperator(left, sign === '/' ? 'div' : sign, right, sign === '+' || sign === '-' ? XPATH_BINDS.sum : XPATH_BINDS.product)
}

/** some row in rows satisfies ...: there is one for which it holds. */
function quantified(node: SyntaxPart, w: Writer): XpathText {
  const [word, ins, , condition] = node.parts
  const [only, ...more] = ins ? ins.parts.filter(({ name }) => name === 'InExpression') : []
  if (!word || !only || !condition || more.length > 0) throw new NotWritten('"some" and "every" over several lists have no place in an XLSForm.')
  const range = partAt(only, 2)
  const list = range.name === 'IterationContext' ? partAt(range, 0) : range
  const inside = rowsIn(list, { ...w, bound: textOf(partAt(only, 0), w.source) })
  const holds = xpathOfNode(condition, inside)
  const rows = xpathOfNode(list, w)
  const found = xpathCall('count', `${rows.xpath}[${word.name === 'some' ? holds.xpath : xpathCall('not', holds).xpath}]`)
  return xpathOperator(found, word.name === 'some' ? '>' : '=', wholeXpath('0'), word.name === 'some' ? XPATH_BINDS.order : XPATH_BINDS.equality)
}

function rowsIn(list: SyntaxPart, w: Writer): Writer {
  const found = nodeOf(list, w)
  if (found?.kind !== 'rows') throw new NotWritten(`"${textOf(list, w.source)}" are no rows that an XLSForm could look at.`)
  return { ...w, rows: found }
}
