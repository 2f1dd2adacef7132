import { lazy } from 'react'
import type { AskedQuestion } from '../questions/asked-question.ts'
import { CalculatedAnswer } from './CalculatedAnswer.tsx'
import { CheckboxesAnswer } from './CheckboxesAnswer.tsx'
import { ChipsAnswer } from './ChipsAnswer.tsx'
import { DateAnswer } from './DateAnswer.tsx'
import { DropdownAnswer } from './DropdownAnswer.tsx'
import { LikertAnswer } from './LikertAnswer.tsx'
import { LongTextAnswer } from './LongTextAnswer.tsx'
import { NumberAnswer } from './NumberAnswer.tsx'
import { RadioAnswer } from './RadioAnswer.tsx'
import { RankingAnswer } from './RankingAnswer.tsx'
import { ScaleAnswer, scaleSteps } from './ScaleAnswer.tsx'
import { SegmentsAnswer } from './SegmentsAnswer.tsx'
import { SeveralDropdownAnswer } from './SeveralDropdownAnswer.tsx'
import { TextAnswer } from './TextAnswer.tsx'
import type { Widget } from './widget-props.ts'

export interface PickedWidget {
  readonly Widget: Widget
  /** The answer is given in several inputs, which then need a box with the question's name around them. */
  readonly isGroup?: true
  /** What was chosen in it cannot be unchosen by itself. */
  readonly staysChosen?: true
}

const many = 9

const radio: PickedWidget = { Widget: RadioAnswer, isGroup: true, staysChosen: true }
const segments: PickedWidget = { Widget: SegmentsAnswer, isGroup: true, staysChosen: true }
const scale: PickedWidget = { Widget: ScaleAnswer, isGroup: true, staysChosen: true }
const likert: PickedWidget = { Widget: LikertAnswer, isGroup: true, staysChosen: true }
const checkboxes: PickedWidget = { Widget: CheckboxesAnswer, isGroup: true }
const chips: PickedWidget = { Widget: ChipsAnswer, isGroup: true }
const ranking: PickedWidget = { Widget: RankingAnswer, isGroup: true }
const dropdown: PickedWidget = { Widget: DropdownAnswer }
const several: PickedWidget = { Widget: SeveralDropdownAnswer }
const calculated: PickedWidget = { Widget: CalculatedAnswer, isGroup: true }
const number: PickedWidget = { Widget: NumberAnswer }
const text: PickedWidget = { Widget: TextAnswer }
const longText: PickedWidget = { Widget: LongTextAnswer }
const date: PickedWidget = { Widget: DateAnswer }

/** Fetched with the first question that needs it: few forms do. */
const file: PickedWidget = { isGroup: true, Widget: lazy(async () => ({ default: (await import('./FileAnswer.tsx')).FileAnswer })) }
const signature: PickedWidget = { isGroup: true, Widget: lazy(async () => ({ default: (await import('./SignatureAnswer.tsx')).SignatureAnswer })) }
const location: PickedWidget = { isGroup: true, Widget: lazy(async () => ({ default: (await import('./LocationAnswer.tsx')).LocationAnswer })) }

const byFormat: Readonly<Record<string, PickedWidget>> = { date, time: date, 'date-time': date, email: text, file, signature, location }

/** The control a definition asks for where it fits the type of the answer, else a fitting one. */
export function pickWidget(question: AskedQuestion): PickedWidget {
  if (question.isCalculated) return calculated
  if (question.type === 'array') return pickSeveral(question)
  if (question.options) return pickOne(question, question.options.length)
  if (question.type === 'number' || question.type === 'integer') return pickNumber(question)
  const ofFormat = question.format === undefined ? undefined : byFormat[question.format]
  if (ofFormat) return ofFormat
  return question.control === 'long_text' ? longText : text
}

function pickNumber(question: AskedQuestion): PickedWidget {
  const { control } = question
  if ((control !== 'scale' && control !== 'likert') || scaleSteps(question).length === 0) return number
  return control === 'likert' ? likert : scale
}

function pickOne({ control, columns, asksForOptions }: AskedQuestion, count: number): PickedWidget {
  if (control === 'dropdown' || control === 'autocomplete' || count === 0) return dropdown
  if (control === 'buttons') return segments
  if (control === 'scale') return scale
  if (control === 'likert') return likert
  if (control === 'radio' || control === 'cards' || columns !== undefined) return radio
  // A list that changes with the answers would otherwise be another control each time.
  return count > many || asksForOptions ? dropdown : radio
}

function pickSeveral({ control, columns, asksForOptions, options = [] }: AskedQuestion): PickedWidget {
  if (control === 'ranking') return ranking
  if (control === 'dropdown' || control === 'autocomplete') return several
  if (control === 'chips') return chips
  if (control === 'checkboxes' || control === 'cards' || columns !== undefined || options.some((option) => option.description)) return checkboxes
  return options.length > many * 2 || asksForOptions ? several : chips
}
