import type { Text } from '../../definitions/definition-types.ts'
import { askedAt } from '../filling/asked-at.ts'
import { filledMarkup } from './filled-words.ts'
import type { Filling } from '../filling/filling.ts'
import type { OptionView } from '../options/options-at.ts'

/** What a question or section says, with answers put in. */
export interface FilledWords {
  readonly title: string
  readonly description?: string
  readonly interviewerNote?: string
  /** The answers that can be chosen, where they stand in the form. */
  readonly options?: readonly OptionView[]
}

/** The words of the question or section at a JSON pointer as they read now, in a language. */
export function wordsAt(filling: Filling, at: string, language: string): FilledWords {
  const asked = askedAt(filling, at)
  if (!asked) return { title: '' }
  const { question: { title, description, interviewerNote }, options } = asked.question
  const words = (text: Text | undefined) => filledMarkup(filling, asked.parent, text, language)
  return {
    title: words(title),
    ...(description !== undefined && { description: words(description) }),
    ...(interviewerNote !== undefined && { interviewerNote: words(interviewerNote) }),
    ...(options.length > 0 && {
      options: options.map((option) => ({
        value: option.const,
        title: words(option.title),
        ...(option.description !== undefined && { description: words(option.description) }),
      })),
    }),
  }
}
