import type { UiSchema } from '../../../../core/forms/view/question-ui.ts'
import type { AnswerSchema } from '../../../../core/forms/view/question-view.ts'
import type { OptionView } from '../../../../core/forms/options/options-at.ts'
import type { NonResponseReason } from '../../../../core/forms/filling/non-response.ts'
import { askedQuestion, type AskedQuestion } from './asked-question.ts'

/** Many questions with the same answers to choose from, to be drawn as one table. */
export interface Items {
  /** Questions by their id, in order. */
  readonly rows: readonly (readonly [id: string, question: AskedQuestion])[]
  readonly options: readonly OptionView[]
  readonly nonResponse: readonly NonResponseReason[]
  /** What stands between them and is no row of the table: notes, and words asked for by an answer. */
  readonly others: readonly (readonly [id: string, question: AskedQuestion])[]
}

/** The questions of a section that is to be a table; undefined where the definition does not say so, or they cannot be one. */
export function itemMatrix({ properties = {} }: AnswerSchema, uiSchema: UiSchema): Items | undefined {
  if (uiSchema['ui:options']?.control !== 'matrix') return undefined
  const inSection = uiSchema as Readonly<Record<string, UiSchema | undefined>>
  const shown = Object.entries(properties).filter(([id]) => inSection[id]?.['ui:widget'] !== 'hidden')
  if (shown.some(([, { type, items }]) => type === 'object' || items?.type === 'object')) return undefined
  const questions = shown.map(([id, schema]) => [id, askedQuestion(schema, inSection[id] ?? {})] as const)
  const rows = questions.filter(([, { type, options, isCalculated }]) => type !== 'array' && options && options.length > 0 && !isCalculated)
  const options = rows[0]?.[1].options
  if (!options || !rows.every(([, question]) => codes(question.options) === codes(options))) return undefined
  return {
    rows,
    options,
    nonResponse: [...new Set(rows.flatMap(([, question]) => question.nonResponse ?? []))],
    others: questions.filter((question) => !rows.includes(question)),
  }
}

function codes(options: readonly OptionView[] = []): string {
  return JSON.stringify(options.map(({ value }) => value))
}
