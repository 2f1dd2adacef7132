import { problemLine, type Problem } from '../definitions/problem.ts'
import type { Terminal } from './terminal.ts'

/** Each problem on a line of its own. */
export function printProblems(problems: readonly Problem[], { print, red, yellow }: Terminal): void {
  for (const problem of problems) print(problem.severity === 'error' ? red(problemLine(problem)) : yellow(problemLine(problem)))
}

/** Things looked at that are named in the summary; of more only their number is told. */
const MOST_NAMED = 3

/** Prints how many errors and warnings there are in what was looked at. 1 when there are errors. */
export function summaryOf(what: readonly string[], kind: 'file' | 'pack', problems: readonly Problem[], { print, red, green }: Terminal): number {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const summary = `${what.length > MOST_NAMED ? `${what.length} ${kind}s` : what.join(', ')}: ${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}.`
  print(errors > 0 ? red(summary) : green(summary))
  return errors > 0 ? 1 : 0
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
