import { isAssessmentTool } from '../configuration.ts'
import type { AssessmentTool } from '../definition-types.ts'
import { suggestion } from '../did-you-mean.ts'
import { questionsOf, type PlacedQuestion } from '../question-walk.ts'
import type { Rule, Rules } from '../rule.ts'
import type { LocalMistake } from '../workflow-sites.ts'

/** Scales, bands, decisions and golden cases of assessment tools. */
export const toolRules: Rules = new Map<string, Rule>([
  [
    'unknown-scale-part',
    eachTool(function* ({ answers, scales = [] }) {
      const questions = [...questionsOf(answers)]
      for (const [index, { of }] of scales.entries()) {
        for (const [place, wanted] of of.entries()) {
          const found = counted(questions, wanted)
          if (found.length === 1) continue
          const path = ['scales', index, 'of', place]
          if (found.length > 1)
            yield {
              path,
              message: `"${wanted}" stands in several sections of this tool.`,
              hint: `Write one of ${found.map(({ way }) => `"${way.join('.')}"`).join(', ')}.`,
            }
          else
            yield {
              path,
              message: `"${wanted}" is no question or section of this tool.`,
              hint: () => suggestion(
                wanted,
                questions.flatMap(({ way, name, ofList }) =>
                  way.length > 0 && !ofList ? [wanted.includes('.') ? way.join('.') : name] : [],
                ),
              ),
            }
        }
      }
    }),
  ],

  [
    'scale-without-points',
    eachTool(function* ({ answers, scales = [] }) {
      const questions = [...questionsOf(answers)]
      for (const [index, { id, of }] of scales.entries()) {
        const ways = of.flatMap((wanted) => counted(questions, wanted)).map(({ way }) => way.join('.'))
        const inScale = questions.filter(({ way }) => ways.some((start) => `${way.join('.')}.`.startsWith(`${start}.`)))
        if (ways.length > 0 && !inScale.some(givesPoints))
          yield {
            path: ['scales', index, 'of'],
            message: `No question that the scale "${id}" counts gives points.`,
            hint: 'Add "score" to the options of a question, or to the question.',
          }
      }
    }),
  ],

  [
    'band-order',
    eachTool(function* ({ scales = [] }) {
      for (const [index, { bands = [], least, most }] of scales.entries()) {
        for (const [place, { from }] of bands.entries()) {
          const before = bands[place - 1]
          if (before && from <= before.from)
            yield {
              path: ['scales', index, 'bands', place, 'from'],
              message: `The band from ${from} stands after the band from ${before.from}.`,
              hint: 'Bands go from low to high.',
            }
        }
        if (least !== undefined && most !== undefined && least > most)
          yield {
            path: ['scales', index, 'least'],
            message: `"least" is ${least} and "most" is ${most}, so no score would do.`,
            hint: 'Swap them.',
          }
      }
    }),
  ],

  [
    'unreachable-row',
    eachTool(function* ({ decision }) {
      const always = decision?.rows.findIndex(({ when }) => when === undefined) ?? -1
      if (decision && always >= 0 && always < decision.rows.length - 1)
        yield {
          path: ['decision', 'rows', always + 1],
          message: `This row is never tried: row ${always + 1} always holds.`,
          hint: 'Put the row without "when" last.',
        }
    }),
  ],

  [
    'decision-without-last-row',
    eachTool(function* ({ decision }) {
      if (decision && decision.rows.every(({ when }) => when !== undefined))
        yield {
          path: ['decision', 'rows'],
          warning: true,
          message: 'Where no row holds, nothing is recommended.',
          hint: 'Add a last row without "when".',
        }
    }),
  ],

  [
    'unknown-expectation',
    eachTool(function* ({ answers, scales = [], findings = [], decision, goldenCases = [] }) {
      const scaleIds = scales.map(({ id }) => id)
      const findingIds = [...findings, ...[...questionsOf(answers)].flatMap(({ question }) => question.finding ?? [])].map(({ id }) => id)
      const pathIds = decision?.paths.map(({ id }) => id) ?? []
      for (const [index, { expect }] of goldenCases.entries()) {
        const at = ['goldenCases', index, 'expect']
        for (const scale of Object.keys(expect.scores ?? {})) yield* unknown([...at, 'scores', scale], 'scale', scale, scaleIds, true)
        for (const [place, finding] of (expect.findings ?? []).entries())
          yield* unknown([...at, 'findings', place], 'finding', finding, findingIds)
        if (expect.path !== undefined) yield* unknown([...at, 'path'], 'path of the decision', expect.path, pathIds)
      }
    }),
  ],
])

/** A rule that looks at tools; what is missing can only be told of whole ones. */
function eachTool(look: (tool: AssessmentTool) => Iterable<LocalMistake>): Rule {
  return function* ({ forms }) {
    for (const { document, definition, whole } of forms) {
      if (whole && isAssessmentTool(definition)) for (const mistake of look(definition)) yield { ...mistake, document }
    }
  }
}

/** What a scale means by a name: a way from the form inwards, or a name that only one question has. */
function counted(questions: readonly PlacedQuestion[], wanted: string): PlacedQuestion[] {
  const own = questions.filter(({ way, ofList }) => way.length > 0 && !ofList)
  const byWay = own.filter(({ way }) => way.join('.') === wanted)
  return byWay.length > 0 ? byWay : own.filter(({ name }) => name === wanted)
}

function givesPoints({ question }: PlacedQuestion): boolean {
  return question.score !== undefined || (question.oneOf ?? []).some(({ score }) => score !== undefined)
}

function* unknown(
  path: LocalMistake['path'],
  what: string,
  name: string,
  known: readonly string[],
  onName = false,
): Generator<LocalMistake> {
  if (!known.includes(name))
    yield { path, onName, message: `"${name}" is no ${what} of this tool.`, hint: () => suggestion(name, known) }
}
