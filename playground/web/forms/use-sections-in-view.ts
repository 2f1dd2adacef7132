import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

/** How far above and below the window sections are drawn, CSS pixels. */
const near = 1200
/** Where somebody reads, as a share of the window's height. */
const readingLine = 0.3
/** Milliseconds a section stays on the reading line before it counts as the one on screen. */
const pause = 150

export interface SectionsInView {
  /** Steps of the sections that are near the window. */
  readonly near: ReadonlySet<string>
  /** CSS pixels each section took up when it was last seen. */
  readonly rooms: ReadonlyMap<string, number>
}

/**
 * What of a long page is near the window, looked at when the page moves or grows: observers of every section would be asked for
 * each frame, and so for each key.
 * @param box holds the sections, each with its step as `data-step`
 * @param onSee the page was scrolled to another section
 */
export function useSectionsInView(box: RefObject<HTMLElement | null>, onSee?: (step: string) => void): SectionsInView {
  const [inView, setInView] = useState<SectionsInView>({ near: new Set(), rooms: new Map() })
  const see = useEffectEvent((step: string) => onSee?.(step))

  useEffect(() => {
    const held = box.current
    if (!held) return undefined
    let onLine: string | undefined
    let waiting: ReturnType<typeof setTimeout> | undefined
    let frame = 0
    const look = () => {
      const places = placesIn(held)
      setInView((before) => seen(before, places))
      const reached = places.findLast(({ top }) => top <= innerHeight * readingLine)?.step
      if (reached === undefined || reached === onLine) return
      onLine = reached
      clearTimeout(waiting)
      waiting = setTimeout(() => see(reached), pause)
    }
    const lookSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    const scrolled = ({ target }: Event) => {
      // A field scrolls as well, while somebody types in it.
      if (target instanceof Node && target.contains(held)) lookSoon()
    }
    const growing = new ResizeObserver(look)
    growing.observe(held)
    addEventListener('scroll', scrolled, { capture: true, passive: true })
    addEventListener('resize', lookSoon)
    return () => {
      growing.disconnect()
      removeEventListener('scroll', scrolled, { capture: true })
      removeEventListener('resize', lookSoon)
      cancelAnimationFrame(frame)
      clearTimeout(waiting)
    }
  }, [box])

  return inView
}

interface Place {
  readonly step: string
  readonly top: number
  readonly height: number
  readonly isNear: boolean
}

function placesIn(box: HTMLElement): readonly Place[] {
  return Array.from(box.querySelectorAll<HTMLElement>(':scope > [data-step]'), (section) => {
    const { top, bottom, height } = section.getBoundingClientRect()
    // Nobody types in what is not drawn.
    const isNear = (bottom > -near && top < innerHeight + near) || section.contains(document.activeElement)
    return { step: section.dataset['step'] ?? '', top, height, isNear }
  })
}

/** The same as before where nothing came near or went: most movements change nothing. */
function seen(before: SectionsInView, places: readonly Place[]): SectionsInView {
  if (places.every(({ step, isNear }) => isNear === before.near.has(step))) return before
  const left = places.filter(({ step, isNear }) => !isNear && before.near.has(step))
  return {
    near: new Set(places.filter(({ isNear }) => isNear).map(({ step }) => step)),
    rooms: new Map([...before.rooms, ...left.map(({ step, height }) => [step, height] as const)]),
  }
}
