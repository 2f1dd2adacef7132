import { memo, useEffect, useRef, useState } from 'react'
import type { SectionView } from '../../../core/forms/view/form-view.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { FormSection } from './questions/FormSection.tsx'
import { Marked } from '../look/Marked.tsx'
import { stepOf } from './form-steps.ts'
import { Deeper } from './questions/Heading.tsx'

interface NearSectionProps {
  store: AnswersStore
  section: SectionView
  /** It is gone to, or the first: drawn whether it is near or not. */
  isWanted: boolean
}

/** How far above and below the window sections are drawn. */
const near = '1200px 0px'
/** Height of a question nobody has seen yet, and of what stands around the questions. */
const questionHeight = 118
const aroundHeight = 90

/** A section of a form on one page. Its questions are drawn while it is near the window; else it keeps their room, and its heading. */
export const NearSection = memo(function NearSection({ store, section, isWanted }: NearSectionProps) {
  const box = useRef<HTMLElement>(null)
  const [room, setRoom] = useState(() => aroundHeight + questionHeight * section.size)
  const [isNear, setNear] = useState(false)
  const isDrawn = isNear || isWanted

  useEffect(() => {
    const watched = box.current
    if (!watched) return undefined
    const watch = new IntersectionObserver(([seen]) => {
      if (!seen) return
      // Nobody types in what is not drawn.
      if (!seen.isIntersecting && watched.contains(document.activeElement)) return
      if (!seen.isIntersecting && seen.target.hasAttribute('data-drawn')) setRoom(seen.boundingClientRect.height)
      setNear(seen.isIntersecting)
    }, { rootMargin: near })
    watch.observe(watched)
    return () => watch.disconnect()
  }, [])

  const step = stepOf(section)
  return (
    <section
      ref={box}
      className="cl-near-section"
      data-step={step}
      data-drawn={isDrawn || undefined}
      style={isDrawn ? undefined : { minBlockSize: room }}
      aria-labelledby={`step-${step}`}
    >
      <h2 id={`step-${step}`} tabIndex={-1}>{section.title}</h2>
      {section.description && <p className="cl-help"><Marked words={section.description} /></p>}
      {isDrawn && <Deeper by={1}><FormSection store={store} section={section} /></Deeper>}
    </section>
  )
})
