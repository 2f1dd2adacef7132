import type { FormChange } from '../../../../core/definitions/form-change.ts'
import { useWords } from '../../use-words.ts'
import { changeWords } from './change-words.ts'

/** Tells differences between two versions of a form in the reader's language. */
export function useChangeWords(): (change: FormChange) => string {
  const words = useWords()
  return (change) => changeWords(change, words)
}
