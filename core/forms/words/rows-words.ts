import { plainWords } from '../../definitions/plain-words.ts'
import { textIn } from '../../definitions/text.ts'
import type { CountedRows } from '../../expressions/simple-condition.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { findByPath } from '../compile/find-question.ts'
import { factRowsWords } from './fact-words.ts'
import { paperWords } from '../paper/paper-words.ts'
import { said } from './condition-words.ts'
import type { ConditionPlace } from './condition-subjects.ts'

/** From how many questions in a row only the first and the last are named. */
const mostNamed = 3

/**
 * Rows that hold a condition, such as "people in the household where the age is less than 18"; undefined where they cannot be named.
 * @param way how the condition is put: countedWhere in the middle of a sentence that goes on with a comparison
 */
export function rowsWords({ list, where }: CountedRows, place: ConditionPlace, way: 'where' | 'countedWhere' = 'where'): string | undefined {
  const named = 'among' in list ? among(list.among, place) : ofList(list, place)
  if (!named || !where) return named?.words
  const condition = said(where, { ...place, ...(named.rows !== undefined && { rows: named.rows }) })
  return condition === undefined ? undefined : paperWords(place.language, way, { rows: named.words, condition })
}

interface NamedRows {
  readonly words: string
  readonly rows?: NonNullable<ConditionPlace['rows']>
}

function ofList(path: readonly string[], { compiled, from, language }: ConditionPlace): NamedRows | undefined {
  const found = findByPath(compiled, from, path)
  if (found) return found.kind === 'rows' ? { words: paperWords(language, 'entries', { title: titleOf(found, language) }), rows: found } : undefined
  const words = factRowsWords(language, path)
  return words === undefined ? undefined : { words, ...(path.join() === 'members' && { rows: 'members' as const }) }
}

function among(paths: readonly (readonly string[])[], { compiled, from, language, called }: ConditionPlace): NamedRows | undefined {
  const questions = paths.flatMap((path) => findByPath(compiled, from, path) ?? [])
  const [first] = questions
  const last = questions.at(-1)
  if (!first || !last || questions.length < paths.length || questions.some(({ kind }) => kind !== 'question')) return undefined
  const named = questions.length > mostNamed && areNeighbours(questions)
    ? paperWords(language, 'range', { first: called(first), last: called(last) })
    : questions.map(called).join(', ')
  return { words: paperWords(language, 'among', { questions: named }), rows: first }
}

/** Nothing that is answered stands between them. */
function areNeighbours(questions: readonly CompiledQuestion[]): boolean {
  const siblings = [...(questions[0]?.parent?.children.values() ?? [])].filter(({ kind }) => kind !== 'note')
  const begin = siblings.findIndex((each) => each === questions[0])
  return begin >= 0 && questions.every((question, index) => siblings[begin + index] === question)
}

function titleOf({ question: { title } }: CompiledQuestion, language: string): string {
  return `“${plainWords(textIn(title, language))}”`
}
