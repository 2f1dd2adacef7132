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
  /** Sections and rows around it, from the form inwards: one list for all that stand there. */
  readonly around: readonly Question[]
  /** It describes the items of the list around it. */
  readonly ofList?: Question
}

const walked = new WeakMap<Question, readonly PlacedQuestion[]>()

/**
 * Every question and section of a form, those that ask for the words of an option among them, in the order they are asked, the form's own object first.
 * Every rule walks the same form: it is laid out once for each object it stands in.
 */
export function questionsOf(answers: Question): readonly PlacedQuestion[] {
  const known = walked.get(answers)
  if (known) return known
  const found: PlacedQuestion[] = []
  lay({ name: 'answers', question: answers, path: ['answers'], way: [], around: [] }, found)
  walked.set(answers, found)
  return found
}

function lay(placed: PlacedQuestion, found: PlacedQuestion[]): void {
  found.push(placed)
  const { question, path, way, around, name } = placed
  if (!question.properties && !question.items) return
  const inside = [...around, question]
  for (const [id, child] of Object.entries(expandSpecify(question).properties ?? {})) {
    lay({ name: id, question: child, path: [...path, 'properties', id], way: [...way, id], around: inside }, found)
  }
  if (question.items) lay({ name, question: question.items, path: [...path, 'items'], way, around: inside, ofList: question }, found)
}
