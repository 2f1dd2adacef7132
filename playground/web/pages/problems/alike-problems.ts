import type { Problem } from '../../../../core/definitions/problem.ts'

const MANY = 3

/** Errors and lone warnings, errors first; and apart from them the warnings of which many fall under one rule. */
export function alikeProblems(problems: readonly Problem[]): { first: readonly Problem[]; alike: readonly [Problem, ...Problem[]][] } {
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const lone: Problem[] = []
  const alike: [Problem, ...Problem[]][] = []
  for (const rule of new Set(warnings.map((warning) => warning.rule))) {
    const [shown, ...others] = warnings.filter((warning) => warning.rule === rule)
    if (shown && others.length + 1 >= MANY) alike.push([shown, ...others])
    else if (shown) lone.push(shown, ...others)
  }
  return { first: [...problems.filter(({ severity }) => severity === 'error'), ...lone], alike }
}
