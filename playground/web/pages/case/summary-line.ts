import type { AnswerLine } from '../../../../core/forms/words/answer-lines.ts'

/** A form's line for the timeline with its {question} places filled in; empty when an answer it names is not there. */
export function summaryLine(pattern: string, lines: readonly AnswerLine[]): string {
  const given = new Map(lines.filter(({ sensitive }) => !sensitive).map(({ at, answer }) => [at.slice(at.lastIndexOf('/') + 1), answer]))
  const named = [...pattern.matchAll(/\{([a-z][a-z0-9_]*)\}/g)].map(([, id = '']) => id)
  if (named.some((id) => !given.get(id))) return ''
  return pattern.replaceAll(/\{([a-z][a-z0-9_]*)\}/g, (_, id: string) => given.get(id) ?? '')
}
