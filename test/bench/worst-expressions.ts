import { ExpressionBudgetSpent } from '../../core/expressions/budget.ts'
import { compileExpression } from '../../core/expressions/compile-expression.ts'
import type { Value } from '../../core/expressions/value.ts'
import { rounded } from './figure.ts'

const ROUNDS = 5
const MILLION = 1_000_000

const NAMES: Readonly<Record<string, Value>> = {
  rows: Array.from({ length: 20_000 }, (_, at) => ({ at, text: `row ${at}`, items: [at, at + 1] })),
  few: Array.from({ length: 200 }, (_, at) => ({ at, parts: Array.from({ length: 200 }, (__, part) => ({ part })) })),
  numbers: Array.from({ length: 20_000 }, (_, at) => at),
  texts: Array.from({ length: 20_000 }, (_, at) => `text ${at}`),
  long: 'a'.repeat(MILLION),
  copy: `${'a'.repeat(MILLION - 1)}b`,
  spaces: ' '.repeat(MILLION),
  needle: `b${'a'.repeat(5000)}`,
  middling: `${'a'.repeat(9000)}!`,
  since: '2026-03-02',
}

/** Expressions and answers made to take long. */
const HOSTILE = [
  'some a in rows, b in rows, c in rows satisfies a.at + b.at + c.at = -1',
  'count(rows[count(rows[at > 5]) > 0])',
  'rows[rows = rows]',
  'few[few = few]',
  'count(few[count(few.parts.part) > 0])',
  'numbers[selected(numbers, -1)]',
  'numbers[item in texts]',
  'numbers[max(numbers) = item]',
  'numbers[sum(numbers, numbers, numbers) = item]',
  'texts[max(texts) = item]',
  'numbers[long = copy]',
  'numbers[long < copy]',
  'numbers[is_blank(spaces)]',
  'numbers[number(spaces) = 1]',
  'numbers[contains(long, needle)]',
  'texts[contains(item, "xt 9")]',
  'numbers[length(long) = item]',
  'numbers[upper(long) = "A"]',
  'numbers[substring(long, 5, 10) = "A"]',
  'numbers[concat(long, item) = "A"]',
  'numbers[starts_with(long, copy)]',
  'texts[length(item + item + item) = 1]',
  'numbers[days_between(since, since + days(item)) = 1]',
  'numbers[date(since) + months(item) > since]',
  'numbers[months_between(since, "1900-01-01") = 1]',
  'numbers[format_date(since, "%d/%m/%Y %H:%M:%S") = "x"]',
  'numbers[round(item / 7, 3) * 1.1 / 3 = 1]',
  'numbers[string(item) = "x"]',
  'matches(middling, "^(a+)+$")',
  'matches(middling, "(a?){30}a{30}[^a!]")',
  'matches(middling, "(.*a){5}[^a!]")',
  'matches(middling, "([a-z]+[a-z]*){9}[0-9]")',
  'texts[matches(item, "^(([a-z]+)+ ?)*!$")]',
  `numbers[${Array.from({ length: 40 }, () => 'item > 1').join(' and ')}]`,
  `numbers[[${Array.from({ length: 300 }, () => '1').join(', ')}] = 3]`,
  `numbers[if item > 1 then (if item > 2 then item else 3) = 0 else item between 5 and 6]`,
]

/** How long each takes until it is done or its steps are spent: the middle one of some rounds, in a cold start too. */
export function worstCases(): readonly { readonly hostile: string; readonly milliseconds: number; readonly cold: number; readonly ends: string }[] {
  return HOSTILE.map((source) => {
    const compilation = compileExpression(source)
    if (!compilation.ok) return { hostile: shown(source), milliseconds: 0, cold: 0, ends: 'refused' }
    const times: number[] = []
    let ends = 'done'
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now()
      try {
        compilation.expression.evaluate((name) => NAMES[name], { today: '2026-11-23' })
      } catch (error) {
        if (!(error instanceof ExpressionBudgetSpent)) throw error
        ends = 'given up'
      }
      times.push(performance.now() - began)
    }
    return { hostile: shown(source), milliseconds: rounded(Math.min(...times)), cold: rounded(times[0] ?? 0), ends }
  }).sort((one, other) => other.cold - one.cold)
}

function shown(source: string): string {
  return source.length > 70 ? `${source.slice(0, 67)}...` : source
}
