import { formNames } from '../form-names.ts'
import type { Question } from '../definition-types.ts'
import { questionsOf, type PlacedQuestion } from '../question-walk.ts'
import type { Rule, Rules } from '../rule.ts'
import { expressionsOf, sourcesIn, type SourcesOf } from '../sources-of.ts'

/** Steps taken to find the circles of one form. */
const MOST_STEPS = 600_000
/** Questions of a circle that are named. */
const MOST_NAMED = 12

type WaitsFor = ReadonlyMap<PlacedQuestion, readonly PlacedQuestion[]>

/** Questions that cannot be worked out, because they wait for each other. */
export const circularQuestionRules: Rules = new Map<string, Rule>([
  [
    'circular-questions',
    function* ({ forms }) {
      for (const { document, definition } of forms) {
        const names = formNames(definition.answers)
        const sourcesOf = sourcesIn(names)
        if (waitForEarlierOnes(definition.answers, sourcesOf)) continue
        const steps = { left: MOST_STEPS }
        const waitsFor = stuck(new Map([...names.values()].flat().map((placed) => [placed, sourcesOf(placed)])))
        for (const placed of waitsFor.keys()) {
          const { question } = placed
          if (steps.left <= 0) {
            yield { document, path: placed.path, message: 'Too many questions wait for each other to tell all circles; this one waits for some of them.', hint: 'Let some of them read something else.' }
            break
          }
          const keyword = question.calculate !== undefined ? ['calculate'] : question.repeat?.count !== undefined ? ['repeat', 'count'] : ['visibleWhen']
          const circle = expressionsOf(question).length === 0 ? undefined : circleOf(placed, waitsFor, steps)
          if (circle) yield { document, path: [...placed.path, ...keyword], message: `These questions wait for each other in a circle: ${wordsOf(circle)}.`, hint: 'Let one of them read something else.' }
        }
      }
    },
  ],
])

function wordsOf(circle: readonly PlacedQuestion[]): string {
  const names = circle.map(({ name }) => name)
  if (names.length <= MOST_NAMED) return names.join(' -> ')
  return [...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`, names.at(-1)].join(' -> ')
}

/** Whether every question waits for some that stand before it, as in most forms: then there is no circle. */
function waitForEarlierOnes(answers: Question, sourcesOf: SourcesOf): boolean {
  for (const placed of questionsOf(answers)) {
    if (placed.around.length === 0 || placed.ofList) continue
    for (const source of sourcesOf(placed)) if (source.order >= placed.order) return false
  }
  return true
}

/** What is left when questions that wait for nothing are known, and then those that waited for them only (Kahn 1962). */
function stuck(waitsFor: WaitsFor): WaitsFor {
  const waiters = new Map<PlacedQuestion, PlacedQuestion[]>()
  const open = new Map<PlacedQuestion, number>()
  const known: PlacedQuestion[] = []
  for (const [placed, sources] of waitsFor) {
    if (sources.length === 0) known.push(placed)
    else open.set(placed, sources.length)
    for (const source of sources) {
      const waiting = waiters.get(source)
      if (waiting) waiting.push(placed)
      else waiters.set(source, [placed])
    }
  }
  for (const placed of known) {
    for (const waiter of waiters.get(placed) ?? []) {
      const left = (open.get(waiter) ?? 0) - 1
      if (left > 0) open.set(waiter, left)
      else if (open.delete(waiter)) known.push(waiter)
    }
  }
  return open.size === 0 ? new Map() : new Map([...waitsFor].filter(([placed]) => open.has(placed)))
}

/** @param steps how many more may be taken: thousands of questions that all read each other would keep the program for minutes */
function circleOf(start: PlacedQuestion, waitsFor: WaitsFor, steps: { left: number }): PlacedQuestion[] | undefined {
  const cameFrom = new Map<PlacedQuestion, PlacedQuestion>()
  const waiting = [start]
  for (const placed of waiting) {
    if (steps.left <= 0) return undefined
    for (const source of waitsFor.get(placed) ?? []) {
      steps.left--
      if (source === start) return [...wayTo(placed, cameFrom), start]
      if (cameFrom.has(source)) continue
      cameFrom.set(source, placed)
      waiting.push(source)
    }
  }
  return undefined
}

function wayTo(last: PlacedQuestion, cameFrom: ReadonlyMap<PlacedQuestion, PlacedQuestion>): PlacedQuestion[] {
  const way = [last]
  for (let before = cameFrom.get(last); before; before = cameFrom.get(before)) way.push(before)
  return way.reverse()
}
