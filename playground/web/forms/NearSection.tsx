import { memo } from 'react'
import type { SectionView } from '../../../core/forms/view/form-view.ts'
import { numberedTitle } from '../../../core/forms/words/numbered-title.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { FormSection } from './questions/FormSection.tsx'
import { Marked } from '../look/Marked.tsx'
import { stepOf } from './form-steps.ts'
import { Deeper } from './questions/Heading.tsx'

interface NearSectionProps {
  store: AnswersStore
  section: SectionView
  /** It is near the window, or gone to. */
  isDrawn: boolean
  /** CSS pixels it took up when it was seen; undefined where nobody has seen it yet. */
  room: number | undefined
}

/** Height of a question nobody has seen yet, and of what stands around the questions. */
const questionHeight = 118
const aroundHeight = 90

/** A section of a form on one page. Its questions are drawn while it is near the window; else it keeps their room, and its heading. */
export const NearSection = memo(function NearSection({ store, section, isDrawn, room }: NearSectionProps) {
  const step = stepOf(section)
  return (
    <section
      className="cl-near-section"
      data-step={step}
      dir={section.direction}
      data-drawn={isDrawn || undefined}
      style={isDrawn ? undefined : { minBlockSize: room ?? aroundHeight + questionHeight * section.size }}
      aria-labelledby={`step-${step}`}
    >
      <h2 id={`step-${step}`} tabIndex={-1}>{numberedTitle(section)}</h2>
      {section.description && <p className="cl-help"><Marked words={section.description} /></p>}
      {isDrawn && <Deeper by={1}><FormSection store={store} section={section} isTitled /></Deeper>}
    </section>
  )
})
