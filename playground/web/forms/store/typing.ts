import type { Value } from '../../../../core/expressions/value.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import type { Touched } from '../../../../core/forms/filling/open-form.ts'
import { inNextPause } from '../in-next-pause.ts'

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
  const telling = inNextPause(tellAll, pause, longest)

  function takeIn(): void {
    if (!typed) return
    const { path, value } = typed
    typed = undefined
    const touched = take(path, value)
    untold = untold === 'everything' || touched === 'everything' ? 'everything' : new Set([...(untold ?? []), ...touched])
  }

  function tellAll(): void {
    takeIn()
    const told = untold
    untold = undefined
    if (told) tell(told)
  }

  return {
    takeIn,
    tellNow: telling.now,
    type(path, value) {
      if (typed && typed.path !== path) takeIn()
      typed = { path, value }
      telling.wait()
    },
  }
}
