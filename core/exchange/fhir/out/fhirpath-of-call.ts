import { textLiteral } from '../../../expressions/text-literal.ts'
import { argumentsOf, calleeOf, textOf, type SyntaxPart } from '../../../expressions/tree.ts'
import { isCoding, reached, wholeAnswer } from './answer-reached.ts'
import { bracketed, chosenIs, isList, NotWritten, unread, written, type Writer } from './fhirpath-of.ts'

/** Functions of one value by what FHIRPath calls them. */
const OF_VALUE: Readonly<Record<string, string>> = {
  abs: 'abs', ceiling: 'ceiling', floor: 'floor', trunc: 'truncate', round: 'round', length: 'length', upper: 'upper', lower: 'lower', normalize_space: 'trim', starts_with: 'startsWith', ends_with: 'endsWith',
  string: 'toString', number: 'toDecimal', date: 'toDate', distinct_values: 'distinct', join: 'join', split: 'split', not: 'not',
}
const OF_SEVERAL: Readonly<Record<string, string>> = { sum: 'sum', min: 'min', max: 'max', mean: 'avg' }
const DURATIONS: ReadonlySet<string> = new Set(['years', 'months', 'weeks', 'days'])

/** Writes a call of a function. */
export function fhirPathOfCall(node: SyntaxPart, w: Writer): string {
  const name = textOf(calleeOf(node), w.source)
  const given = node.name === 'FunctionInvocation' ? argumentsOf(node) : node.parts.filter((part) => part.name === 'PositionalParameters').flatMap(({ parts }) => parts).filter((part) => part.name !== ',')
  const [first, second, third] = given
  if (name === 'today' || name === 'now') return `${name}()`
  if (!first) throw new NotWritten(`"${name}" cannot be said in FHIRPath`)
  if (DURATIONS.has(name)) return `${written(first, w)} ${name}`
  if (name === 'count' || name === 'is_blank') return `${unread(first, w)}.${name === 'count' ? 'count' : 'empty'}()`
  if (Object.hasOwn(OF_VALUE, name)) return `${bracketed(first, w)}.${OF_VALUE[name] ?? ''}(${[second, third].flatMap((each) => (each ? [written(each, w)] : [])).join(', ')})`
  if (Object.hasOwn(OF_SEVERAL, name)) return `(${given.map((each) => bracketed(each, w)).join(' | ')}).${OF_SEVERAL[name] ?? ''}()`
  switch (name) {
    case 'concat':
      return given.map((each) => bracketed(each, w)).join(' & ')
    case 'modulo': {
      // mod would have the sign of what is divided.
      const [of, by] = [bracketed(first, w), second ? bracketed(second, w) : '1']
      return `(${of} - ${by} * (${of} / ${by}).floor())`
    }
    case 'coalesce':
      return `(${given.map((each) => bracketed(each, w)).join(' | ')}).first()`
    case 'label':
      return words(first, w)
    case 'selected':
    case 'contains':
      return contained(name, first, second, w)
    case 'substring':
      return `${bracketed(first, w)}.substring(${[second ? earlier(second, w) : '0', ...(third ? [written(third, w)] : [])].join(', ')})`
    case 'matches':
      return `${bracketed(first, w)}.matches(${second ? written(second, w) : "''"})`
    case 'lookup':
      return points(given, w)
    default:
      throw new NotWritten(`the function "${name}" cannot be said in FHIRPath`)
  }
}

/** label(x): what a coding says; a text says itself. */
function words(node: SyntaxPart, w: Writer): string {
  const answer = reached(node, w)
  if (!answer) throw new NotWritten('the words of something that is no answer cannot be said in FHIRPath')
  return isCoding(answer) ? `${wholeAnswer(answer)}.display` : wholeAnswer(answer)
}

/** selected(x, "a"): among several, or the one. A text that has a part is asked otherwise. */
function contained(name: string, of: SyntaxPart, what: SyntaxPart | undefined, w: Writer): string {
  if (!what) throw new NotWritten(`"${name}" is given too little`)
  const among = isList(of, w) ? chosenIs(of, what, w) : undefined
  if (among) return among.among
  if (isList(of, w) || of.name === 'List') return `${bracketed(what, w)} in ${bracketed(of, w)}`
  const chosen = name === 'selected' ? chosenIs(of, what, w) : undefined
  if (chosen) return chosen.is
  return name === 'selected' ? `${bracketed(of, w)} = ${bracketed(what, w)}` : `${bracketed(of, w)}.contains(${written(what, w)})`
}

/** The same place one earlier: FHIRPath counts characters from 0. */
function earlier(node: SyntaxPart, w: Writer): string {
  if (node.name === 'NumericLiteral') return String(Number(textOf(node, w.source)) - 1)
  const [left, sign, right] = node.parts
  if (node.name === 'ArithmeticExpression' && left && sign && right && textOf(sign, w.source) === '+' && textOf(right, w.source) === '1') return written(left, w)
  return `${bracketed(node, w)} - 1`
}

/** lookup("list", answer, "score"): the points of what was chosen. */
function points([list, code, field]: readonly SyntaxPart[], w: Writer): string {
  const chosen = code && reached(code, w)
  const isPoints = list && field && textLiteral(textOf(field, w.source)) === 'score' && chosen?.place?.question.optionsFrom === textLiteral(textOf(list, w.source))
  if (!chosen || !isPoints) throw new NotWritten('looking something up in a code list cannot be said in FHIRPath')
  return `${wholeAnswer(chosen)}.ordinal()`
}
