import { useMemo } from 'react'
import { plainWords } from '../../../core/definitions/plain-words.ts'
import type { FormView, SectionView } from '../../../core/forms/view/form-view.ts'
import type { FilledWords } from '../../../core/forms/words/words-at.ts'
import { useFromAnswers } from './store/answers-context.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { shownSections } from './form-steps.ts'

/** The sections asked now, with answers put into what they are called; the same list as long as none comes or goes or is called otherwise. */
export function useShownSections(store: AnswersStore, view: FormView): readonly SectionView[] {
  const hidden = useFromAnswers(store, () => store.state().hidden)
  const places = shownSections(view, { hidden }).map(({ at }) => at).join(' ')
  const filled = useMemo(() => view.sections.filter(({ isFilledIn }) => isFilledIn), [view])
  const said = useFromAnswers(store, () => (filled.length === 0 ? '' : JSON.stringify(filled.map(({ at }) => store.words(at)))))
  return useMemo(() => {
    const shown = new Set(places.split(' '))
    const words = new Map(filled.map(({ at }, index) => [at, wordsIn(said)[index]]))
    return view.sections.filter(({ at }) => shown.has(at)).map((section) => withWords(section, words.get(section.at)))
  }, [view, places, filled, said])
}

function wordsIn(said: string): readonly FilledWords[] {
  return said === '' ? [] : JSON.parse(said) as FilledWords[]
}

function withWords(section: SectionView, words: FilledWords | undefined): SectionView {
  return words ? { ...section, title: plainWords(words.title) || section.id, ...(words.description !== undefined && { description: words.description }) } : section
}
