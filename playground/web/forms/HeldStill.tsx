import { useLayoutEffect, useRef, type ReactNode } from 'react'

interface HeldStillProps {
  isHeld: boolean
  children: ReactNode
}

/** What is filled in, out of use while it is being sent; whoever stood in a field stands there again afterwards. */
export function HeldStill({ isHeld, children }: HeldStillProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!isHeld) return
    const focused = document.activeElement
    const stoodAt = focused instanceof HTMLElement && box.current?.contains(focused) ? focused : undefined
    return () => {
      if (document.activeElement === document.body) stoodAt?.focus({ preventScroll: true })
    }
  }, [isHeld])
  return <div ref={box} className="cl-held-still" inert={isHeld} aria-busy={isHeld}>{children}</div>
}
