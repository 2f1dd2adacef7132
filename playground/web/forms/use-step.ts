import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { reviewStep } from './form-steps.ts'
import { goToQuestion } from './questions/question-place.ts'

/** Where somebody asked to be brought: a step, and a question in it. */
export interface Goal {
  readonly step: string
  /** Pointer of a question; the step's heading without it. */
  readonly question?: string | undefined
}

/** The step on screen. It stands in the address: a reload stays in it, and the browser's Back leads to the one before. */
export function useStep(steps: readonly string[], isOnePage: boolean) {
  const [address, setAddress] = useSearchParams()
  const asked = address.get('section') ?? ''
  const current = steps.includes(asked) ? asked : steps[0] ?? ''
  const [goal, setGoal] = useState<Goal>()

  const setStep = useCallback((step: string, replace: boolean, preventScrollReset: boolean) => {
    setAddress((now) => ({ ...Object.fromEntries(now), section: step }), { replace, preventScrollReset })
  }, [setAddress])

  /** @param question pointer of a question of that step to go to */
  const goToStep = useCallback((step: string, question?: string) => {
    setGoal({ step, question })
    setStep(step, step === current, question !== undefined || (isOnePage && step !== reviewStep))
  }, [setStep, current, isOnePage])

  /** The page was scrolled to another section: no step of its own for Back. */
  const seeStep = useCallback((step: string) => setStep(step, true, true), [setStep])

  return { current, goal, goToStep, seeStep }
}

/**
 * Brings into view what was gone to, once its section is on the page, and otherwise the heading of a step that has just come.
 * @param current the step on screen; undefined where all are on one page, which sees to it itself
 */
export function useArrival(current: string | undefined, goal: Goal | undefined): void {
  const shown = useRef(current)
  const reached = useRef(goal)
  useLayoutEffect(() => {
    const isNew = shown.current !== current
    // The address may follow later than the goal that was set with it.
    const isAsked = reached.current !== goal && goal?.step === current
    shown.current = current
    if (isAsked) reached.current = goal
    if (current === undefined || (!isNew && !isAsked)) return
    if (isAsked && goal?.question !== undefined && goToQuestion(goal.question)) return
    document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true })
  }, [current, goal])
}
