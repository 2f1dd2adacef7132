import type { Text } from '../../definitions/definition-types.ts'

/** One answer that can be chosen. */
export interface Choice {
  readonly code: string | number
  readonly title: Text
  readonly system: string
  /** As it is written without translation, by which conditions may know it. */
  readonly display: string
  readonly score?: number
  readonly isSelected?: boolean
}

/** What an item can be answered with. */
export interface OptionSet {
  readonly choices: readonly Choice[]
  /** Id of the code list that it becomes where questions share it, or expressions look its points up. */
  readonly listId: string
  /** Any other answer may be given. */
  readonly isOpen: boolean
  /** Written at several items, or read by its points: it stands once, as a code list. */
  isCodeList: boolean
}

/** Code of the answer that asks for other words. */
export const OTHER = 'other'
