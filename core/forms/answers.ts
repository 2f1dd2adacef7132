import type { Text } from '../definitions/definition-types.ts'
import type { Value } from '../expressions/value.ts'

/** Answers of a form, shaped as its JSON Schema says: sections are objects, repeated sections arrays of objects. */
export interface Answers {
  readonly [question: string]: Value
}

/** One thing that can be chosen where options come from outside the form. */
export interface ChoosableOption {
  readonly id: string
  readonly title: Text
  readonly [field: string]: Value | undefined
}

/** Everything a form may read beyond its own answers. */
export interface Surroundings {
  /** ISO date in the pack's time zone. */
  readonly today: string
  /** When the form was opened, or its answers came in, on the clock of the pack's zone, such as 2026-05-01T10:30:00; without it, now() is blank. */
  readonly now?: string
  /** Facts of the case by name: members, path, recommended_path, plan, ... */
  readonly facts: Readonly<Record<string, Value>>
  /** Rows a roster goes over; each has an id, and name and age where it is a person. */
  readonly rows: Readonly<Record<'members' | 'commitments' | 'results', readonly { readonly id: string; readonly [field: string]: Value }[]>>
  readonly options: Readonly<Record<'services' | 'workers' | 'paths' | 'members' | 'territories' | 'findings', readonly ChoosableOption[]>>
}

/** Something wrong with an answer. */
export interface AnswerProblem {
  /** JSON pointer into the answers, such as /work/months or /people/0/health. */
  readonly at: string
  /** Key of the sentence and what fills it in; words are made per language in answer-words.ts. */
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** The sentence in the language that was asked for. */
  readonly message: string
}

/** Points one answer gave to a scale, or an answer that made a finding or decision hold. */
export interface Reason {
  /** JSON pointer of the answer. */
  readonly at: string
  /** The question, and the person of the row where it is asked per person. */
  readonly question: Text
  readonly row?: Text
  /** The answer as its label where it has one. */
  readonly answer: Text
  readonly points?: number
  /** Where the scale weighs its questions: the points of the answer, and what they were multiplied by. */
  readonly weighed?: { readonly points: number; readonly weight: number }
  /** Comes from a sensitive answer: only for roles that see those. */
  readonly sensitive: boolean
}

export interface Score {
  readonly scale: string
  readonly title: Text
  /** Of a scale with a score for each row: the id of the row's person, or its number; and what the row is called. */
  readonly row?: string
  readonly rowName?: Text
  /** null while nothing it counts is answered, or too little. */
  readonly value: number | null
  /** Of a scale that looks its value up: the sum it was looked up for. */
  readonly sum?: number
  /** Where blanks were taken to be the mean of the answers: how many answers there were, of how many questions. */
  readonly prorated?: { readonly answered: number; readonly asked: number }
  /** Where somebody answered some of the questions it counts and left others blank: how many of how many. */
  readonly blank?: { readonly blank: number; readonly asked: number }
  /** The scores that a formula read. */
  readonly from?: readonly { readonly scale: string; readonly title: Text; readonly rowName?: Text; readonly value: number | null }[]
  readonly most?: number
  readonly band?: Text
  readonly severity?: number
  readonly reasons: readonly Reason[]
  /** Some question it counts is sensitive. */
  readonly sensitive: boolean
}

export interface FindingHeld {
  readonly id: string
  readonly kind: 'need' | 'strength' | 'risk' | 'alert'
  readonly title: Text
  readonly domain?: string
  readonly severity?: number
  /** Id of the household member it is about: the one the finding names, else the one of the row. */
  readonly member?: string
  /** JSON pointer of the question, section or row at which it stands; absent for those of the whole tool. */
  readonly at?: string
  readonly reasons: readonly Reason[]
  readonly sensitive: boolean
}

export interface Recommendation {
  readonly path: string
  readonly title: Text
  /** The case-management level the path asks for. */
  readonly level?: string
  readonly because: Text
  readonly reasons: readonly Reason[]
  /** The paths one may choose instead. */
  readonly paths: readonly { readonly id: string; readonly title: Text; readonly description?: Text }[]
}

/** Something that is being put together. */
export type Draft<Whole> = { -readonly [Part in keyof Whole]: Whole[Part] }

/** What a tool makes of its answers. */
export interface AssessmentResult {
  readonly scores: readonly Score[]
  readonly findings: readonly FindingHeld[]
  readonly recommendation?: Recommendation
}
