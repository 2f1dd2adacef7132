import type { Source } from '../../../../core/definitions/definition-types.ts'
import type { NonResponseReason } from '../../../../core/forms/filling/non-response.ts'
import type { OptionView } from '../../../../core/forms/options/options-at.ts'
import type { UiSchema } from '../../../../core/forms/view/question-ui.ts'
import type { AnswerSchema } from '../../../../core/forms/view/question-view.ts'

/** What a control needs to know of its question, in the language of the page. */
export interface AskedQuestion {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'null'
  readonly title: string
  readonly help?: string | undefined
  readonly purpose?: string | undefined
  /** Where it stood on the paper form. */
  readonly source?: Source | undefined
  readonly unit?: string | undefined
  readonly placeholder?: string | undefined
  readonly width?: 'short' | 'medium' | 'full' | undefined
  /** In how many columns the options stand where there is room. */
  readonly columns?: number | undefined
  readonly format?: string | undefined
  readonly maxLength?: number | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly multipleOf?: number | undefined
  readonly minItems?: number | undefined
  readonly maxItems?: number | undefined
  /** The control the definition asks for. */
  readonly control?: string | undefined
  /** Undefined where nothing is chosen; empty where there is nothing to choose from. */
  readonly options?: readonly OptionView[] | undefined
  /** What can be chosen hangs on other answers, or is too long to be listed in advance: the store tells it. */
  readonly asksForOptions?: boolean
  readonly isCalculated: boolean
  /** Answers are put into its words. */
  readonly isFilledIn: boolean
  /** Read and not answered. */
  readonly isNote: boolean
  /** Number of the question on paper. */
  readonly number?: string | undefined
  /** What only the person who asks should read. */
  readonly interviewerNote?: string | undefined
  /** Words of the question, explained. */
  readonly terms?: readonly { readonly term: string; readonly meaning: string }[] | undefined
  /** Reasons that may be given in place of an answer. */
  readonly nonResponse?: readonly NonResponseReason[] | undefined
  /** Words at the two ends of a scale. */
  readonly ends?: readonly [string, string] | undefined
}

/** Puts together what a schema and its uiSchema say of one question. */
export function askedQuestion(schema: AnswerSchema, uiSchema: UiSchema): AskedQuestion {
  const ui = uiSchema['ui:options'] ?? {}
  const offered = schema.type === 'array' ? schema.items?.oneOf : schema.oneOf
  const options = offered?.map(({ const: value, ...words }) => ({ value, ...words }))
  return {
    type: schema.type === undefined || schema.type === 'object' ? 'string' : schema.type,
    title: schema.title ?? '',
    help: schema.description,
    purpose: ui.purpose,
    source: ui.source,
    unit: ui.unit,
    placeholder: ui.placeholder,
    width: ui.width,
    columns: ui.columns,
    format: schema.format,
    maxLength: numberOf(schema['maxLength']),
    minimum: numberOf(schema['minimum']),
    maximum: numberOf(schema['maximum']),
    multipleOf: numberOf(schema['multipleOf']),
    minItems: numberOf(schema['minItems']),
    maxItems: numberOf(schema['maxItems']),
    control: ui.control,
    options: options ?? (ui.optionsFrom === undefined ? undefined : []),
    asksForOptions: options === undefined && ui.optionsFrom !== undefined,
    isCalculated: ui.isCalculated === true,
    isFilledIn: ui.isFilledIn === true,
    isNote: ui.isNote === true,
    number: ui.number,
    interviewerNote: ui.interviewerNote,
    terms: ui.terms,
    nonResponse: ui.nonResponse,
    ends: ui.ends,
  }
}

function numberOf(limit: unknown): number | undefined {
  return typeof limit === 'number' ? limit : undefined
}
