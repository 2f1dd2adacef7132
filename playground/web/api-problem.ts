import type { ImportColumns } from '../../core/exchange/import-report.ts'
import type { AnswerProblem } from '../../core/forms/answers.ts'

/** A problem document as RFC 9457 has it. */
export interface ProblemDocument {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly problems?: readonly AnswerProblem[]
  /** Of a table that was not taken: its columns, to say what they mean. */
  readonly columns?: ImportColumns
}

/** The server refused, or could not be reached; holds its problem document. */
export class ApiProblem extends Error {
  constructor(readonly document: ProblemDocument) {
    super(document.detail ?? document.title)
  }

  get status(): number {
    return this.document.status
  }

  /** Whether the problem is of a kind, such as stale, not-now or unreachable. */
  is(kind: string): boolean {
    return this.document.type.endsWith(`/${kind}`)
  }
}

/** What the page says of a server that cannot be reached; its words are the page's. */
export const unreachable: ProblemDocument = { type: '/problems/unreachable', title: 'The program does not answer', status: 0 }
