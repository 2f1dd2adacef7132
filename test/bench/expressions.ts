import { evaluate as feelin, type FeelFunction } from 'feelin'
import { compileExpression } from '../../core/expressions/compile-expression.ts'
import type { CompiledExpression } from '../../core/expressions/compile-expression.ts'
import type { Value } from '../../core/expressions/value.ts'
import { type Figure, median, rounded } from './figure.ts'
import { worstCases } from './worst-expressions.ts'

const ROUNDS = 15
const ROUND_MS = 120
const TODAY = '2026-11-23'
const ITEMS = Array.from({ length: 9 }, (_, at) => `item_${at + 1}`)

/** One expression of each sort that forms are made of, here and as FEEL has it. */
const EXPRESSIONS: readonly { readonly sort: string; readonly ours: string; readonly feel: string }[] = [
  { sort: 'skip logic', ours: 'age < 18 and selected(needs, "food")', feel: 'age < 18 and list contains(needs, "food")' },
  { sort: 'pattern', ours: 'matches(code, "^[A-Z]{2}-[0-9]{4}$")', feel: 'matches(code, "^[A-Z]{2}-[0-9]{4}$")' },
  { sort: 'rounding', ours: 'round(coalesce(rent, 0) / income * 100, 1)', feel: 'round half up((if rent = null then 0 else rent) / income * 100, 1)' },
  { sort: 'score', ours: `sum(${ITEMS.join(', ')})`, feel: `sum(${ITEMS.join(', ')})` },
  {
    sort: 'rows and days',
    ours: 'count(members[age < 5]) > 0 and days_between(since, today()) > 30',
    feel: 'count(members[age < 5]) > 0 and date(today_is) - date(since) > duration("P30D")',
  },
]

/** Expressions evaluated per second over 300 answers, against feelin compiled once; then how long the most that one may spend takes. */
export async function benchExpressions(): Promise<readonly Figure[]> {
  const answers = manyAnswers()
  const ours = EXPRESSIONS.map(({ ours: source }) => ourRun(source, answers))
  const feels = EXPRESSIONS.map(({ feel }) => feelinRun(feel, answers))
  for (const [at, { sort }] of EXPRESSIONS.entries()) {
    if (JSON.stringify(ours[at]?.()) !== JSON.stringify(feels[at]?.())) throw new Error(`${sort}: ${JSON.stringify(ours[at]?.())} here, ${JSON.stringify(feels[at]?.())} in feelin`)
  }
  const rows = EXPRESSIONS.map(({ sort }, at) => ({ sort, ...interleaved([ours[at]], [feels[at]]) }))
  const all = interleaved(ours, feels)
  console.table([...rows, { sort: 'all five', ...all }].map(({ sort, here, there, ratio }) => ({ expression: sort, 'per second': rounded(here), 'feelin, compiled once': rounded(there), ratio: rounded(ratio) })))
  const worst = worstCases()
  console.table(worst)
  return [
    { figure: 'expressions.perSecond', value: rounded(all.here), goal: '>= 500000' },
    { figure: 'expressions.feelin', value: rounded(all.ratio), goal: '>= 3' },
    { figure: 'expressions.longest', value: Math.max(...worst.map(({ milliseconds }) => milliseconds)), goal: '<= 50' },
  ]
}

type Run = () => unknown

/** Evaluations per second of each, in rounds that take turns; the ratio is the middle one of the rounds'. */
function interleaved(here: readonly (Run | undefined)[], there: readonly (Run | undefined)[]): { here: number; there: number; ratio: number } {
  const rounds: { here: number; there: number }[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push({ here: perSecond(here), there: perSecond(there) })
  return {
    here: median(rounds.map((round) => round.here)),
    there: median(rounds.map((round) => round.there)),
    ratio: median(rounds.map((round) => round.here / round.there)),
  }
}

function perSecond(runs: readonly (Run | undefined)[]): number {
  const began = performance.now()
  let count = 0
  let took = 0
  while (took < ROUND_MS) {
    for (let turn = 0; turn < 200; turn++) for (const run of runs) run?.()
    count += 200 * runs.length
    took = performance.now() - began
  }
  return (count / took) * 1000
}

function ourRun(source: string, answers: ReadonlyMap<string, Value>): Run {
  const compilation = compileExpression(source)
  if (!compilation.ok) throw new Error(`${source}: ${compilation.problem.message}`)
  const expression: CompiledExpression = compilation.expression
  const scope = (name: string) => answers.get(name)
  const clock = { today: TODAY }
  return () => expression.evaluate(scope, clock)
}

/** feelin parses at every call, unless what it parses is a function, which is then called again and again. */
function feelinRun(source: string, answers: ReadonlyMap<string, Value>): Run {
  const names = [...answers.keys(), 'today_is'].filter((name) => new RegExp(`\\b${name}\\b`).test(source))
  const result = feelin(`function(${names.join(', ')}) ${source}`)
  const compiled = result.value as FeelFunction
  const values = new Map([...answers, ['today_is', TODAY]])
  return () => {
    const value: unknown = compiled.invoke(names.map((name) => values.get(name)))
    // Warnings would pile up call after call.
    result.warnings.length = 0
    return value
  }
}

function manyAnswers(): ReadonlyMap<string, Value> {
  const flat = Array.from({ length: 281 }, (_, at): [string, Value] => [`question_${at}`, at % 3 === 0 ? null : at % 3 === 1 ? at : `answer ${at}`])
  const items = ITEMS.map((item, at): [string, Value] => [item, at % 4])
  const members = Array.from({ length: 6 }, (_, at) => ({ name: `Person ${at}`, age: at * 9 + 2, relation: at === 0 ? 'head' : 'child' }))
  return new Map<string, Value>([
    ...flat,
    ...items,
    ['age', 17],
    ['needs', ['rent', 'food', 'school']],
    ['code', 'AB-1234'],
    ['rent', 412.5],
    ['income', 1310],
    ['members', members],
    ['since', '2026-03-02'],
  ])
}
