import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { goToQuestion } from './question-place.ts'

/** The step on screen. It stands in the address: a reload stays in it, and the browser's Back leads to the one before. */
export function useStep(steps: readonly string[]) {
  const [address, setAddress] = useSearchParams()
  const asked = address.get('section') ?? ''
  const current = steps.includes(asked) ? asked : steps[0] ?? ''
  const goal = useRef<string>(undefined)
  const shown = useRef(current)

  // What is gone to can be found once its section is on the page.
  useEffect(() => {
    if (shown.current === current) return
    shown.current = current
    if (goal.current === undefined || !goToQuestion(goal.current)) document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true })
    goal.current = undefined
  }, [current])

  /** @param question pointer of a question of that step to go to */
  function goToStep(step: string, question?: string): void {
    goal.current = question
    if (step !== current) setAddress({ section: step }, { preventScrollReset: question !== undefined })
  }

  return { current, goToStep }
}
