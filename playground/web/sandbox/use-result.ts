import { useCallback, useSyncExternalStore } from 'react'
import type { AssessmentResult } from '../../../core/forms/answers.ts'
import type { AnswersStore } from '../forms/store/answers-store.ts'

/** Milliseconds without a key after which scores are worked out. */
const pause = 120

/** What a tool makes of the answers now. It follows in the first pause, so that typing never waits for it. */
export function useResult(store: AnswersStore): AssessmentResult {
  const inPauses = useCallback((listener: () => void) => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const stop = store.subscribe(() => {
      clearTimeout(waiting)
      waiting = setTimeout(listener, pause)
    })
    return () => {
      clearTimeout(waiting)
      stop()
    }
  }, [store])
  return useSyncExternalStore(inPauses, store.result)
}
