import type { Source, Ui } from '../../definitions/definition-types.ts'
import { textIn } from '../../definitions/text.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { unfilledMarkup } from '../words/filled-words.ts'
import type { NonResponseReason } from '../filling/non-response.ts'

export type Control = NonNullable<Ui['widget']>

/** What a page may use to draw a question, beside its schema. */
export interface QuestionOptions {
  /** The control the definition asks for; none where the page is to choose. */
  readonly control?: Control
  readonly unit?: string
  readonly width?: NonNullable<Ui['width']>
  /** In how many columns the options stand where there is room. */
  readonly columns?: number
  readonly placeholder?: string
  readonly purpose?: string
  readonly source?: Source
  /** Number of the question on paper. */
  readonly number?: string
  /** What only the person who asks should read. */
  readonly interviewerNote?: string
  /** Words of the question, explained. */
  readonly terms?: readonly { readonly term: string; readonly meaning: string }[]
  /** Reasons that may be given in place of an answer. */
  readonly nonResponse?: readonly NonResponseReason[]
  /** Words at the two ends of a scale. */
  readonly ends?: readonly [string, string]
  /** Read and not answered; noteAt puts answers into its words. */
  readonly isNote?: true
  /** Answers are put into its words: wordsAt tells them as they read now. */
  readonly isFilledIn?: true
  /** Worked out, never typed. */
  readonly isCalculated?: true
  readonly isPersonal?: true
  /** Where the options come from, when not from the form. Where the schema has none, optionsAt tells which are offered now. */
  readonly optionsFrom?: string
  /** For a repeated section. */
  readonly rows?: RowsOptions
}

export interface RowsOptions {
  /** One row for each of these; absent where people add rows. */
  readonly over?: 'members' | 'commitments' | 'results'
  /** How many there are is worked out: people neither add nor remove rows. */
  readonly isCounted?: true
  /** Heading with {names} to be filled in; rowHeadings does. */
  readonly heading?: string
  /** Words of the button that adds a row. */
  readonly add?: string
}

export interface UiSchema {
  readonly 'ui:widget'?: string
  readonly 'ui:readonly'?: true
  readonly 'ui:order'?: readonly string[]
  readonly 'ui:options'?: QuestionOptions & { readonly addable?: boolean; readonly removable?: boolean; readonly orderable?: boolean }
  readonly items?: UiSchema
  readonly [question: string]: unknown
}

/** rjsf's own widget for a control, so that any rjsf theme draws the form; the page's own controls go by `control`. */
const RJSF_WIDGETS: Partial<Record<Control, string>> = {
  long_text: 'textarea',
  yes_no: 'radio',
  radio: 'radio',
  buttons: 'radio',
  cards: 'radio',
  scale: 'radio',
  likert: 'radio',
  dropdown: 'select',
  autocomplete: 'select',
  checkboxes: 'checkboxes',
  chips: 'checkboxes',
  hidden: 'hidden',
}

/** How a question is drawn, in a language. */
export function questionUi(compiled: CompiledQuestion, language: string): UiSchema {
  const { question, kind } = compiled
  const { ui = {}, repeat } = question
  const rows = repeat && {
    ...(repeat.over && { over: repeat.over }),
    ...(compiled.count && { isCounted: true as const }),
    ...(repeat.heading !== undefined && { heading: textIn(repeat.heading, language) }),
    ...(repeat.add !== undefined && { add: textIn(repeat.add, language) }),
  }
  const widget = rjsfWidget(compiled)
  const options = {
    ...(ui.widget && { control: ui.widget }),
    ...(ui.unit !== undefined && { unit: textIn(ui.unit, language) }),
    ...(ui.width && { width: ui.width }),
    ...(ui.columns !== undefined && { columns: ui.columns }),
    ...(ui.placeholder !== undefined && { placeholder: textIn(ui.placeholder, language) }),
    ...(question.purpose !== undefined && { purpose: textIn(question.purpose, language) }),
    ...(question.source && { source: question.source }),
    ...(question.number !== undefined && { number: question.number }),
    ...(question.interviewerNote !== undefined && { interviewerNote: unfilledMarkup(question.interviewerNote, language) }),
    ...(question.terms && { terms: question.terms.map(({ term, meaning }) => ({ term: textIn(term, language), meaning: textIn(meaning, language) })) }),
    ...(question.nonResponse && { nonResponse: question.nonResponse }),
    ...(ui.ends && { ends: [textIn(ui.ends[0], language), textIn(ui.ends[1], language)] as const }),
    ...(kind === 'note' && { isNote: true as const }),
    ...(kind !== 'note' && compiled.isFilledIn && { isFilledIn: true as const }),
    ...(compiled.calculate && { isCalculated: true as const }),
    ...(compiled.personal && { isPersonal: true as const }),
    ...(compiled.optionsFrom && { optionsFrom: compiled.optionsFrom }),
    ...(kind === 'rows' && { rows: rows ?? {} }),
    ...((repeat?.over || compiled.count) && { addable: false, removable: false, orderable: false }),
  }
  return {
    ...(widget && { 'ui:widget': widget }),
    ...(compiled.calculate && { 'ui:readonly': true as const }),
    ...(Object.keys(options).length > 0 && { 'ui:options': options }),
  }
}

function rjsfWidget({ question, kind, isMultiple }: CompiledQuestion): string | undefined {
  if (kind !== 'question') return undefined
  const wanted = question.ui?.widget && RJSF_WIDGETS[question.ui.widget]
  if (wanted === 'hidden' || wanted === undefined) return wanted ?? (question.type === 'boolean' ? 'radio' : undefined)
  if (isMultiple) return wanted === 'checkboxes' || wanted === 'select' ? wanted : 'checkboxes'
  return wanted === 'checkboxes' ? 'radio' : wanted
}
