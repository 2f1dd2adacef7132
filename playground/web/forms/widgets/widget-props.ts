import type { ComponentType, FocusEvent } from 'react'
import type { Value } from '../../../../core/expressions/value.ts'
import type { AskedQuestion } from '../questions/asked-question.ts'

/** What every control of a question gets. Blank is null, going out as well as coming in. */
export interface WidgetProps {
  /** Id of the control; the question's title has the same with -title. */
  readonly id: string
  /** JSON pointer of the question. */
  readonly at: string
  readonly question: AskedQuestion
  readonly value: Value
  readonly onAnswer: (value: Value) => void
  /** The same for a text after each key: others hear of it when typing pauses. */
  readonly onType: (text: Value) => void
  /** The person has moved on: from now on the question may say what is wrong with its answer. */
  readonly onLeave: () => void
  readonly describedBy: string | undefined
  readonly isWrong: boolean
  readonly isRequired: boolean
  /** The answer as people read it. */
  readonly words: string
}

export type Widget = ComponentType<WidgetProps>

/** Attributes of a control that is one input. */
export function inputAttributes({ id, describedBy, isWrong, isRequired, onLeave }: WidgetProps) {
  return {
    id,
    onBlur: onLeave,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong || undefined,
    'aria-required': isRequired || undefined,
  }
}

/** Attributes of the box around several radio buttons or checkboxes. */
export function groupAttributes({ id, describedBy, onLeave }: WidgetProps) {
  return {
    id,
    'aria-labelledby': `${id}-title`,
    'aria-describedby': describedBy,
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) onLeave()
    },
  }
}

/** The same, for a group in which one is chosen. */
export function radioGroupAttributes(props: WidgetProps) {
  return {
    ...groupAttributes(props),
    role: 'radiogroup',
    'aria-invalid': props.isWrong || undefined,
    'aria-required': props.isRequired || undefined,
  }
}

export function asText(value: Value): string {
  return value === null || typeof value === 'object' ? '' : String(value)
}

export function asList(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : []
}
