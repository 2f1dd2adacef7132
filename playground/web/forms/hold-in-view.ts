const userMoves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const
const longest = 1000

/** Scrolls to a place and stays there while sections above it are still being drawn, until the person moves the page. */
export function holdInView(place: Element, block: 'start' | 'center'): void {
  const show = () => place.scrollIntoView({ block })
  show()
  const drawing = new ResizeObserver(show)
  drawing.observe(document.body)
  const stop = () => {
    drawing.disconnect()
    for (const move of userMoves) removeEventListener(move, stop)
  }
  for (const move of userMoves) addEventListener(move, stop, { passive: true })
  setTimeout(stop, longest)
}
