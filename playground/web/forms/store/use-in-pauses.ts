import { useCallback, useSyncExternalStore } from 'react'
import type { AnswersStore } from './answers-store.ts'

/** Milliseconds without a change after which it is read again. */
const pause = 120

/** Something read from the store that follows in the first pause, so that answering never waits for it. */
export function useInPauses<Part>(store: AnswersStore, read: () => Part): Part {
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
  return useSyncExternalStore(inPauses, read)
}
