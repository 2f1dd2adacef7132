import type { Option, Question } from '../../definitions/definition-types.ts'
import { specifyQuestion } from '../../definitions/expand-specify.ts'
import { OTHER } from './option-set.ts'

/** A question whose first answer is none of its options, and the question for its words: it is written out, as it begins with them. */
export interface BegunWithWords {
  readonly question: Question
  readonly specify: Question
}

export function begunWithWords(id: string, question: Question, words: string): BegunWithWords | undefined {
  const specify = specifyQuestion(id, question)
  // A sign at the beginning would make it an expression.
  return specify && { question: withOther(question, ({ specify: _, ...option }) => option), specify: { ...specify, default: words.startsWith('=') ? ` ${words}` : words } }
}

/** The question as one whose option asks for words, and the words it begins with; undefined where the other is not the question for its words. */
export function wordsOfBegun(id: string, question: Question, other: Question | undefined): { readonly question: Question; readonly words: string } | undefined {
  const { default: words, source: _, ...asked } = other ?? {}
  const title = other?.title
  if (typeof words !== 'string' || title === undefined || ![question.default].flat().includes(OTHER)) return undefined
  const asking = withOther(question, (option) => ({ ...option, specify: title }))
  return JSON.stringify(specifyQuestion(id, asking)) === JSON.stringify(asked) ? { question: asking, words: words.trim() } : undefined
}

/** The question with its option for other answers made into another; of several answers, what each is. */
function withOther(question: Question, made: (option: Option) => Option): Question {
  const [first, ...others] = (question.oneOf ?? []).map((option) => (option.const === OTHER ? made(option) : option))
  return { ...question, ...(first && { oneOf: [first, ...others] }), ...(question.items && { items: withOther(question.items, made) }) }
}
