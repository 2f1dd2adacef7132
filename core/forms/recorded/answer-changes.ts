import type { AnswerLine } from '../words/answer-lines.ts'

/** An answer that is other than it was, in words. */
export interface AnswerChange extends Pick<AnswerLine, 'at' | 'question' | 'row'> {
  /** Absent where nothing was answered. */
  readonly before?: string
  readonly now?: string
}

/** What differs between two ways of answering the same form, in the order of the form. */
export function answerChanges(before: readonly AnswerLine[], now: readonly AnswerLine[]): readonly AnswerChange[] {
  const earlier = new Map(before.map((line) => [line.at, line]))
  const later = new Set(now.map(({ at }) => at))
  const changed = now.flatMap((line): AnswerChange[] => {
    const was = earlier.get(line.at)?.answer
    return was === line.answer ? [] : [{ ...named(line), ...(was !== undefined && { before: was }), now: line.answer }]
  })
  const gone = before.filter(({ at }) => !later.has(at)).map((line): AnswerChange => ({ ...named(line), before: line.answer }))
  return [...changed, ...gone]
}

function named({ at, question, row }: AnswerLine): Pick<AnswerLine, 'at' | 'question' | 'row'> {
  return { at, question, ...(row !== undefined && { row }) }
}
