/** What is wrong in an expression, where (offsets into its source), and the way out. */
export interface ExpressionProblem {
  readonly message: string
  readonly hint?: string
  readonly from: number
  readonly to: number
}

/** Leaves the compilation of an expression; caught in compile-expression.ts. */
export class NotAnExpression extends Error {
  constructor(readonly problem: ExpressionProblem) {
    super(problem.message)
  }
}

/** Refuses a part of an expression. */
export function refuse(part: { readonly from: number; readonly to: number }, message: string, hint?: string): never {
  throw new NotAnExpression({ message, ...(hint === undefined ? {} : { hint }), from: part.from, to: part.to })
}
