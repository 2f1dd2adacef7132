import type { FormDefinition } from '../../definitions/configuration.ts'
import type { Band, Check, DecisionRow, Finding, Option, Question, Scale, Text } from '../../definitions/definition-types.ts'
import type { CompiledExpression } from '../../expressions/compile-expression.ts'
import type { LinearPattern } from '../../expressions/linear-pattern.ts'
import type { Value } from '../../expressions/value.ts'
import type { Limits } from '../check/answer-rules.ts'
import type { CodeIndex } from './code-index.ts'

export interface CompiledCheck {
  readonly check: Check
  readonly that: CompiledExpression
}

export interface CompiledFinding {
  readonly finding: Finding
  readonly when: CompiledExpression
  /** Tells the member it is about. */
  readonly member?: CompiledExpression
}

/** A question or section with its expressions made ready. All have the same fields in the same order, which makes reading them several times faster. */
export interface CompiledQuestion {
  readonly id: string
  /** Ids from the form down, with points: work.months. Rows add nothing to it: people.health. */
  readonly path: string
  /** JSON pointer into the answers; not of what stands in rows, where there is one for each row. */
  readonly at: string
  /** Pointer of the outermost section it stands in: of the page it is asked on. */
  readonly section: string
  /** Its place among the questions of its section, from 0. */
  readonly index: number
  readonly kind: 'section' | 'rows' | 'question' | 'note'
  readonly question: Question
  readonly type: Question['type']
  /** The type of each of several answers. */
  readonly itemType: Question['type']
  readonly parent: CompiledQuestion | undefined
  /** The innermost repeated section it stands in. */
  readonly rows: CompiledQuestion | undefined
  readonly children: ReadonlyMap<string, CompiledQuestion>
  /** The same in their order. */
  readonly inOrder: readonly CompiledQuestion[]
  /** On its section's list of questions that must be answered. */
  readonly isRequired: boolean
  /** Several answers may be chosen. */
  readonly isMultiple: boolean
  /** The order of the answers chosen is the answer. */
  readonly isRanking: boolean
  /** The answers that can be chosen, where they stand in the form. */
  readonly options: readonly Option[]
  /** The same by their code, with their titles in plain words. */
  readonly optionByCode: ReadonlyMap<Value, Option & { readonly words: Text }>
  /** Where they come from, when they do not: said at the question, or at the items of a list. */
  readonly optionsFrom: string | undefined
  /** The code list they come from, where it is one. */
  readonly codes: CodeIndex | undefined
  readonly personal: boolean
  /** Answers are put into something that it says. */
  readonly isFilledIn: boolean
  /** It, or something around it, is only asked when a condition holds. */
  readonly mayBeHidden: boolean
  readonly visibleWhen: CompiledExpression | undefined
  readonly requiredWhen: CompiledExpression | undefined
  readonly calculate: CompiledExpression | undefined
  /** What is put in as an answer, and what has to become something else for that; without it, what is put in. */
  readonly suggest: { readonly value: CompiledExpression; readonly after: CompiledExpression | undefined } | undefined
  /** The default, where it is an expression. */
  readonly defaultFrom: CompiledExpression | undefined
  readonly score: CompiledExpression | undefined
  readonly prefillFrom: CompiledExpression | undefined
  readonly optionsWhere: CompiledExpression | undefined
  /** Which of repeat.over get a row. */
  readonly where: CompiledExpression | undefined
  /** How many rows there are, where that is worked out. */
  readonly count: CompiledExpression | undefined
  readonly checks: readonly CompiledCheck[]
  readonly findings: readonly CompiledFinding[]
  readonly matches: LinearPattern | undefined
  /** What an answer of the right kind must keep to. */
  readonly limits: Limits
}

export interface CompiledScale {
  readonly scale: Scale
  readonly bands: readonly Band[]
  /** The questions that count. */
  readonly counts: readonly CompiledQuestion[]
  /** What the points of each of them are multiplied by. */
  readonly weightOf: (question: CompiledQuestion) => number
  /** The repeated section for each of whose rows there is a score. */
  readonly per?: CompiledQuestion
  readonly formula?: CompiledExpression
  /** A sensitive answer gives it points, or is read for them. */
  readonly sensitive: boolean
}

export interface CompiledDecisionRow {
  readonly row: DecisionRow
  readonly when?: CompiledExpression
}

/** A form or tool made ready once: to draw, to check, to calculate and to explain. */
export interface CompiledForm {
  readonly definition: FormDefinition
  readonly root: CompiledQuestion
  /** Questions into which an answer is put that is worked out from others. */
  readonly suggesting: readonly CompiledQuestion[]
  /** Every question and section, in the order they are asked. */
  readonly questions: readonly CompiledQuestion[]
  readonly byPath: ReadonlyMap<string, CompiledQuestion>
  /** Questions and sections of each id. */
  readonly byId: ReadonlyMap<string, readonly CompiledQuestion[]>
  /** Questions in an order in which each comes after those its visibility and value read. */
  readonly order: readonly CompiledQuestion[]
  /** Those of them that are conditional, calculated or counted. */
  readonly workedOut: readonly CompiledQuestion[]
  /** Paths of questions that read each other in a circle: they count as blank for each other. */
  readonly circular: ReadonlySet<string>
  /** Paths of questions that are sensitive: marked, in a marked section, or calculated from a sensitive answer. */
  readonly sensitive: ReadonlySet<string>
  readonly scales: readonly CompiledScale[]
  readonly findings: readonly CompiledFinding[]
  readonly decisionRows: readonly CompiledDecisionRow[]
}

/** A question or note, as against a section or rows, which hold some. */
export function isLoose({ kind }: Pick<CompiledQuestion, 'kind'>): boolean {
  return kind === 'question' || kind === 'note'
}
