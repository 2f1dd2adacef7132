import { isAssessmentTool } from '../../definitions/configuration.ts'
import type { Configuration } from '../../definitions/configuration.ts'
import type { GoldenCase } from '../../definitions/definition-types.ts'
import { textIn } from '../../definitions/text.ts'
import { goldenOutcome, type GoldenLine } from './golden-outcome.ts'
import { pointerTo } from '../filling/pointer.ts'

/** A golden case that does not come out as it says. */
export interface GoldenCaseFailure {
  /** Id of the tool. */
  readonly form: string
  /** Place of the case in the tool's list, from 0. */
  readonly index: number
  /** JSON pointer, within the case, of the answer or expectation that is wrong. */
  readonly at: string
  /** The name there is wrong, not what it has. */
  readonly onName: boolean
  readonly message: string
  readonly hint: string
}

/** Runs the golden cases of every tool and tells what does not come out as expected. */
export function checkGoldenCases(configuration: Configuration): readonly GoldenCaseFailure[] {
  return Object.values(configuration.forms)
    .filter(isAssessmentTool)
    .flatMap((tool) =>
      (tool.goldenCases ?? []).flatMap((golden, index) =>
        goldenOutcome(tool, golden, configuration)
          .lines.filter(({ agrees }) => !agrees)
          .map((line) => ({
            form: tool.id,
            index,
            at: placeOf(line, golden),
            onName: isUnknown(line),
            message: `Golden case "${textIn(golden.title, 'en')}": ${difference(line)}`,
            hint: line.about === 'answer' ? 'Correct the answer, or the tool.' : 'Correct the tool, or what is expected of it.',
          })),
      ),
    )
}

function isUnknown(line: GoldenLine): boolean {
  return line.about === 'answer' && line.code === 'unknown-question'
}

function placeOf(line: GoldenLine, { expect }: GoldenCase): string {
  switch (line.about) {
    case 'answer': return `/answers${line.at}`
    case 'score': return [line.scale, ...(line.row === undefined ? [] : [line.row])].reduce(pointerTo, '/expect/scores')
    case 'finding': return line.expected ? pointerTo('/expect/findings', expect.findings?.indexOf(line.finding) ?? 0) : '/expect/findings'
    case 'path': return '/expect/path'
  }
}

function difference(line: GoldenLine): string {
  // The form's own words are for somebody who fills it in.
  if (isUnknown(line) && line.about === 'answer') return `the tool has no question at ${line.at}.`
  switch (line.about) {
    case 'answer': return `its answer at ${line.at || '/'} is not good: ${line.message}`
    case 'score': return scoreDifference(line)
    case 'finding': return line.expected ? `finding "${line.finding}" does not hold.` : `finding "${line.finding}" holds but is not expected.`
    case 'path': return `the path is ${quoted(line.found)}, not ${quoted(line.expected)}.`
  }
}

function scoreDifference({ scale, row, found, expected }: GoldenLine & { about: 'score' }): string {
  if (found === undefined) return row === undefined ? `there is no scale "${scale}".` : `scale "${scale}" has no row "${row}".`
  return `scale "${scale}"${row === undefined ? '' : ` of row "${row}"`} gives ${found ?? 'no score'}, not ${expected ?? 'no score'}.`
}

function quoted(path: string | null): string {
  return path === null ? 'none' : `"${path}"`
}
