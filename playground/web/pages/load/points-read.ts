import { isAssessmentTool, type FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { Question, Text } from '../../../../core/definitions/definition-types.ts'
import type { ImportLine } from '../../../../core/exchange/import-report.ts'

/** Rows that are no question and belong to a total. */
const OF_TOTAL: ReadonlySet<string> = new Set(['total-row', 'band-row', 'bands-heading'])
/** Options of longer lists are not told one by one. */
const MOST_TOLD = 24

/** Something with a number: an option with its points, or a range of a score with its lowest. */
export interface Counted {
  readonly title: Text
  readonly points: number
}

/** The points of the options of a question, where they have any. */
export function optionPoints({ oneOf, items, optionsFrom = '' }: Question, { codeLists = {} }: Pick<FormDefinition, 'codeLists'>): readonly Counted[] {
  const options: readonly { readonly title: Text; readonly score?: number }[] = oneOf ?? items?.oneOf ?? (Object.hasOwn(codeLists, optionsFrom) ? codeLists[optionsFrom] : undefined) ?? []
  return options.slice(0, MOST_TOLD).flatMap(({ title, score }) => (score === undefined ? [] : [{ title, points: score }]))
}

/** The ranges of the scores of a tool, beside a row of the source that stands for a total or for one of its ranges. */
export function rangesRead({ notes }: Pick<ImportLine, 'notes'>, form: FormDefinition): readonly Counted[] {
  if (!isAssessmentTool(form) || !notes.some(({ code }) => OF_TOTAL.has(code))) return []
  return (form.scales ?? []).flatMap(({ bands = [] }) => bands.map(({ title, from }) => ({ title, points: from })))
}
