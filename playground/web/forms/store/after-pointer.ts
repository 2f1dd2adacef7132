const ends = ['pointerup', 'mouseup', 'pointercancel', 'dragend', 'keydown'] as const
const waiting: (() => void)[] = []
let isDown = false
let ending: ReturnType<typeof setTimeout> | undefined

/**
 * Does something at once; while a pointer is down, only when it is up again. What moves the page while a button is being pressed takes the
 * button from under the pointer, and the click with it.
 */
export function afterPointer(act: () => void): void {
  if (isDown) waiting.push(act)
  else act()
}

/** From now on it is known whether a pointer is down. A page does this once, before it draws. */
export function watchPointer(): void {
  for (const begin of ['pointerdown', 'mousedown']) addEventListener(begin, begun, true)
  for (const end of ends) addEventListener(end, ended, true)
  // The window's own: a field that is left does not count.
  addEventListener('blur', ended)
  // Whoever let go outside the window, or over a list that the browser drew, is back without a button pressed.
  addEventListener('pointermove', ({ buttons }) => { if (isDown && buttons === 0) ended() }, true)
  // What is clicked is certain by now, and hears of the click after what waits: the order is the same as by keyboard.
  addEventListener('click', doWaiting, true)
}

function begun(): void {
  clearTimeout(ending)
  isDown = true
}

/** The click follows in the same turn; where none does, nothing waits for it. */
function ended(): void {
  clearTimeout(ending)
  ending = setTimeout(doWaiting)
}

function doWaiting(): void {
  clearTimeout(ending)
  isDown = false
  for (const act of waiting.splice(0)) act()
}
