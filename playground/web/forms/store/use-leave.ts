import { afterPointer } from './after-pointer.ts'
import { useAnswers } from './answers-context.ts'

/** Tells that the person has gone on from a question; what is then said of it waits for the pointer that took them away. */
export function useLeave(at: string): () => void {
  const store = useAnswers()
  return () => afterPointer(() => store.leave(at))
}
