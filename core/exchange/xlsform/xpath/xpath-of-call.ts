import { textLiteral } from '../../../expressions/text-literal.ts'
import { argumentsOf, calleeOf, partAt, textOf } from '../../../expressions/tree.ts'
import type { SyntaxPart } from '../../../expressions/tree.ts'
import { columnOf, listOfId, listRead, nodeOf, xpathOfPlace } from './xpath-of-place.ts'
import { rowsAround } from './names.ts'
import { NotWritten, xpathOfNode } from './xpath-of.ts'
import type { Writer } from './xpath-of.ts'
import { XPATH_BINDS, bracketed, wholeXpath, xpathCall, xpathLiteral, xpathOperator } from './xpath-text.ts'
import type { XpathText } from './xpath-text.ts'

type Write = (given: readonly SyntaxPart[], w: Writer) => XpathText

/** Functions that only have another name. */
const SAME: Readonly<Record<string, string>> = {
  not: 'not', selected: 'selected', count_selected: 'count-selected', length: 'string-length', abs: 'abs', floor: 'floor', ceiling: 'ceiling', trunc: 'int', round: 'round', number: 'number',
  string: 'string', concat: 'concat', starts_with: 'starts-with', ends_with: 'ends-with', substring_before: 'substring-before', substring_after: 'substring-after', normalize_space: 'normalize-space',
  translate: 'translate', today: 'today', now: 'now', date: 'date', months_between: 'difference-in-months', days_since_epoch: 'decimal-date-time', decimal_time: 'decimal-time', sum: 'sum', min: 'min', max: 'max',
  upper: 'upper-case', lower: 'lower-case',
}

/** A call as XLSForm has it. */
export function xpathOfCall(node: SyntaxPart, w: Writer): XpathText {
  const name = textOf(calleeOf(node), w.source)
  const given = argumentsOf(node)
  if (name === 'codes') return xpathOfPlace(node, w)
  const write = Object.hasOwn(WRITTEN, name) ? WRITTEN[name] : undefined
  if (write) return write(given, w)
  const same = Object.hasOwn(SAME, name) ? SAME[name] : undefined
  if (same === undefined) throw new NotWritten(`XLSForm has no function that does what ${name}() does.`)
  return xpathCall(same, ...given.map((part) => xpathOfNode(part, w)))
}

function at(given: readonly SyntaxPart[], index: number): SyntaxPart {
  const part = given[index]
  if (!part) throw new NotWritten('A function lacks a value.')
  return part
}

/** What another call is given, where a part is a call of that function. */
function calledWith(node: SyntaxPart, name: string, { source }: Writer): readonly SyntaxPart[] | undefined {
  return node.name === 'FunctionInvocation' && textOf(calleeOf(node), source) === name ? argumentsOf(node) : undefined
}

function literalOf(node: SyntaxPart | undefined, { source }: Writer): string | undefined {
  return node?.name === 'StringLiteral' ? textLiteral(textOf(node, source)) : undefined
}

/** Whether a place gives the values of several rows. */
function isOverRows(node: SyntaxPart, w: Writer): boolean {
  if (listRead(node, w)) return true
  const target = nodeOf(node, w)
  const around = [...rowsAround(w.place.at), ...(w.rows ? [w.rows] : [])]
  return target !== undefined && rowsAround(target).some((rows) => !around.includes(rows))
}

/** The text whose words split(text, " ") gives. */
function wordsOf(node: SyntaxPart, w: Writer): XpathText | undefined {
  const [text, separator] = calledWith(node, 'split', w) ?? []
  if (!text || literalOf(separator, w) !== ' ') return undefined
  return xpathOfNode(calledWith(text, 'normalize_space', w)?.[0] ?? text, w)
}

/** One more or less than a number, worked out where it is written out. */
function shifted(node: SyntaxPart, by: number, w: Writer): XpathText {
  if (node.name === 'NumericLiteral') return wholeXpath(String(Number(textOf(node, w.source)) + by))
  const [left, sign, right] = node.name === 'ArithmeticExpression' ? [partAt(node, 0), partAt(node, 1), partAt(node, -1)] : []
  if (left && sign && right?.name === 'NumericLiteral' && textOf(sign, w.source) === '+' && Number(textOf(right, w.source)) === -by) return xpathOfNode(left, w)
  return xpathOperator(xpathOfNode(node, w), by < 0 ? '-' : '+', wholeXpath(String(Math.abs(by))), XPATH_BINDS.sum)
}

const datePart = (code: string): Write => (given, w) => xpathCall('number', xpathCall('format-date', xpathOfNode(at(given, 0), w), `'${code}'`))

const WRITTEN: Readonly<Record<string, Write>> = {
  is_blank: (given, w) => xpathOperator(xpathOfNode(at(given, 0), w), '=', wholeXpath("''"), XPATH_BINDS.equality),
  coalesce: (given, w) => {
    const [first, second] = given
    const length = first && calledWith(first, 'length', w)
    if (length && second?.name === 'NumericLiteral' && textOf(second, w.source) === '0') return xpathOfNode(at(given, 0), w)
    const all = given.map((part) => xpathOfNode(part, w))
    return all.slice(0, -1).reduceRight<XpathText>((rest, part) => xpathCall('coalesce', part, rest), all.at(-1) ?? wholeXpath("''"))
  },
  contains: (given, w) => {
    const [whole, part] = [at(given, 0), xpathOfNode(at(given, 1), w)]
    const words = wordsOf(whole, w)
    if (words) return xpathCall('selected', words, part)
    return isOverRows(whole, w) ? xpathOperator(xpathOfNode(whole, w), '=', part, XPATH_BINDS.equality) : xpathCall('contains', xpathOfNode(whole, w), part)
  },
  count: (given, w) => {
    const [only] = given
    const words = only && wordsOf(only, w)
    if (words) return xpathCall('count-selected', words)
    const isRows = only && given.length === 1 && (nodeOf(only, w)?.kind === 'rows' || listRead(only, w))
    return xpathCall(isRows ? 'count' : 'count-non-empty', ...given.map((part) => xpathOfNode(part, w)))
  },
  mean: (given, w) => {
    const all = given.map((part) => xpathOfNode(part, w))
    return xpathOperator(xpathCall('sum', ...all), 'div', xpathCall('count-non-empty', ...all), XPATH_BINDS.product)
  },
  numbers: (given, w) => xpathOfNode(at(given, 0), w),
  item_at: (given, w) => {
    const [list, place] = [at(given, 0), at(given, 1)]
    const words = wordsOf(list, w)
    if (words) return xpathCall('selected-at', words, shifted(place, -1, w))
    const [text, separator] = calledWith(list, 'split', w) ?? []
    if (text && separator) return xpathCall('item-at', xpathOfNode(separator, w), xpathOfNode(text, w), shifted(place, -1, w))
    return xpathCall('selected-at', xpathOfNode(list, w), shifted(place, -1, w))
  },
  join: (given, w) => {
    const [list, separator] = [at(given, 0), literalOf(given[1], w) ?? '']
    const [distinct] = calledWith(list, 'distinct_values', w) ?? []
    const [text] = distinct ? (calledWith(distinct, 'split', w) ?? []) : []
    if (text) return xpathCall('de-duplicate', xpathLiteral(separator), xpathOfNode(text, w))
    const target = nodeOf(list, w)
    if (target?.answer === 'choices' && separator === ' ' && !isOverRows(list, w)) return xpathCall('string', xpathOfNode(list, w))
    const items = list.name === 'List' ? textItems(list) : [list]
    return xpathCall('join', xpathLiteral(separator), ...items.map((part) => xpathOfNode(part, w)))
  },
  // mod would have the sign of what is divided.
  modulo: (given, w) => {
    const [of, by] = [xpathOfNode(at(given, 0), w), xpathOfNode(at(given, 1), w)]
    return xpathOperator(of, '-', xpathOperator(by, '*', xpathCall('floor', xpathOperator(of, 'div', by, XPATH_BINDS.product)), XPATH_BINDS.product), XPATH_BINDS.sum)
  },
  substring: (given, w) => {
    const [text, from, length] = [xpathOfNode(at(given, 0), w), at(given, 1), given[2]]
    const start = shifted(from, -1, w)
    if (!length) return xpathCall('substr', text, start)
    const isKnown = from.name === 'NumericLiteral' && length.name === 'NumericLiteral'
    const end = isKnown ? wholeXpath(String(Number(start.xpath) + Number(textOf(length, w.source)))) : undefined
    return end ? xpathCall('substr', text, start, end) : xpathCall('substring', text, xpathOfNode(from, w), xpathOfNode(length, w))
  },
  matches: (given, w) => {
    const pattern = literalOf(given[1], w) ?? ''
    const whole = /^\^\(\?:(.*)\)\$$/s.exec(pattern)?.[1] ?? (/^\^[^|]*[^|\\]\$$/.test(pattern) ? pattern : `.*(?:${pattern}).*`)
    return xpathCall('regex', xpathOfNode(at(given, 0), w), xpathLiteral(whole))
  },
  format_date: (given, w) => {
    const format = literalOf(given[1], w) ?? ''
    return xpathCall(/%[HhMS]/.test(format) ? 'format-date-time' : 'format-date', xpathOfNode(at(given, 0), w), xpathLiteral(format))
  },
  time: (given, w) => xpathCall('format-date-time', xpathOfNode(at(given, 0), w), "'%H:%M'"),
  days_between: (given, w) => {
    const [from, to] = [xpathCall('decimal-date-time', xpathOfNode(at(given, 0), w)), xpathCall('decimal-date-time', xpathOfNode(at(given, 1), w))]
    return xpathOperator(to, '-', from, XPATH_BINDS.sum)
  },
  age_on: (given, w) => {
    // Completed years are the thousands of what lies between two days written as one number.
    const [born, day] = [0, 1].map((index) => `number(format-date(${xpathOfNode(at(given, index), w).xpath}, '%Y%m%d'))`)
    return wholeXpath(`int((${day} - ${born}) div 10000)`)
  },
  add_days: (given, w) => xpathCall('date', xpathOperator(xpathOfNode(at(given, 0), w), '+', xpathOfNode(at(given, 1), w), XPATH_BINDS.sum)),
  year: datePart('%Y'),
  month: datePart('%n'),
  day: datePart('%e'),
  hour: (given, w) => xpathCall('number', xpathCall('format-date-time', xpathOfNode(at(given, 0), w), "'%h'")),
  position: (_, w) => wholeXpath(`position(${stepsToRow(w)})`),
  label: (given, w) => {
    const of = xpathOfNode(at(given, 0), w)
    return xpathCall('jr:choice-name', of, xpathLiteral(of.xpath))
  },
  lookup: (given, w) => {
    const list = listOfId(literalOf(given[0], w) ?? '', w)
    const column = columnOf(list, literalOf(given[2], w) ?? 'title')
    if (column === undefined) throw new NotWritten(`The list "${list.name}" has no such column.`)
    return wholeXpath(`instance(${xpathLiteral(list.name)})/root/item[name = ${bracketed(xpathOfNode(at(given, 1), w), XPATH_BINDS.order)}]/${column}`)
  },
}

/** The way up to the row that is around. */
function stepsToRow({ place, rows }: Writer): string {
  const steps = []
  for (let node = rows ? undefined : place.at.parent; node; node = node.kind === 'rows' ? undefined : node.parent) steps.push('..')
  return steps.join('/') || '..'
}

function textItems(list: SyntaxPart): SyntaxPart[] {
  return list.parts.filter(({ name }) => !'[],'.includes(name))
}
