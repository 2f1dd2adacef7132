import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { AnswersStore } from './answers-store.ts'
import type { QuestionState, RowsState } from './question-state.ts'

export const AnswersContext = createContext<AnswersStore | null>(null)

export function useAnswers(): AnswersStore {
  const store = useContext(AnswersContext)
  if (!store) throw new Error('A question stands outside a form: put AnswersContext around it.')
  return store
}

/** Something read from the store; the component draws again only when what it reads becomes another. */
export function useFromAnswers<Part>(store: AnswersStore, read: () => Part): Part {
  return useSyncExternalStore(store.subscribe, read)
}

/** What a question shows now. */
export function useQuestion(at: string): QuestionState {
  const store = useAnswers()
  return useSyncExternalStore(useChanges(store, at), useCallback(() => store.question(at), [store, at]))
}

/** How many rows a repeated section has now. */
export function useRows(at: string): RowsState {
  const store = useAnswers()
  return useSyncExternalStore(store.subscribe, useCallback(() => store.rows(at), [store, at]))
}

/** Whether a section is asked now. */
export function useIsVisible(at: string): boolean {
  const store = useAnswers()
  return useSyncExternalStore(useChanges(store, at), useCallback(() => !store.state().hidden.has(at), [store, at]))
}

function useChanges(store: AnswersStore, at: string): (listener: () => void) => () => void {
  return useCallback((listener) => store.subscribeTo(at, listener), [store, at])
}
