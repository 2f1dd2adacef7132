import type { Source } from '../../../core/definitions/definition-types.ts'
import type { UiSchema } from '../../../core/forms/question-ui.ts'
import type { AnswerSchema } from '../../../core/forms/question-view.ts'

/** One answer that can be chosen, in the language of the page. */
export interface OptionView {
  readonly value: string | number | boolean
  readonly title: string
  readonly description?: string
  /** The path that a tool recommends. */
  readonly recommended?: true
}

/** What a control needs to know of its question, in the language of the page. */
export interface AskedQuestion {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array'
  readonly title: string
  readonly help?: string | undefined
  readonly purpose?: string | undefined
  /** Where it stood on the paper form. */
  readonly source?: Source | undefined
  readonly unit?: string | undefined
  readonly placeholder?: string | undefined
  readonly width?: 'short' | 'medium' | 'full' | undefined
  readonly format?: string | undefined
  readonly maxLength?: number | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly multipleOf?: number | undefined
  /** The control the definition asks for. */
  readonly control?: string | undefined
  /** Undefined where nothing is chosen; empty where there is nothing to choose from. */
  readonly options?: readonly OptionView[] | undefined
  readonly isCalculated: boolean
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
    format: schema.format,
    maxLength: numberOf(schema['maxLength']),
    minimum: numberOf(schema['minimum']),
    maximum: numberOf(schema['maximum']),
    multipleOf: numberOf(schema['multipleOf']),
    control: ui.control,
    options: options ?? (ui.optionsFrom === undefined ? undefined : []),
    isCalculated: ui.isCalculated === true,
  }
}

function numberOf(limit: unknown): number | undefined {
  return typeof limit === 'number' ? limit : undefined
}
