import { signatureOf } from './compile-call.ts'
import { compare } from './compare-kinds.ts'
import { kindOfItems } from './expression-function.ts'
import { ANYTHING, NOTHING, YES_NO, eitherKind, isOpen, listOfKind, mayBeOf } from './kinds.ts'
import type { Kind } from './kinds.ts'
import { arithmeticKind } from './kind-of-arithmetic.ts'
import { specialKind } from './kind-of-special-call.ts'
import { told } from './kind-mistake.ts'
import type { KindLook } from './kind-mistake.ts'
import { argumentWayOut, conditionWayOut, is } from './kind-sentences.ts'
import { tellsNever } from './never-a-date.ts'
import { textLiteral } from './text-literal.ts'
import { argumentsOf, calleeOf, partAt, textOf } from './tree.ts'
import type { SyntaxPart } from './tree.ts'
import { writtenAs } from './written-dates.ts'

/** The kind of a part of an expression, with what can never fit told on the way. */
export function kindOfNode(node: SyntaxPart, look: KindLook): Kind {
  const { source } = look
  switch (node.name) {
    case 'VariableName':
      return look.names(textOf(node, source)) ?? ANYTHING
    case 'PathExpression':
      return fieldKind(kindOfNode(partAt(node, 0), look), textOf(partAt(node, -1), source))
    case 'FilterExpression':
      return filterKind(node, look)
    case 'ParenthesizedExpression':
      return kindOfNode(partAt(node, 1), look)
    case 'NumericLiteral':
      return { is: 'number', literals: [Number(textOf(node, source))] }
    case 'StringLiteral':
      return { is: 'text', literals: [textLiteral(textOf(node, source))] }
    case 'BooleanLiteral':
      return { is: 'yes or no', literals: [textOf(node, source) === 'true'] }
    case 'null':
      return NOTHING
    case 'List':
      return listOfKind(listItems(node).map((item) => kindOfNode(item, look)).reduce(eitherKind, NOTHING))
    case 'ArithmeticExpression':
      return arithmeticKind(node, look)
    case 'Comparison':
      return comparisonKind(node, look)
    case 'Conjunction':
    case 'Disjunction':
      for (const side of [partAt(node, 0), partAt(node, 2)]) asCondition(side, look)
      return YES_NO
    case 'IfExpression':
      asCondition(partAt(node, 1), look)
      return eitherKind(kindOfNode(partAt(node, 3), look), kindOfNode(partAt(node, 5), look))
    case 'QuantifiedExpression':
      return quantifiedKind(node, look)
    case 'DateTimeLiteral':
      return partAt(node, 0).name === 'AtLiteral' ? literalKind(partAt(node, 0), source) : callKind(node, look)
    case 'FunctionInvocation':
      return callKind(node, look)
    default:
      return ANYTHING
  }
}

function literalKind(literal: SyntaxPart, source: string): Kind {
  return writtenAs(textLiteral(textOf(literal, source).slice(1)))?.kind ?? ANYTHING
}

/** The kind of a part that must be true or false. */
function asCondition(node: SyntaxPart, look: KindLook): void {
  const kind = kindOfNode(node, look)
  if (!mayBeOf(kind, 'yes or no')) told(look, node, `${is(node, kind, look)}, and a condition is true or false.`, conditionWayOut(node, kind, look))
}

/** The kind of a field: of a list, one flat list of the field of each item. */
export function fieldKind(kind: Kind, name: string): Kind {
  if (kind.is === 'parts') return kind.parts().get(name) ?? ANYTHING
  if (kind.is !== 'list') return isOpen(kind) ? kind : ANYTHING
  const field = fieldKind(kind.of, name)
  return field.is === 'anything' ? ANYTHING : listOfKind(kindOfItems(field))
}

function filterKind(node: SyntaxPart, look: KindLook): Kind {
  const list = kindOfNode(partAt(node, 0), look)
  const item = kindOfItems(list)
  const condition = partAt(node, 2)
  const kind = kindOfNode(condition, { ...look, names: (name) => (name === 'item' ? item : (fieldOfItem(item, name) ?? look.names(name))) })
  if (kind.is === 'number') return item
  if (!mayBeOf(kind, 'yes or no')) told(look, condition, `${is(condition, kind, look)}, and a filter is true or false, or a number.`, conditionWayOut(condition, kind, look))
  return list.is === 'anything' || isOpen(kind) ? ANYTHING : listOfKind(item)
}

function fieldOfItem(item: Kind, name: string): Kind | undefined {
  if (item.is === 'parts') return item.parts().get(name)
  return item.is === 'anything' ? ANYTHING : undefined
}

function quantifiedKind(node: SyntaxPart, look: KindLook): Kind {
  let names = look.names
  for (const each of partAt(node, 1).parts.filter(({ name }) => name === 'InExpression')) {
    const range = partAt(each, 2)
    const [only, ...more] = range.name === 'IterationContext' ? range.parts : []
    const item = kindOfItems(kindOfNode(only && more.length === 0 ? only : range, { ...look, names }))
    const bound = textOf(partAt(each, 0), look.source)
    const further = names
    names = (name) => (name === bound ? item : further(name))
  }
  asCondition(partAt(node, 3), { ...look, names })
  return YES_NO
}

function comparisonKind(node: SyntaxPart, look: KindLook): Kind {
  const [left, sign, ...rest] = node.parts as readonly [SyntaxPart, SyntaxPart, ...SyntaxPart[]]
  const kind = kindOfNode(left, look)
  if (sign.name === 'between') for (const bound of [partAt(node, 2), partAt(node, 4)]) compare({ node: left, kind }, { node: bound, kind: kindOfNode(bound, look) }, 'order', look)
  else if (sign.name === 'in') {
    for (const one of oneOfThese(rest, kind)) {
      const allowed = kindOfNode(one, look)
      const item = allowed.is === 'list' && kind.is !== 'list' ? allowed.of : allowed
      compare({ node: left, kind }, { node: one, kind: item }, 'same', look)
    }
  } else {
    const [right = partAt(node, 2)] = rest
    compare({ node: left, kind }, { node: right, kind: kindOfNode(right, look) }, ['=', '!='].includes(textOf(sign, look.source)) ? 'same' : 'order', look)
  }
  return YES_NO
}

/** What stands after in: the values, those of a written list one by one unless it is lists that are looked for. */
function oneOfThese(rest: readonly SyntaxPart[], { is: wanted }: Kind): SyntaxPart[] {
  const tests = rest.flatMap((part) => (part.name === 'PositiveUnaryTests' ? part.parts : [part])).filter(({ name }) => name === 'PositiveUnaryTest')
  return tests.map((test) => partAt(test, 0)).flatMap((test) => (test.name === 'List' && wanted !== 'list' ? listItems(test) : [test]))
}

function listItems(list: SyntaxPart): SyntaxPart[] {
  return list.parts.filter(({ name }) => !'[],'.includes(name))
}

function callKind(node: SyntaxPart, look: KindLook): Kind {
  const name = textOf(calleeOf(node), look.source)
  const signature = signatureOf(name)
  if (!signature) return ANYTHING
  const given = argumentsOf(node).map((part) => ({ node: part, kind: kindOfNode(part, look) }))
  if (tellsNever(name, given, look)) return ANYTHING
  for (const [at, { node: part, kind }] of given.entries()) {
    const want = signature.takes[at] ?? signature.takes.at(-1)
    if (!want || want.fits(kind)) continue
    told(look, part, `${is(part, kind, look)}, and ${name} takes ${want.words}.`, argumentWayOut(part, kind, want, look))
    return typeof signature.gives === 'function' ? ANYTHING : signature.gives
  }
  const [first, second] = given
  if (first && second && (name === 'selected' || (name === 'contains' && first.kind.is === 'list'))) {
    compare({ ...first, kind: kindOfItems(first.kind) }, second, 'chosen', look)
  }
  return specialKind(name, given, look) ?? (typeof signature.gives === 'function' ? signature.gives(given.map(({ kind }) => kind)) : signature.gives)
}

