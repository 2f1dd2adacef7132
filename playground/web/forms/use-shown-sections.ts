import { useMemo } from 'react'
import type { FormView, SectionView } from '../../../core/forms/form-view.ts'
import { useFromAnswers } from './answers-context.ts'
import type { AnswersStore } from './answers-store.ts'
import { shownSections } from './form-steps.ts'

/** The sections asked now; the same list as long as none comes or goes. */
export function useShownSections(store: AnswersStore, view: FormView): readonly SectionView[] {
  const shown = useFromAnswers(store, () => JSON.stringify(shownSections(view, store.state()).map(({ at }) => at)))
  return useMemo(() => {
    const places: unknown = JSON.parse(shown)
    return view.sections.filter(({ at }) => Array.isArray(places) && places.includes(at))
  }, [view, shown])
}
