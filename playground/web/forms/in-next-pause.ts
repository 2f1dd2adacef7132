/** Something that waits until nothing has happened for a while. */
export interface NextPause {
  /** Something has happened: it waits, or goes on waiting. */
  wait(): void
  /** Does at once what waits; nothing where nothing does. */
  now(): void
  cancel(): void
}

/** @param pause milliseconds without anything @param longest milliseconds after which it does not wait for a pause any more */
export function inNextPause(act: () => void, pause: number, longest = Infinity): NextPause {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0

  function cancel(): void {
    clearTimeout(timer)
    timer = undefined
  }

  function done(): void {
    cancel()
    act()
  }

  return {
    cancel,
    wait() {
      if (timer === undefined) since = performance.now()
      clearTimeout(timer)
      timer = setTimeout(done, Math.max(0, Math.min(pause, since + longest - performance.now())))
    },
    now() {
      if (timer !== undefined) done()
    },
  }
}
