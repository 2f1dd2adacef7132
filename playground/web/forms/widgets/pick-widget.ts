import type { AskedQuestion } from '../asked-question.ts'
import { CalculatedAnswer } from './CalculatedAnswer.tsx'
import { CheckboxesAnswer } from './CheckboxesAnswer.tsx'
import { ChipsAnswer } from './ChipsAnswer.tsx'
import { DateAnswer } from './DateAnswer.tsx'
import { DropdownAnswer } from './DropdownAnswer.tsx'
import { LongTextAnswer } from './LongTextAnswer.tsx'
import { NumberAnswer } from './NumberAnswer.tsx'
import { RadioAnswer } from './RadioAnswer.tsx'
import { ScaleAnswer, scaleSteps } from './ScaleAnswer.tsx'
import { SegmentsAnswer } from './SegmentsAnswer.tsx'
import { SeveralDropdownAnswer } from './SeveralDropdownAnswer.tsx'
import { TextAnswer } from './TextAnswer.tsx'
import type { Widget } from './widget-props.ts'

const many = 9

/** The control a definition asks for where it fits the type of the answer, else a fitting one. */
export function pickWidget(question: AskedQuestion): Widget {
  if (question.isCalculated) return CalculatedAnswer
  if (question.type === 'array') return pickSeveral(question)
  if (question.options) return pickOne(question, question.options.length)
  if (question.type === 'number' || question.type === 'integer') {
    return question.control === 'scale' && scaleSteps(question).length > 0 ? ScaleAnswer : NumberAnswer
  }
  if (question.format && question.format !== 'email') return DateAnswer
  return question.control === 'long_text' ? LongTextAnswer : TextAnswer
}

/** Whether the answer is given in several inputs, which then need a box with the question's name around them. */
export function isGroup(widget: Widget): boolean {
  return widget === RadioAnswer || widget === SegmentsAnswer || widget === ScaleAnswer || widget === ChipsAnswer
    || widget === CheckboxesAnswer || widget === CalculatedAnswer
}

function pickOne({ control }: AskedQuestion, count: number): Widget {
  if (control === 'dropdown' || count === 0) return DropdownAnswer
  if (control === 'buttons') return SegmentsAnswer
  if (control === 'scale') return ScaleAnswer
  return count > many && control !== 'radio' ? DropdownAnswer : RadioAnswer
}

function pickSeveral({ control, options = [] }: AskedQuestion): Widget {
  if (control === 'dropdown') return SeveralDropdownAnswer
  if (control === 'chips') return ChipsAnswer
  if (control === 'checkboxes' || options.some((option) => option.description)) return CheckboxesAnswer
  return options.length > many * 2 ? SeveralDropdownAnswer : ChipsAnswer
}
