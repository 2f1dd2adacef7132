import { useDeferredValue, useMemo } from 'react'
import { useFromAnswers } from './store/answers-context.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { sectionProgress } from './form-steps.ts'

/** How far the form is, section by section and in all. It follows the typing without holding it up. */
export function useFormProgress(store: AnswersStore) {
  const sections = useDeferredValue(useFromAnswers(store, () => store.state().sections))
  const outstanding = useDeferredValue(useFromAnswers(store, store.outstanding))
  return useMemo(() => {
    const progress = sectionProgress(sections, outstanding)
    const figures = [...progress.values()]
    return {
      progress,
      asked: figures.reduce((sum, { asked }) => sum + asked, 0),
      answered: figures.reduce((sum, { answered }) => sum + answered, 0),
      missing: sections.flatMap(({ missing }) => missing),
    }
  }, [sections, outstanding])
}
