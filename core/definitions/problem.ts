/** Something wrong in a definition. Problems are data; all are reported at once. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** Name of the rule, the same as its folder in test/fixtures/broken. */
  readonly rule: string
  /** Path of the file from the project's folder, with forward slashes. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  /** JSON pointer into the file. */
  readonly at: string
  /** What is wrong and why, in one sentence. */
  readonly message: string
  /** The way out. */
  readonly hint?: string
}

/** Those that keep definitions from being used; the others say what could be improved. */
export function errorsAmong(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === 'error')
}

/** One line as a compiler would print it: file:line:column, what, the way out. */
export function problemLine({ severity, file, line, column, message, hint }: Problem): string {
  return `${file}:${line}:${column} ${severity === 'warning' ? 'Warning: ' : ''}${message}${hint ? ` ${hint}` : ''}`
}

/** Rules of which a file falls foul before anything in it can be looked at. */
const READING: ReadonlySet<string> = new Set(['unreadable-file', 'invalid-json', 'too-deep', 'long-name', 'forbidden-name', 'duplicate-property', 'unknown-kind'])

/** The same problems, those of reading first, each by file, line and column. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const rank = ({ rule }: Problem) => (READING.has(rule) ? 0 : 1)
  const inFile = (a: Problem, b: Problem) => a.line - b.line || a.column - b.column
  return [...problems].sort((a, b) => rank(a) - rank(b) || (a.file === b.file ? inFile(a, b) : a.file < b.file ? -1 : 1))
}
