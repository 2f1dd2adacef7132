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
  [/^(horizontal|horizontal-compact|compact|compact-\d+|quickcompact|columns-pack|no-buttons)$/, 'buttons'],
]

const CALENDARS = /^(bikram-sambat|coptic|ethiopian|islamic|persian|myanmar|buddhist)$/
const WIDTHS: Readonly<Record<string, Ui['width']>> = { w1: 'short', w2: 'medium', w3: 'full', w4: 'full' }

const NONE: readonly ImportNote[] = []

interface Looks {
  /** Undefined where it says nothing. */
  readonly ui?: Ui
  readonly format?: 'signature'
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
  const width = WIDTHS[has(/^w[1-4]$/) ?? '']
  if (has(/^(ex:|custom-|android-app)/)) notes.push(note('external-app'))
  const part = as === 'date' || as === 'dateTime' ? has(/^(month-year|year)$/) : undefined
  if (part !== undefined) notes.push(note('whole-date', { part: part === 'year' ? 'year' : 'month' }))
  if (has(CALENDARS)) notes.push(note('other-calendar'))
  if (as === 'image' && has(/^(draw|annotate)$/)) notes.push(note('drawn-as-photo'))
  if (node.list && has(/^search\(/)) notes.push(note('searched-choices'))
  const isSignature = as === 'image' && has(/^signature$/) !== undefined
  const shown = isSignature ? undefined : widget
  return { ...((shown ?? width) && { ui: { ...(shown && { widget: shown }), ...(width && { width }) } }), ...(isSignature && { format: 'signature' }), notes }
}

function widgetOf({ list, answer, type }: SurveyNode, as: QuestionType | undefined, words: readonly string[]): Widget | undefined {
  if (type.is === 'select' && type.how === 'rank' && list) return 'ranking'
  if (list && (answer === 'choice' || answer === 'choices')) return words.flatMap((word) => OF_CHOICES.find(([pattern, , onlyOne]) => pattern.test(word) && !(onlyOne && answer === 'choices'))?.[1] ?? [])[0]
  if (as === 'text' && words.includes('multiline')) return 'long_text'
  if (as === 'range') return words.includes('picker') ? undefined : 'scale'
  return as === 'image' ? 'photo' : undefined
}
