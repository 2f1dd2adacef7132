import type { Question } from './definition-types.ts'
import { expandSpecify } from './expand-specify.ts'
import type { Path } from './source-place.ts'

/** A question or section as it stands in its form. */
export interface PlacedQuestion {
  /** Its id; of the one thing a list is made of, the id of the list. */
  readonly name: string
  readonly question: Question
  /** Path in the file. */
  readonly path: Path
  /** Ids of the sections around it and its own, as answers are nested. */
  readonly way: readonly string[]
  /** Sections and rows around it, from the form inwards. */
  readonly around: readonly Question[]
  /** It describes the items of the list around it. */
  readonly ofList?: Question
}

/** Every question and section of a form, those that ask for the words of an option among them, in the order they are asked, the form's own object first. */
export function* questionsOf(answers: Question): Generator<PlacedQuestion> {
  yield* within({ name: 'answers', question: answers, path: ['answers'], way: [], around: [] })
}

function* within(placed: PlacedQuestion): Generator<PlacedQuestion> {
  yield placed
  const { question, path, way, around, name } = placed
  for (const [id, child] of Object.entries(expandSpecify(question).properties ?? {})) {
    yield* within({ name: id, question: child, path: [...path, 'properties', id], way: [...way, id], around: [...around, question] })
  }
  if (question.items) {
    yield* within({ name, question: question.items, path: [...path, 'items'], way, around: [...around, question], ofList: question })
  }
}
