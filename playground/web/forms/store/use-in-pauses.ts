import { useCallback, useSyncExternalStore } from 'react'
import { inNextPause } from '../in-next-pause.ts'
import type { AnswersStore } from './answers-store.ts'

/** Milliseconds without a change after which it is read again. */
const pause = 120

/** Something read from the store that follows in the first pause, so that answering never waits for it. */
export function useInPauses<Part>(store: AnswersStore, read: () => Part): Part {
  const inPauses = useCallback((listener: () => void) => {
    const reading = inNextPause(listener, pause)
    const stop = store.subscribe(reading.wait)
    return () => {
      reading.cancel()
      stop()
    }
  }, [store])
  return useSyncExternalStore(inPauses, read)
}
