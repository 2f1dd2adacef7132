import { localeOf } from '../../definitions/locale-of.ts'
import type { CompiledForm } from '../compile/compiled-form.ts'

/** The number of each question on paper, by its path: the definition's own, or counted through where it gives none at all. */
export function paperNumbers({ questions }: CompiledForm, language: string): ReadonlyMap<string, string> {
  const asked = questions.filter(({ kind, question }) => kind === 'question' && question.ui?.widget !== 'hidden')
  if (asked.some(({ question }) => question.number !== undefined)) {
    return new Map(asked.flatMap(({ path, question }): [string, string][] => (question.number === undefined ? [] : [[path, question.number]])))
  }
  const figures = new Intl.NumberFormat(localeOf(language))
  return new Map(asked.map(({ path }, index): [string, string] => [path, figures.format(index + 1)]))
}
