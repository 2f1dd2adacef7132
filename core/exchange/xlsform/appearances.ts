import { MOST_COLUMNS } from '../draft/most-columns.ts'
import type { ImportNote } from '../import-report.ts'
import type { Question } from '../../definitions/definition-types.ts'
import { note } from './messages.ts'
import type { QuestionType } from './row-type.ts'
import type { SurveyNode } from './survey-node.ts'
import { appearanceOf } from './survey-tree.ts'

type Ui = NonNullable<Question['ui']>
type Widget = NonNullable<Ui['widget']>

/** The first appearance that a list of choices has decides. */
const OF_CHOICES: readonly (readonly [appearance: RegExp, widget: Widget, onlyOne?: boolean])[] = [
  [/^(minimal|quickminimal)$/, 'dropdown'],
  [/^(autocomplete|autocomplete_chars|search)$/, 'autocomplete'],
  [/^likert$/, 'likert', true],
  [/^(horizontal|horizontal-compact|compact|quickcompact|columns-pack|no-buttons)$/, 'buttons'],
]

/** columns leaves to the device how many there are; compact is an older word. */
const COLUMNS = /^(?:columns|(?:columns|compact)-(?<count>\d+))$/

const CALENDARS = /^(bikram-sambat|coptic|ethiopian|islamic|persian|myanmar|buddhist)$/
const WIDTHS: Readonly<Record<string, Ui['width']>> = { w1: 'short', w2: 'medium', w3: 'full', w4: 'full' }

const NONE: readonly ImportNote[] = []

interface Looks {
  /** Undefined where it says nothing. */
  readonly ui?: Ui
  readonly format?: 'signature'
  /** In how many columns the choices stand, where one chooses. */
  readonly columns?: number
  readonly notes: readonly ImportNote[]
}

const PLAIN: Looks = { notes: NONE }

/** How the appearance of a row shows its question, and what of it is not done. */
export function appearance(node: SurveyNode, as: QuestionType | undefined): Looks {
  const words = appearanceOf(node.row)
  const widget = node.kind === 'question' ? widgetOf(node, as, words) : undefined
  if (words.length === 0) return widget ? { ui: { widget }, notes: NONE } : PLAIN
  const notes: ImportNote[] = []
  const has = (pattern: RegExp) => words.find((word) => pattern.test(word))
  const columns = columnsOf(node, widget, words)
  const width = WIDTHS[has(/^w[1-4]$/) ?? '']
  if (has(/^(ex:|custom-|android-app)/)) notes.push(note('external-app'))
  const part = as === 'date' || as === 'dateTime' ? has(/^(month-year|year)$/) : undefined
  if (part !== undefined) notes.push(note('whole-date', { part: part === 'year' ? 'year' : 'month' }))
  if (has(CALENDARS)) notes.push(note('other-calendar'))
  if (as === 'image' && has(/^(draw|annotate)$/)) notes.push(note('drawn-as-photo'))
  if (node.list && has(/^search\(/)) notes.push(note('searched-choices'))
  const isSignature = as === 'image' && has(/^signature$/) !== undefined
  const shown = isSignature || columns !== undefined ? undefined : widget
  if (columns !== undefined && columns > MOST_COLUMNS) notes.push(note('fewer-columns', { asked: columns, most: MOST_COLUMNS }))
  return { ...((shown ?? width) && { ui: { ...(shown && { widget: shown }), ...(width && { width }) } }), ...(isSignature && { format: 'signature' }), ...(columns !== undefined && { columns: Math.min(columns, MOST_COLUMNS) }), notes }
}

function widgetOf({ list, answer, type }: SurveyNode, as: QuestionType | undefined, words: readonly string[]): Widget | undefined {
  if (type.is === 'select' && type.how === 'rank' && list) return 'ranking'
  if (list && (answer === 'choice' || answer === 'choices')) return words.flatMap((word) => OF_CHOICES.find(([pattern, , onlyOne]) => pattern.test(word) && !(onlyOne && answer === 'choices'))?.[1] ?? [])[0]
  if (as === 'text' && words.includes('multiline')) return 'long_text'
  if (as === 'range') return words.includes('picker') ? undefined : 'scale'
  return as === 'image' ? 'photo' : undefined
}

/** In how many columns the choices are to stand; undefined where they are not shown, or stand below each other. */
function columnsOf({ list, answer, parent }: SurveyNode, widget: Widget | undefined, words: readonly string[]): number | undefined {
  const areShown = list !== undefined && (answer === 'choice' || answer === 'choices') && (widget === undefined || widget === 'buttons') && parent?.isMatrix !== true
  const asked = areShown ? words.map((word) => COLUMNS.exec(word)).find((found) => found !== null) : undefined
  if (!asked) return undefined
  const count = Number(asked.groups?.['count'] ?? MOST_COLUMNS)
  return count > 1 ? count : undefined
}
