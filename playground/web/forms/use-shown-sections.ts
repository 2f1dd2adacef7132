import { useMemo } from 'react'
import type { FormView, SectionView } from '../../../core/forms/form-view.ts'
import { useFromAnswers } from './answers-context.ts'
import type { AnswersStore } from './answers-store.ts'
import { shownSections } from './form-steps.ts'

/** The sections asked now; the same list as long as none comes or goes. */
export function useShownSections(store: AnswersStore, view: FormView): readonly SectionView[] {
  const hidden = useFromAnswers(store, () => store.state().hidden)
  const places = shownSections(view, { hidden }).map(({ at }) => at).join(' ')
  return useMemo(() => {
    const shown = new Set(places.split(' '))
    return view.sections.filter(({ at }) => shown.has(at))
  }, [view, places])
}
