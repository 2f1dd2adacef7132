import type { Option, Question, Text } from '../../definitions/definition-types.ts'

/** Whether answers are put into a text, in any language. */
export function hasPlaceholders(text: Text | undefined): boolean {
  if (text === undefined || typeof text === 'string') return text?.includes('{') ?? false
  return Object.values(text).some((words) => words.includes('{'))
}

/** Whether answers are put into anything that a question says. @param options those of it that stand in the form */
export function isFilledIn({ title, description, interviewerNote }: Question, options: readonly Option[]): boolean {
  return [title, description, interviewerNote, ...options.flatMap((option) => [option.title, option.description])].some(hasPlaceholders)
}
