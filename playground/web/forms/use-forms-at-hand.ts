import { useEffect } from 'react'
import { loadActPage } from './load-act-page.ts'

/** Milliseconds after which a browser that does not tell when it is idle is taken to be so. */
const afterwards = 500

/** Loads the code of forms while nobody waits for it: whoever looks at a case is about to open one. */
export function useFormsAtHand(): void {
  useEffect(() => {
    // Loaded again, and told, when a form is opened.
    const load = () => void loadActPage().catch(() => undefined)
    if (typeof requestIdleCallback === 'undefined') {
      const waiting = setTimeout(load, afterwards)
      return () => clearTimeout(waiting)
    }
    const waiting = requestIdleCallback(load)
    return () => cancelIdleCallback(waiting)
  }, [])
}
