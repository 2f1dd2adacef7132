import { isBlank } from '../../expressions/functions.ts'
import type { Value } from '../../expressions/value.ts'
import { isRecord } from '../check/answer-kind.ts'
import type { Answers } from '../answers.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { pointerTo } from './pointer.ts'

/** A row by its id, or by its place among the others. */
export type RowKey = string | number

/** An answer with its question, whether or not it is asked now. */
export interface GivenAnswer {
  readonly question: CompiledQuestion
  readonly value: Value
  /** JSON pointer into the answers. */
  readonly at: string
  /** The rows around it, the outermost first. */
  readonly rows: readonly RowKey[]
  /** Number of the innermost of them; 0 in none. */
  readonly place: number
}

/** Which rows a repeated section has. */
export interface GivenRows extends Pick<GivenAnswer, 'question' | 'rows'> {
  readonly keys: readonly RowKey[]
}

/** Every answer to a question of the form, in its order, and which rows there are. Answers may be anything at all. */
export function givenAnswers(root: CompiledQuestion, answers: Answers): { readonly answers: readonly GivenAnswer[]; readonly rowLists: readonly GivenRows[] } {
  const found = { answers: [] as GivenAnswer[], rowLists: [] as GivenRows[] }

  function look(question: CompiledQuestion, value: Value, at: string, rows: readonly RowKey[], place: number): void {
    if (question.kind === 'question') {
      if (!isBlank(value)) found.answers.push({ question, value, at, rows, place })
    } else if (question.kind === 'section') lookInside(question, value, at, rows, place)
    else if (Array.isArray(value)) {
      const keys = value.map((row, index) => (isRecord(row) && typeof row['row'] === 'string' ? row['row'] : index))
      found.rowLists.push({ question, keys, rows })
      for (const [index, row] of value.entries()) lookInside(question, row, pointerTo(at, index), [...rows, keys[index] ?? index], index + 1)
    }
  }

  function lookInside(section: CompiledQuestion, value: Value, at: string, rows: readonly RowKey[], place: number): void {
    if (!isRecord(value)) return
    for (const [id, child] of section.children) if (Object.hasOwn(value, id)) look(child, value[id] ?? null, pointerTo(at, id), rows, place)
  }

  lookInside(root, answers, '', [], 0)
  return found
}
