import type { Value } from '../../../../core/expressions/value.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import type { Touched } from '../../../../core/forms/filling/open-form.ts'

/** Milliseconds without a key after which others hear what was typed, and the longest they wait for such a pause. */
const pause = 120
const longest = 1000

/** A text being typed: whoever reads the answers finds it there, whoever listens hears of it when typing pauses. */
export interface Typing {
  /** The text as it stands after a key. */
  type(path: AnswerPath, value: Value): void
  /** Before anybody reads the answers: puts in what was typed. */
  takeIn(): void
  /** Does not wait for the pause. */
  tellNow(): void
}

/** @param take puts an answer in @param tell tells who listens */
export function createTyping(take: (path: AnswerPath, value: Value) => Touched, tell: (touched: Touched) => void): Typing {
  let typed: { path: AnswerPath, value: Value } | undefined
  let untold: Touched | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0

  function takeIn(): void {
    if (!typed) return
    const { path, value } = typed
    typed = undefined
    const touched = take(path, value)
    untold = untold === 'everything' || touched === 'everything' ? 'everything' : new Set([...(untold ?? []), ...touched])
  }

  function tellNow(): void {
    takeIn()
    clearTimeout(timer)
    timer = undefined
    const told = untold
    untold = undefined
    if (told) tell(told)
  }

  return {
    takeIn,
    tellNow,
    type(path, value) {
      if (typed && typed.path !== path) takeIn()
      typed = { path, value }
      if (timer === undefined) since = performance.now()
      clearTimeout(timer)
      timer = setTimeout(tellNow, Math.min(pause, Math.max(0, since + longest - performance.now())))
    },
  }
}
