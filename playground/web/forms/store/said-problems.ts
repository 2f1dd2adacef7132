import type { AnswerProblem } from '../../../../core/forms/answers.ts'
import { isSame } from './unchanged.ts'

/** What is said to be wrong: with a question once it was left, with all once sending was tried, and what the server found until it is answered otherwise. */
export interface SaidProblems {
  /** @param find what is wrong there now */
  at(at: string, find: () => AnswerProblem | undefined): { problem?: string; problemCode?: string }
  /** What stands above the form: nothing until sending was tried. The same list as long as it says the same. */
  outstanding(present: () => readonly AnswerProblem[]): readonly AnswerProblem[]
  /** The person has gone on from a question. Tells whether they had not before. */
  leave(at: string): boolean
  reveal(): void
  refuse(problems: readonly AnswerProblem[]): void
  answered(at: string): void
  /** Rows below one that was removed move up: what was said of them was said of other places. */
  rowsMoved(at: string): void
  forget(): void
}

export function createSaidProblems(): SaidProblems {
  let refused: readonly AnswerProblem[] = []
  let isRevealed = false
  let outstanding: readonly AnswerProblem[] = []
  const left = new Set<string>()

  return {
    at(at, find) {
      const problem = refused.find((one) => one.at === at) ?? (isRevealed || left.has(at) ? find() : undefined)
      return problem ? { problem: problem.message, problemCode: problem.code } : {}
    },
    outstanding(present) {
      const others = isRevealed ? present() : none
      const now = isRevealed ? [...refused, ...others.filter(({ at }) => !refused.some((one) => one.at === at))] : none
      const isSameAsBefore = now.length === outstanding.length && now.every((problem, index) => problem === outstanding[index] || isSame(problem, outstanding[index]))
      return (outstanding = isSameAsBefore ? outstanding : now)
    },
    leave(at) {
      const isNew = !left.has(at)
      left.add(at)
      return isNew
    },
    reveal() {
      isRevealed = true
    },
    refuse(problems) {
      refused = problems
      isRevealed = true
    },
    answered(at) {
      refused = refused.filter((problem) => problem.at !== at)
    },
    rowsMoved(at) {
      refused = []
      for (const place of left) if (place.startsWith(`${at}/`)) left.delete(place)
    },
    forget() {
      refused = []
      isRevealed = false
      left.clear()
    },
  }
}

const none: readonly never[] = []
