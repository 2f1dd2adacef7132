import { isAssessmentTool } from '../definitions/configuration.ts'
import type { Configuration } from '../definitions/configuration.ts'
import { goldenOutcome, type GoldenLine } from './golden-outcome.ts'

/** A golden case that does not come out as it says. */
export interface GoldenCaseFailure {
  /** Id of the tool. */
  readonly form: string
  /** Place of the case in the tool's list, from 0. */
  readonly index: number
  readonly message: string
}

/** Runs the golden cases of every tool and tells what does not come out as expected. */
export function checkGoldenCases(configuration: Configuration): readonly GoldenCaseFailure[] {
  return Object.values(configuration.forms)
    .filter(isAssessmentTool)
    .flatMap((tool) =>
      (tool.goldenCases ?? []).flatMap((golden, index) =>
        goldenOutcome(tool, golden, configuration)
          .lines.filter(({ agrees }) => !agrees)
          .map((line) => ({ form: tool.id, index, message: `Golden case "${golden.title}": ${difference(line)}` })),
      ),
    )
}

function difference(line: GoldenLine): string {
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
