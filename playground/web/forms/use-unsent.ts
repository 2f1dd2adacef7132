import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answers } from '../../../core/forms/answers.ts'
import { formState } from '../../../core/forms/form-state.ts'
import type { AnswersStore } from './answers-store.ts'
import { forgetUnsent, keepUnsent, type UnsentAnswers } from './unsent-answers.ts'

const pause = 400

interface UnsentOptions {
  store: AnswersStore
  key: string
  /** Number of the case's last event. */
  number: number
  found: UnsentAnswers | undefined
  /** The answers a form begins with need no keeping. */
  start: Answers
}

/** Keeps what is typed in the browser until it is recorded: shortly after each change, and at once when the page is left. */
export function useUnsent({ store, key, number, found, start }: UnsentOptions) {
  const [keptAt, setKeptAt] = useState(found?.at)
  const [canKeep, setCanKeep] = useState(true)
  const tried = useRef(found?.tried)
  const isOver = useRef(false)
  const [begun] = useState(() => {
    const { compiled, surroundings } = store.setting()
    return JSON.stringify(formState(compiled, start, surroundings).answers)
  })

  const keep = useCallback((answers: Answers) => {
    if (isOver.current) return
    if (JSON.stringify(answers) === begun) {
      forgetUnsent(key)
      return setKeptAt(undefined)
    }
    const at = new Date().toISOString()
    setCanKeep(keepUnsent(key, { at, answers, number, ...(tried.current && { tried: tried.current }) }))
    // Told to the minute: the page has nothing to draw for seconds.
    setKeptAt(`${at.slice(0, 16)}Z`)
  }, [key, number, begun])

  useEffect(() => {
    let last = store.answers()
    let waiting: ReturnType<typeof setTimeout> | undefined
    const keepNow = () => {
      if (waiting === undefined) return
      clearTimeout(waiting)
      waiting = undefined
      keep(last)
    }
    const stop = store.subscribe(() => {
      if (store.answers() === last) return
      last = store.answers()
      waiting ??= setTimeout(keepNow, pause)
    })
    addEventListener('pagehide', keepNow)
    return () => {
      removeEventListener('pagehide', keepNow)
      stop()
      keepNow()
    }
  }, [store, keep])

  const forget = useCallback(() => {
    isOver.current = true
    forgetUnsent(key)
  }, [key])

  const noteTry = useCallback((next: UnsentAnswers['tried']) => {
    tried.current = next
    keep(store.answers())
  }, [keep, store])

  return { keptAt, canKeep, forget, noteTry }
}
