import { memo, useState } from 'react'
import type { SectionView } from '../../../core/forms/view/form-view.ts'
import { numberedTitle } from '../../../core/forms/words/numbered-title.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { FormSection } from './questions/FormSection.tsx'
import { Marked } from '../look/Marked.tsx'
import { stepOf } from './form-steps.ts'
import { Deeper } from './questions/Heading.tsx'
import { unseenRoom } from './unseen-room.ts'

interface NearSectionProps {
  store: AnswersStore
  section: SectionView
  /** It is near the window, or gone to. */
  isDrawn: boolean
  /** CSS pixels it took up when it was seen; undefined where nobody has seen it yet. */
  room: number | undefined
}

/** A section of a form on one page. Its questions are drawn while it is near the window; else it keeps their room, and its heading. */
export const NearSection = memo(function NearSection({ store, section, isDrawn, room }: NearSectionProps) {
  const step = stepOf(section)
  // Guessed once: what stands below must not move because an answer elsewhere hid something.
  const [unseen] = useState(() => unseenRoom(store, section))
  return (
    <section
      className="cl-near-section"
      data-step={step}
      dir={section.direction}
      data-drawn={isDrawn || undefined}
      style={isDrawn ? undefined : { minBlockSize: room ?? unseen }}
      aria-labelledby={`step-${step}`}
    >
      <h2 id={`step-${step}`} tabIndex={-1}>{numberedTitle(section)}</h2>
      {section.description && <p className="cl-help"><Marked words={section.description} /></p>}
      {isDrawn && <Deeper by={1}><FormSection store={store} section={section} isTitled /></Deeper>}
    </section>
  )
})
