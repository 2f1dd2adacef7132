import type { Text } from '../../definitions/definition-types.ts'
import type { Read } from '../../expressions/reading.ts'
import type { Value } from '../../expressions/value.ts'
import { isBlank } from '../../expressions/functions.ts'
import { answerText } from '../words/answer-text.ts'
import type { Reason, Score } from '../answers.ts'
import type { CompiledForm, CompiledQuestion } from '../compile/compiled-form.ts'
import { filledText } from '../words/filled-words.ts'
import { findByRead } from '../compile/find-question.ts'
import type { QuestionNames } from '../compile/find-question.ts'
import { rowOf } from '../filling/filling.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { leavesOf } from '../compile/question-graph.ts'
import { placeName, tellingLike } from '../words/row-heading.ts'
import type { MayTell } from '../words/row-heading.ts'
import { placesOf } from '../filling/scope-at.ts'
import { valueOf } from '../filling/work-out.ts'

/** An answer that gave points. */
export type PointsReason = Reason & { readonly points: number }

/** What most reasons are: an answer outside of rows that gave points. A class for the reason that cells are. */
class PlainReason implements PointsReason {
  constructor(readonly at: string, readonly question: Text, readonly answer: Text, readonly points: number, readonly sensitive: boolean) {}
}

/** An answer as a reason, with the points that it gave. */
export function pointsReason(filling: Filling, asked: Asked, points: number): PointsReason {
  const sensitive = isSensitive(filling, asked)
  const row = rowName(filling, asked, sensitive)
  const reason = new PlainReason(asked.at, titleOf(filling, asked), answerOf(filling, asked), points, sensitive)
  return row === undefined ? reason : { ...reason, row }
}

/** An answer as a reason. */
function reasonOf(filling: Filling, asked: Asked): Reason {
  const sensitive = isSensitive(filling, asked)
  const row = rowName(filling, asked, sensitive)
  return { at: asked.at, question: titleOf(filling, asked), ...(row !== undefined && { row }), answer: answerOf(filling, asked), sensitive }
}

function isSensitive({ compiled }: Filling, { question }: Asked): boolean {
  return compiled.sensitive.has(question.path)
}

function rowName(filling: Filling, asked: Asked, sensitive: boolean): Text | undefined {
  const { rows, personal } = asked.question
  return rows && placeName(filling, asked, tellingLike(filling.compiled, { sensitive, personal }))
}

function titleOf(filling: Filling, asked: Asked): Text {
  return filledFor(filling, asked, asked.question.question.title ?? asked.question.id)
}

function answerOf(filling: Filling, asked: Asked): Text {
  const { question } = asked
  const written = answerText(question, valueOf(filling, asked), filling.surroundings)
  return question.options.length > 0 ? filledFor(filling, asked, written) : written
}

/** A text of a question with answers put in that may be told to whoever may read its own. */
function filledFor(filling: Filling, { question, parent }: Asked, text: Text): Text {
  return question.isFilledIn ? filledText(filling, parent, text, tellingOf(filling.compiled, question)) : text
}

function tellingOf({ sensitive }: CompiledForm, { path: own }: CompiledQuestion): MayTell {
  return ({ path }) => sensitive.has(own) || !sensitive.has(path)
}

/**
 * The answers that were read, standing in a section or row. Of questions asked in many rows: those of the rows that
 * filters kept, where any did.
 */
export function reasonsRead(filling: Filling, from: Asked | undefined, reads: readonly Read[], kept: readonly Value[]): readonly Reason[] {
  const read = reads.flatMap((each) => answersRead(filling, from, each, kept))
  return [...new Set(read)].map((asked) => reasonOf(filling, asked))
}

function answersRead(filling: Filling, from: Asked | undefined, read: Read, kept: readonly Value[]): readonly Asked[] {
  const question = findByRead(filling.compiled, from?.question ?? filling.compiled.root, read)
  if (question?.kind !== 'question') return []
  const answered = placesOf(filling, from, question).filter((place) => !isBlank(valueOf(filling, place)))
  const inKeptRows = answered.filter((place) => {
    const row = rowOf(place)
    return row !== undefined && kept.includes(valueOf(filling, row))
  })
  return inKeptRows.length > 0 ? inKeptRows : answered
}

/** The answers that gave a score points; all of them where none did. */
export function tellingReasons({ reasons }: Score): readonly Reason[] {
  const telling = reasons.filter(({ points }) => points !== 0)
  return telling.length > 0 ? telling : reasons
}

/** Reasons from several places, each answer once. */
export function eachOnce(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((reason) => [reason.at, reason])).values()]
}

/** Whether a sensitive answer is read, standing in a section or row. */
export function readsSensitive(compiled: QuestionNames & Pick<CompiledForm, 'sensitive'>, from: CompiledQuestion | undefined, reads: readonly Read[]): boolean {
  return reads.some((read) => {
    const question = findByRead(compiled, from ?? compiled.root, read)
    return question !== undefined && (compiled.sensitive.has(question.path) || leavesOf(question).some(({ path }) => compiled.sensitive.has(path)))
  })
}
