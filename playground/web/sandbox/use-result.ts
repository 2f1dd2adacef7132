import type { AssessmentResult } from '../../../core/forms/answers.ts'
import type { AnswersStore } from '../forms/store/answers-store.ts'
import { useInPauses } from '../forms/store/use-in-pauses.ts'

/** What a tool makes of the answers now. */
export function useResult(store: AnswersStore): AssessmentResult {
  return useInPauses(store, store.result)
}
