import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { SectionView } from '../../../core/forms/view/form-view.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { stepOf } from './form-steps.ts'
import { holdInView } from './hold-in-view.ts'
import { NearSection } from './NearSection.tsx'
import { goToQuestion } from './questions/question-place.ts'
import type { Goal } from './use-step.ts'

interface OnePageProps {
  store: AnswersStore
  sections: readonly SectionView[]
  current: string
  goal: Goal | undefined
  /** The page was scrolled to a section. */
  onSee: (step: string) => void
}

/** Milliseconds a section stays on the reading line before it counts as the one on screen. */
const pause = 150
/** A line in the upper third of the window. */
const readingLine = '-30% 0px -70% 0px'

/** All sections below one another. */
export function OnePage({ store, sections, current, goal, onSee }: OnePageProps) {
  const box = useRef<HTMLDivElement>(null)
  const [arrival] = useState((): Goal => (goal?.step === current ? goal : { step: current }))
  const [before] = useState(goal)
  const target = goal && goal !== before ? goal : arrival
  const first = sections[0] && stepOf(sections[0])
  const isTop = goal === undefined && before === undefined && target.step === first

  useLayoutEffect(() => {
    if (isTop || (target.question !== undefined && goToQuestion(target.question))) return
    const heading = document.getElementById(`step-${target.step}`)
    heading?.focus({ preventScroll: true })
    if (heading) holdInView(heading, 'start')
  }, [target, isTop])

  const seen = useRef(current)
  useEffect(() => { seen.current = current }, [current])
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const line = new IntersectionObserver((entries) => {
      const crossing = entries.findLast(({ isIntersecting }) => isIntersecting)?.target.getAttribute('data-step')
      if (!crossing) return
      clearTimeout(waiting)
      waiting = setTimeout(() => { if (seen.current !== crossing) onSee(crossing) }, pause)
    }, { rootMargin: readingLine })
    for (const section of box.current?.children ?? []) line.observe(section)
    return () => {
      clearTimeout(waiting)
      line.disconnect()
    }
  }, [sections, onSee])

  return (
    <div ref={box} className="cl-one-page">
      {sections.map((section) => (
        <NearSection key={section.at} store={store} section={section} isWanted={stepOf(section) === target.step || stepOf(section) === first} />
      ))}
    </div>
  )
}
