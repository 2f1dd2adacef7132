import type { ImportColumns } from '../exchange/import-report.ts'
import type { AnswerProblem } from '../forms/answers.ts'
import { StaleNumber, StoreFailure } from '../store/case-store.ts'
import { refusalWords, type RefusalKind } from './server-words.ts'

/** A problem document (RFC 9457). */
export interface ProblemDocument {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly problems?: readonly AnswerProblem[]
  /** Of a table that was not taken: its columns, to say what they mean. */
  readonly columns?: ImportColumns
}

/** Thrown where a request cannot be answered as asked; becomes a problem document in the asker's language. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly kind: RefusalKind,
    /** What the sentence names; a function where it depends on the language. */
    readonly what: string | ((language: string) => string) = '',
    readonly more: Pick<ProblemDocument, 'problems' | 'columns'> = {},
  ) {
    super(kind)
  }
}

/** A refusal whose words are already made, as the rooms below make them. */
export class RefusedInWords extends Error {
  constructor(readonly document: ProblemDocument) {
    super(document.title)
  }
}

/** Errors of the body parser, by their type. */
const UNREADABLE: Readonly<Record<string, { status: number; kind: RefusalKind }>> = {
  'entity.too.large': { status: 413, kind: 'too-large' },
  'entity.parse.failed': { status: 400, kind: 'not-json' },
  'encoding.unsupported': { status: 415, kind: 'wrong-type' },
  'charset.unsupported': { status: 415, kind: 'wrong-type' },
  'request.size.invalid': { status: 400, kind: 'not-json' },
  'request.aborted': { status: 400, kind: 'not-json' },
}

/** The problem document for whatever was thrown; undefined for a mistake of the program itself. */
export function problemDocument(error: unknown, language: string): ProblemDocument | undefined {
  if (error instanceof RefusedInWords) return error.document
  const refused = asRefused(error)
  if (!refused) return undefined
  const { status, kind, what, more } = refused
  const words = refusalWords(kind, language, typeof what === 'function' ? what(language) : what)
  return { type: `/problems/${kind}`, status, ...words, ...more }
}

function asRefused(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error
  if (error instanceof StaleNumber) return new Refused(409, 'stale')
  if (error instanceof StoreFailure) return new Refused(503, 'store-failure', error.message)
  if (error instanceof URIError) return new Refused(400, 'wrong-address')
  if (!(error instanceof Error) || !('type' in error)) return undefined
  const unreadable = UNREADABLE[String(error.type)]
  return unreadable && new Refused(unreadable.status, unreadable.kind, error.message)
}
