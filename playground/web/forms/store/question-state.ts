import type { Value } from '../../../../core/expressions/value.ts'
import type { EarlierAnswer } from '../../../../core/forms/view/form-view.ts'

/** What one question shows. The same object as long as nothing of it changes. */
export interface QuestionState {
  readonly value: Value
  readonly isVisible: boolean
  readonly isRequired: boolean
  /** What is wrong with the answer, once the question has been left or sending was tried. */
  readonly problem?: string
  readonly problemCode?: string
  /** What was answered before, offered beside the question. */
  readonly earlier?: EarlierAnswer | undefined
}

/** How many rows a repeated section has. The same object as long as that does not change. */
export interface RowsState {
  readonly isVisible: boolean
  readonly count: number
  readonly problem?: string
}
