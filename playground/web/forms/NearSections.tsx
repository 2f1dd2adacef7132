import { useRef } from 'react'
import type { SectionView } from '../../../core/forms/view/form-view.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { stepOf } from './form-steps.ts'
import { NearSection } from './NearSection.tsx'
import { useSectionsInView } from './use-sections-in-view.ts'

interface NearSectionsProps {
  store: AnswersStore
  sections: readonly SectionView[]
  /** Place of the section gone to. */
  wanted: string | undefined
  /** The page was scrolled to another section. */
  onSee?: (step: string) => void
}

/** Sections below one another, of which those near the window are drawn, and always the first and the one gone to. */
export function NearSections({ store, sections, wanted, onSee }: NearSectionsProps) {
  const box = useRef<HTMLDivElement>(null)
  const { near, rooms } = useSectionsInView(box, onSee)
  return (
    <div ref={box} className="cl-one-page">
      {sections.map((section, place) => {
        const step = stepOf(section)
        const isDrawn = place === 0 || section.at === wanted || near.has(step)
        return <NearSection key={section.at} store={store} section={section} isDrawn={isDrawn} room={rooms.get(step)} />
      })}
    </div>
  )
}
