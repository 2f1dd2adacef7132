import type { Value } from './value.ts'

/** What an expression may spend on one evaluation: a step is one operation, one list item looked at, or eight characters made. */
export const STEPS = 200_000

/** What all expressions of a form may spend together, each time it is checked and worked out: about as long as somebody waits. */
export const STEPS_OF_A_FORM = 5_000_000

/** What several evaluations share. */
export interface Purse {
  left: number
}

export function fullPurse(): Purse {
  return { left: STEPS_OF_A_FORM }
}

/** An evaluation that would take too long was given up. Only answers far beyond the limits of a form, or an expression made for it, get here. */
export class ExpressionBudgetSpent extends Error {
  constructor(readonly source: string) {
    super(`The expression takes too many steps with these answers: ${source}`)
  }
}

/** One evaluation under way. */
export interface Run {
  readonly source: string
  readonly today: string
  readonly now: string | null
  left: number
  /** Where rows that a filter kept, or that decided some and every, are noted, for explanations. */
  readonly kept?: Value[] | undefined
}

export function spend(run: Run, steps: number): void {
  run.left -= steps
  if (run.left < 0) throw new ExpressionBudgetSpent(run.source)
}

/** Pays for a text that was made, so that doubling a text over and over ends. */
export function paid(run: Run, text: string): string {
  spend(run, 1 + (text.length >> 3))
  return text
}
