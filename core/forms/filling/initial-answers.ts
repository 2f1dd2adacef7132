import type { Answers, Surroundings } from '../answers.ts'
import type { CompiledForm } from '../compile/compiled-form.ts'
import { paying } from './paying.ts'
import { childrenStart, rowStart } from './row-start.ts'
import { withSuggestions } from './suggestions.ts'

/** What a form begins with: defaults, answers that are worked out and put in, a row for each person a roster is about, and as many rows as a repeated section must have. */
export function initialAnswers(compiled: CompiledForm, surroundings: Surroundings): Answers {
  return withSuggestions(compiled, childrenStart(compiled.root, paying(surroundings), undefined), surroundings)
}

/** What a row that somebody adds begins with. @param position its number, counted from 1 */
export function newRow(compiled: CompiledForm, path: string, position: number, surroundings: Surroundings): Answers {
  const rows = compiled.byPath.get(path)
  return rows ? rowStart(rows, position, paying(surroundings)) : {}
}
