import { useMemo } from 'react'
import type { AnswersStore } from './store/answers-store.ts'
import { useInPauses } from './store/use-in-pauses.ts'
import { sectionProgress } from './form-steps.ts'

/** How far the form is, section by section and in all. It follows the typing without holding it up. @param isReviewed from then on a section in which an answer is wrong says so, also before recording was tried */
export function useFormProgress(store: AnswersStore, isReviewed = false) {
  const { compiled } = store.setting()
  const sections = useInPauses(store, () => store.state().sections)
  const outstanding = useInPauses(store, store.outstanding)
  const reviewed = useInPauses(store, () => (isReviewed ? store.answers() : undefined))
  return useMemo(() => {
    const missing = new Set(sections.flatMap((section) => section.missing))
    const wrong = reviewed && outstanding.length === 0 ? store.problems().filter(({ at }) => !missing.has(at)) : outstanding
    const progress = sectionProgress(sections, wrong, compiled)
    const figures = [...progress.values()]
    return {
      progress,
      asked: figures.reduce((sum, { asked }) => sum + asked, 0),
      answered: figures.reduce((sum, { answered }) => sum + answered, 0),
      missing: [...missing],
    }
  }, [store, sections, outstanding, reviewed, compiled])
}
