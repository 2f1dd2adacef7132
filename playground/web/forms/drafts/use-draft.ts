import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Answers } from '../../../../core/forms/answers.ts'
import { formState } from '../../../../core/forms/filling/form-state.ts'
import { inNextPause } from '../in-next-pause.ts'
import type { AnswersStore } from '../store/answers-store.ts'
import { createDraftSaver, type Saved } from './draft-saver.ts'
import type { DraftShelf, FoundAnswers } from './drafts.ts'
import { createKept, type Kept } from './kept.ts'
import { forgetUnsent, keepUnsent, type UnsentAnswers } from './unsent-answers.ts'

/** Milliseconds without a key after which the browser keeps what was typed, and the longest it waits for such a pause. */
const pause = 400
const longest = 2000

interface DraftOptions {
  store: AnswersStore
  /** Where this browser keeps them. */
  key: string
  /** Where the server does. */
  shelf: DraftShelf
  /** Number of the case's last event. */
  number: number
  /** Content address of the form that is answered. */
  version: string
  found: FoundAnswers | undefined
  /** The answers a form begins with need no keeping. */
  start: Answers
}

/** Keeps what is typed until it is recorded: in the browser shortly after each change, and on the server in the next pause. */
export function useDraft({ store, key, shelf, number, version, found, start }: DraftOptions) {
  const [kept] = useState(() => createKept({ at: found?.at, isHere: true, isOnServer: found?.isSaved ?? false }))
  const here = useRef<Pick<UnsentAnswers, 'tried' | 'saved'>>({
    ...(found?.tried && { tried: found.tried }),
    // Without it what is typed now would seem, later, to have been typed without having seen that draft.
    ...(found?.seen !== undefined && { saved: { at: found.seen, isAll: found.isSaved } }),
  })
  const isOver = useRef(false)
  const asked = useRef({ number, version })
  useLayoutEffect(() => {
    asked.current = { number, version }
  }, [number, version])
  const [begun] = useState(() => {
    const { compiled, surroundings } = store.setting()
    return JSON.stringify(found ? formState(compiled, start, surroundings).answers : store.answers())
  })

  const keepHere = useCallback((answers: Answers): Kept | undefined => {
    if (JSON.stringify(answers) === begun) {
      forgetUnsent(key)
      return undefined
    }
    const at = new Date().toISOString()
    const isHere = keepUnsent(key, { at, answers, ...asked.current, ...here.current })
    return { at, isHere, isOnServer: false }
  }, [key, begun])

  const [saver] = useState(() => {
    shelf.see(found?.seen)
    return createDraftSaver({ shelf, onSaved, onFailed: (problem) => kept.change((now) => ({ ...now, isOnServer: false, problem })) })

    function onSaved({ savedAt, isAll }: Saved): void {
      shelf.see(savedAt)
      if (isOver.current) return
      here.current = { ...here.current, ...(savedAt !== undefined && { saved: { at: savedAt, isAll } }) }
      if (savedAt === undefined) return
      keepHere(store.answers())
      if (isAll) kept.change((now) => ({ at: savedAt, isHere: now.isHere, isOnServer: true }))
    }
  })

  const keep = useCallback((answers: Answers) => {
    if (isOver.current) return
    if (here.current.saved) here.current = { ...here.current, saved: { ...here.current.saved, isAll: false } }
    const now = keepHere(answers)
    saver.want(now ? { answers, ...asked.current } : null)
    kept.change(({ problem }) => (now ? { ...now, problem } : { at: undefined, isHere: true, isOnServer: false }))
  }, [keepHere, kept, saver])

  useEffect(() => {
    let last = store.answers()
    const keeping = inNextPause(() => keep(last), pause, longest)
    const stop = store.subscribe(() => {
      if (store.answers() === last) return
      last = store.answers()
      keeping.wait()
    })
    const leave = () => {
      store.tellNow()
      keeping.now()
      saver.hurry()
    }
    addEventListener('pagehide', leave)
    addEventListener('online', saver.hurry)
    return () => {
      removeEventListener('pagehide', leave)
      removeEventListener('online', saver.hurry)
      leave()
      stop()
    }
  }, [store, keep, saver])

  // What was kept here and is not offered any more was recorded elsewhere.
  useEffect(() => {
    if (!found) forgetUnsent(key)
  }, [found, key])

  // What only this browser has goes to the server as soon as the form is open again.
  const isUnsaved = found !== undefined && !found.isSaved
  useEffect(() => {
    if (isUnsaved) keep(store.answers())
  }, [isUnsaved, keep, store])

  const forget = useCallback(() => {
    isOver.current = true
    forgetUnsent(key)
  }, [key])

  const noteTry = useCallback((tried: NonNullable<UnsentAnswers['tried']>) => {
    here.current = { ...here.current, tried }
    keepHere(store.answers())
  }, [keepHere, store])

  /** Of two drafts, the one of this page or the one from elsewhere is kept. */
  const keepOneOfTwo = useCallback(async (which: 'this' | 'other') => {
    const other = await shelf.read()
    shelf.see(other?.savedAt)
    if (which === 'other' && other) store.replace(other.answers)
    keep(store.answers())
    saver.hurry()
  }, [shelf, store, keep, saver])

  return { kept, saver, forget, noteTry, keepOneOfTwo }
}
