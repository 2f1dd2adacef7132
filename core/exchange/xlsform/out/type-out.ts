import type { Question } from '../../../definitions/definition-types.ts'

/** How a question stands in the survey, but for the list it chooses from. */
export interface SurveyType {
  readonly type: string
  /** The type is followed by the name of a list. */
  readonly isChoice?: boolean
  readonly appearance: readonly string[]
  readonly parameters?: string
}

const BY_FORMAT: Readonly<Record<string, string>> = { date: 'date', time: 'time', 'date-time': 'dateTime', location: 'geopoint', file: 'file', signature: 'image', email: 'text' }
const BY_TYPE: Readonly<Record<Question['type'], string>> = { string: 'text', number: 'decimal', integer: 'integer', boolean: 'select_one', array: 'select_multiple', object: 'begin_group', null: 'note' }
const OF_CHOICES: Readonly<Record<string, string>> = { dropdown: 'minimal', autocomplete: 'autocomplete', likert: 'likert', buttons: 'horizontal' }
const WIDTHS: Readonly<Record<string, string>> = { short: 'w1', medium: 'w2', full: 'w4' }

/** The type, appearance and parameters of a question. */
export function surveyType(question: Question): SurveyType {
  const { type, format, ui = {}, oneOf, optionsFrom, items } = question
  const width = WIDTHS[ui.width ?? '']
  const columns = ui.columns === undefined ? undefined : `columns-${ui.columns}`
  const looks = (...words: (string | undefined)[]) => [...words, width].flatMap((word) => word ?? [])
  if (type === 'object') return { type: 'begin_group', appearance: looks(ui.widget === 'matrix' ? 'table-list' : ui.widget === 'hidden' ? 'hidden' : undefined) }
  if (items?.type === 'object') return { type: 'begin_repeat', appearance: looks() }
  if (type !== 'null' && ui.widget === 'hidden') return { type: hiddenType(question), appearance: [] }
  const [only, ...others] = oneOf ?? []
  if (only?.const === 'OK' && others.length === 0) return { type: 'acknowledge', appearance: looks() }
  if (oneOf || optionsFrom !== undefined || type === 'boolean' || type === 'array') {
    return { type: ui.widget === 'ranking' ? 'rank' : type === 'array' ? 'select_multiple' : 'select_one', isChoice: true, appearance: looks(OF_CHOICES[ui.widget ?? ''], columns) }
  }
  if (ui.widget === 'scale') return { type: 'range', appearance: looks(), parameters: rangeOf(question) }
  if (format === 'file' && ui.widget === 'photo') return { type: 'image', appearance: looks() }
  return { type: format === undefined ? BY_TYPE[type] : (BY_FORMAT[format] ?? 'text'), appearance: looks(format === 'signature' ? 'signature' : ui.widget === 'long_text' ? 'multiline' : undefined) }
}

function hiddenType({ format, calculate, default: initial, suggest }: Question): string {
  if (initial === WHO_FILLS_IN) return 'username'
  if (suggest) return 'calculate'
  if (calculate !== undefined) return format === 'date-time' && calculate === 'now()' ? 'end' : 'calculate'
  if (format === 'date-time' && initial === '=now()') return 'start'
  if (format === 'date' && initial === '=today()') return 'today'
  return isWorkedOutOnce(initial) ? 'calculate' : 'hidden'
}

/** What stands for the name of who fills a form in. */
const WHO_FILLS_IN = '=me.id'

/** A default that is an expression. */
export function isWorkedOutOnce(initial: Question['default']): initial is string {
  return typeof initial === 'string' && initial.startsWith('=')
}

function rangeOf({ type, minimum = 0, maximum = 10, multipleOf }: Question): string {
  return `start=${minimum} end=${maximum} step=${multipleOf ?? (type === 'integer' ? 1 : 0.1)}`
}
