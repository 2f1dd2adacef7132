import { useLayoutEffect, useState } from 'react'
import type { SectionView } from '../../../core/forms/view/form-view.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { stepOf } from './form-steps.ts'
import { holdInView } from './hold-in-view.ts'
import { NearSections } from './NearSections.tsx'
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

/** All sections below one another. */
export function OnePage({ store, sections, current, goal, onSee }: OnePageProps) {
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

  const wanted = sections.find((section) => stepOf(section) === target.step)?.at
  return <NearSections store={store} sections={sections} wanted={wanted} onSee={(step) => { if (step !== current) onSee(step) }} />
}
