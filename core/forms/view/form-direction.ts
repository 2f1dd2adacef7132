import { readingDirection } from '../../definitions/reading-direction.ts'
import type { CompiledForm } from '../compile/compiled-form.ts'

/** Which way a form is read in a language: as most of its title and of its questions are. */
export function formDirection({ definition, questions }: CompiledForm, language: string): 'ltr' | 'rtl' {
  return readingDirection([definition.title, ...questions.map(({ question }) => question.title)], language)
}
