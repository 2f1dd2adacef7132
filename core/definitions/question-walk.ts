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
  /** How many stand before it in its form. */
  readonly order: number
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
  lay(new Placed('answers', answers, NOTHING_AROUND, 0), found)
  walked.set(answers, found)
  return found
}

const NOTHING_AROUND: readonly Question[] = []

/** Where it stands is put together when somebody asks: of most questions there is nothing to say. */
class Placed implements PlacedQuestion {
  private steps: Path | undefined
  private ids: readonly string[] | undefined

  constructor(
    readonly name: string,
    readonly question: Question,
    readonly around: readonly Question[],
    readonly order: number,
    private readonly within?: Placed,
    readonly ofList?: Question,
  ) {}

  get path(): Path {
    return (this.steps ??= this.within ? [...this.within.path, ...(this.ofList ? ['items'] : ['properties', this.name])] : [this.name])
  }

  get way(): readonly string[] {
    return (this.ids ??= this.ofList || !this.within ? (this.within?.way ?? []) : [...this.within.way, this.name])
  }
}

function lay(placed: Placed, found: PlacedQuestion[]): void {
  found.push(placed)
  const { question, around, name } = placed
  if (!question.properties && !question.items) return
  const inside = [...around, question]
  const { properties = {} } = expandSpecify(question)
  for (const id in properties) {
    const child = properties[id]
    if (child) lay(new Placed(id, child, inside, found.length, placed), found)
  }
  if (question.items) lay(new Placed(name, question.items, inside, found.length, placed, question), found)
}
