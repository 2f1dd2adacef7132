import type { Question } from './definition-types.ts'
import { questionsOf, type PlacedQuestion } from './question-walk.ts'

const gathered = new WeakMap<Question, ReadonlyMap<string, readonly PlacedQuestion[]>>()

/** The questions of a form that have one of these keywords, in the order they are asked. Most rules concern few of them. */
export function questionsWith(answers: Question, keywords: readonly (keyof Question)[]): readonly PlacedQuestion[] {
  const byKeyword = gathered.get(answers) ?? gather(answers)
  gathered.set(answers, byKeyword)
  const [only = NONE, ...others] = keywords.flatMap((keyword) => [byKeyword.get(keyword) ?? []].filter(({ length }) => length > 0))
  if (others.length === 0) return only
  const all = new Set([only, ...others].flat())
  return questionsOf(answers).filter((placed) => all.has(placed))
}

const NONE: readonly PlacedQuestion[] = []

function gather(answers: Question): ReadonlyMap<string, readonly PlacedQuestion[]> {
  const byKeyword = new Map<string, PlacedQuestion[]>()
  for (const placed of questionsOf(answers)) {
    for (const keyword in placed.question) {
      const same = byKeyword.get(keyword)
      if (same) same.push(placed)
      else byKeyword.set(keyword, [placed])
    }
  }
  return byKeyword
}
