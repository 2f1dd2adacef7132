import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { Question } from '../../../../core/definitions/definition-types.ts'
import { expandSpecify } from '../../../../core/definitions/expand-specify.ts'
import { questionsOf, type PlacedQuestion } from '../../../../core/definitions/question-walk.ts'

/** The question or section that a row became, by its path with dots; undefined for whatever else it is now. */
export function questionBecame(form: FormDefinition, became: string | undefined): PlacedQuestion | undefined {
  return questionsOf(form.answers).find(({ way, ofList }) => !ofList && way.length > 0 && way.join('.') === became)
}

/** Reads answers that are not there when a question stands alone. */
const READS_OTHERS = ['visibleWhen', 'requiredWhen', 'calculate', 'check', 'finding', 'score', 'prefillFrom', 'default', 'repeat', 'optionsWhere', 'nonResponse'] as const satisfies readonly (keyof Question)[]

/**
 * A form that asks one question of another, whatever else was answered there; of a section, only its words.
 * What is required only at times is shown as required: when, stands beside it.
 */
export function onlyQuestion(form: FormDefinition, { name, question, around }: PlacedQuestion): FormDefinition {
  const alone = withoutReading(question)
  const holder = around.at(-1)
  const isRequired = question.requiredWhen !== undefined || (holder && expandSpecify(holder).required?.includes(name)) === true
  const { $schema, id, title, codeLists } = form
  return { $schema, id, title, ...(codeLists ? { codeLists } : {}), answers: { type: 'object', properties: { [name]: alone }, ...(isRequired && { required: [name] }) } } as FormDefinition
}

/** What a question of a section is: rows, a section, or something that is answered. */
export function isSection({ question }: PlacedQuestion): boolean {
  return question.type === 'object' || question.items?.type === 'object'
}

/** How many questions stand in a section, at any depth. */
export function questionsWithin({ question }: PlacedQuestion): number {
  return questionsOf(question.items?.type === 'object' ? question.items : question).filter((placed) => placed.way.length > 0 && !placed.ofList && !isSection(placed)).length
}

function withoutReading(question: Question): Question {
  const reads: readonly string[] = READS_OTHERS
  return { ...Object.fromEntries(Object.entries(question).filter(([keyword]) => !reads.includes(keyword))), type: question.type }
}
