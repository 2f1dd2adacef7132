import { compileExpression } from '../../expressions/compile-expression.ts'
import type { Read } from '../../expressions/reading.ts'
import { formNames, questionsCalled, type FormNames } from '../form-names.ts'
import { questionsOf, type PlacedQuestion } from '../question-walk.ts'
import type { Rule, Rules } from '../rule.ts'

/** Questions that cannot be worked out, because they wait for each other. */
export const circularQuestionRules: Rules = new Map<string, Rule>([
  [
    'circular-questions',
    function* ({ forms }) {
      for (const { document, definition } of forms) {
        const names = formNames(definition.answers)
        const own = [...questionsOf(definition.answers)].filter(({ way, ofList }) => way.length > 0 && !ofList)
        const waitsFor = new Map(own.map((placed) => [placed, sourcesOf(placed, names, own)]))
        for (const placed of own) {
          const keyword = placed.question.calculate === undefined ? 'visibleWhen' : 'calculate'
          const circle = placed.question[keyword] === undefined ? undefined : circleOf(placed, waitsFor)
          if (circle)
            yield {
              document,
              path: [...placed.path, keyword],
              message: `These questions wait for each other in a circle: ${circle.map(({ name }) => name).join(' -> ')}.`,
              hint: 'Let one of them read something else.',
            }
        }
      }
    },
  ],
])

/** What must be known before a question is: what its own expressions and those of the sections around it read. */
function sourcesOf(placed: PlacedQuestion, names: FormNames, own: readonly PlacedQuestion[]): PlacedQuestion[] {
  const { calculate, visibleWhen } = placed.question
  const read = [calculate, visibleWhen]
    .flatMap((source) => (source === undefined ? [] : readsOf(source)))
    .flatMap((each) => questionRead(each, placed, names))
  const inside = read.flatMap((source) => own.filter(({ way }) => isWithin(way, source.way)))
  const section = own.filter(({ way }) => way.length === placed.way.length - 1 && isWithin(placed.way, way))
  return [...inside, ...section]
}

function readsOf(source: string): readonly Read[] {
  const compiled = compileExpression(source)
  return compiled.ok ? compiled.expression.reads : []
}

function questionRead({ path, within }: Read, placed: PlacedQuestion, names: FormNames): PlacedQuestion[] {
  const [first = '', ...rest] = [...(within ?? []), ...path]
  const called = questionsCalled(first, { ...placed, question: placed.around.at(-1) ?? placed.question }, names)
  let [found] = called
  if (!found || called.length > 1) return within ? questionRead({ path, from: 0, to: 0 }, placed, names) : []
  for (const name of rest) {
    const way = [...found.way, name].join('.')
    const next: PlacedQuestion | undefined = names.get(name)?.find((each) => each.way.join('.') === way)
    if (!next) break
    found = next
  }
  return [found]
}

function isWithin(way: readonly string[], outer: readonly string[]): boolean {
  return outer.every((step, index) => way[index] === step)
}

function circleOf(start: PlacedQuestion, waitsFor: ReadonlyMap<PlacedQuestion, readonly PlacedQuestion[]>): PlacedQuestion[] | undefined {
  const seen = new Set<PlacedQuestion>()
  let ways = [[start]]
  while (ways.length > 0) {
    const longer = ways.flatMap((way) => (waitsFor.get(way.at(-1) ?? start) ?? []).map((next) => [...way, next]))
    const back = longer.find((way) => way.at(-1) === start)
    if (back) return back
    ways = longer.filter((way) => {
      const last = way.at(-1)
      const isNew = last !== undefined && !seen.has(last)
      if (last) seen.add(last)
      return isNew
    })
  }
  return undefined
}
