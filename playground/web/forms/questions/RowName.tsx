import type { ReactNode } from 'react'
import { useAnswers, useFromAnswers } from '../store/answers-context.ts'

/** Gives what a row is called now: a person with her age, or a number and what has been typed. */
export function RowName({ at, children }: { at: string; children: (heading: string) => ReactNode }) {
  const store = useAnswers()
  return children(useFromAnswers(store, () => store.heading(at)))
}
