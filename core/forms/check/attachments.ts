import type { Value } from '../../expressions/value.ts'
import { FORMATS } from './answer-formats.ts'
import type { AnswerProblem, Answers } from '../answers.ts'
import { answerSentence } from './answer-words.ts'
import type { CompiledForm } from '../compile/compiled-form.ts'
import { unfilledText } from '../words/filled-words.ts'
import { givenAnswers } from '../filling/given-answers.ts'
import { plainWords } from '../../definitions/plain-words.ts'
import { textIn } from '../../definitions/text.ts'

/** An uploaded file that an answer names: <content address>/<file name>. */
export interface AttachmentNamed {
  /** JSON pointer of the answer. */
  readonly at: string
  readonly format: 'file' | 'signature'
  /** What the question is called. */
  readonly question: AnswerTitle
  /** Content address. */
  readonly id: string
  readonly name: string
}

type AnswerTitle = Parameters<typeof textIn>[0]

const ID = /^[0-9a-f]{64}(?=\/)/

/** Uploaded files that answers to questions for them name. */
export function attachmentsIn({ root }: CompiledForm, answers: Answers): AttachmentNamed[] {
  return givenAnswers(root, answers).answers.flatMap(({ question, value, at }) => {
    const { format } = question.question
    if ((format !== 'file' && format !== 'signature') || typeof value !== 'string' || !FORMATS[format](value)) return []
    const [id] = ID.exec(value) ?? []
    return id === undefined ? [] : [{ at, format, question: unfilledText(question.question.title ?? question.id), id, name: value.slice(id.length + 1) }]
  })
}

/** A problem for each answer that names a file which was not uploaded. @param known content addresses of those that were */
export function missingAttachments(form: CompiledForm, answers: Answers, known: ReadonlySet<string>, language: string): AnswerProblem[] {
  return attachmentsIn(form, answers).filter(({ id }) => !known.has(id)).map(({ at, format, question }) => {
    const params = { question: plainWords(textIn(question, language)) }
    const code = `format-${format}` as const
    return { at, code, params, message: answerSentence(code, params, language) }
  })
}

/** Everything that could be the content address of an uploaded file, from any answers: to ask which are there. */
export function attachmentIds(answers: Value): string[] {
  const found = new Set<string>()
  const waiting: Value[] = [answers]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value === 'string') for (const id of ID.exec(value) ?? []) found.add(id)
    // One by one: as arguments of one call, a very long list would be too many.
    else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) waiting.push(part)
  }
  return [...found]
}
