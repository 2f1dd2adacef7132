import type { Question } from '../../definitions/definition-types.ts'
import { limitWords } from '../words/limit-words.ts'

/** From so many characters on nobody counts them by hand. */
const UNCOUNTED = 100

/** The limits of an answer that is written by hand, in words; without a length that only a program counts. */
export function limitsByHand(question: Question, language: string): readonly string[] {
  const { maxLength, ...others } = question
  return limitWords(maxLength !== undefined && maxLength < UNCOUNTED ? question : others, language)
}
