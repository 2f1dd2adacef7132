import { suggestion } from '../did-you-mean.ts'
import { questionsOf } from '../question-walk.ts'
import type { Rule, Rules } from '../rule.ts'
import type { LocalMistake } from '../workflow-sites.ts'
import { eachTool } from './each-tool.ts'

/** Bands, decisions and golden cases of assessment tools. */
export const toolRules: Rules = new Map<string, Rule>([
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
        for (const [scale, score] of Object.entries(expect.scores ?? {})) {
          yield* unknown([...at, 'scores', scale], 'scale', scale, scaleIds, true)
          const perRow = scales.some(({ id, per }) => id === scale && per !== undefined)
          const isByRow = typeof score === 'object' && score !== null
          if (scaleIds.includes(scale) && perRow !== isByRow)
            yield {
              path: [...at, 'scores', scale],
              message: perRow ? `The scale "${scale}" has a score for each row.` : `The scale "${scale}" has one score.`,
              hint: perRow ? 'Write an object of scores by the id of the row, or by its number.' : 'Write a number, or null for no score.',
            }
        }
        for (const [place, finding] of (expect.findings ?? []).entries())
          yield* unknown([...at, 'findings', place], 'finding', finding, findingIds)
        if (typeof expect.path === 'string') yield* unknown([...at, 'path'], 'path of the decision', expect.path, pathIds)
      }
    }),
  ],
])

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
