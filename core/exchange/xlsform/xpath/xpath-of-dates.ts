import { textLiteral } from '../../../expressions/text-literal.ts'
import { partAt, textOf } from '../../../expressions/tree.ts'
import type { SyntaxPart } from '../../../expressions/tree.ts'
import { xpathOfCall } from './xpath-of-call.ts'
import { nodeOf } from './xpath-of-place.ts'
import { NotWritten, xpathOfNode } from './xpath-of.ts'
import type { Writer } from './xpath-of.ts'
import { XPATH_BINDS, bracketed, wholeXpath, xpathCall, xpathLiteral, xpathOperator } from './xpath-text.ts'
import type { XpathText } from './xpath-text.ts'

const DURATIONS = ['years', 'months', 'days', 'weeks']

/** The unit of a duration such as days(3). */
export function durationOf(node: SyntaxPart, { source }: Writer): string | undefined {
  const name = node.name === 'FunctionInvocation' ? textOf(partAt(node, 0), source) : ''
  return DURATIONS.includes(name) ? name : undefined
}

/** d + years(1) + days(3): a sum of days where there are no months in it, else add-date. */
export function laterDay(node: SyntaxPart, w: Writer): XpathText {
  const counts: Record<string, string> = { years: '0', months: '0', days: '0' }
  let from = node
  for (;;) {
    const [left, sign, right] = from.parts
    const unit = right && durationOf(right, w)
    if (from.name !== 'ArithmeticExpression' || !left || !sign || !right || unit === undefined) break
    const given = right.parts.find(({ name }) => name === 'PositionalParameters')
    const value = given && xpathOfNode(partAt(given, 0), w)
    if (!value) break
    const isBack = textOf(sign, w.source) === '-'
    const count = unit === 'weeks' ? xpathOperator(value, '*', wholeXpath('7'), XPATH_BINDS.product) : value
    const written = isBack ? `-${bracketed(count, XPATH_BINDS.sign)}` : count.xpath
    const into = unit === 'weeks' ? 'days' : unit
    counts[into] = counts[into] === '0' ? written : `${written} + ${counts[into]}`
    from = left
  }
  const { years, months, days = '0' } = counts
  const base = xpathOfNode(from, w)
  if (years !== '0' || months !== '0') return wholeXpath(`add-date(${[base.xpath, years, months, days].join(', ')})`)
  if (from.name === 'DateTimeLiteral' && textOf(from, w.source).includes('1970-01-01')) return xpathCall('date', days)
  const shifted = days.startsWith('-') ? `${bracketed(base, XPATH_BINDS.sum)} - ${days.slice(1)}` : `${bracketed(base, XPATH_BINDS.sum)} + ${days}`
  const hasTime = /^now\(\)|^date-time\(/.test(base.xpath) || nodeOf(from, w)?.answer === 'date and time'
  return xpathCall(hasTime ? 'date-time' : 'date', shifted)
}

/** @"2026-05-01", @"10:30" and date(...). */
export function writtenDate(node: SyntaxPart, w: Writer): XpathText {
  const first = partAt(node, 0)
  if (first.name !== 'AtLiteral') return xpathOfCall(node, w)
  const text = textLiteral(textOf(first, w.source).slice(1))
  if (/^-?P/.test(text)) throw new NotWritten(`The duration "${text}" has no place in an XLSForm.`)
  if (/^\d{2}:/.test(text)) return wholeXpath(xpathLiteral(text))
  return xpathCall(text.includes('T') ? 'date-time' : 'date', xpathLiteral(text))
}
