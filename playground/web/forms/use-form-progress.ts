import { useMemo } from 'react'
import type { AnswersStore } from './store/answers-store.ts'
import { useInPauses } from './store/use-in-pauses.ts'
import { sectionProgress } from './form-steps.ts'

/** How far the form is, section by section and in all. It follows the typing without holding it up. */
export function useFormProgress(store: AnswersStore) {
  const { compiled } = store.setting()
  const sections = useInPauses(store, () => store.state().sections)
  const outstanding = useInPauses(store, store.outstanding)
  return useMemo(() => {
    const progress = sectionProgress(sections, outstanding, compiled)
    const figures = [...progress.values()]
    return {
      progress,
      asked: figures.reduce((sum, { asked }) => sum + asked, 0),
      answered: figures.reduce((sum, { answered }) => sum + answered, 0),
      missing: sections.flatMap(({ missing }) => missing),
    }
  }, [sections, outstanding, compiled])
}
