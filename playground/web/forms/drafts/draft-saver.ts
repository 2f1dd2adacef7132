import { ApiProblem, type ProblemDocument } from '../../api-problem.ts'
import type { Draft, DraftShelf } from './drafts.ts'
import { isSignedOut, isUnanswered } from '../recordable.ts'

/** Brings drafts to the server in the pauses of typing, and tries again, ever more rarely, while it cannot be reached. */
export interface DraftSaver {
  /** The draft as it is now: saved in the next pause. Null gives it up. */
  want(draft: Draft | null): void
  /** Saves at once what waits. */
  hurry(): void
  /** From now on nothing is saved; resolves when nothing is on its way any more. */
  hold(): Promise<void>
  /** Saves again after hold. */
  goOn(): void
}

export interface Saved {
  /** Undefined when the draft was given up. */
  readonly savedAt: string | undefined
  /** Nothing was typed meanwhile. */
  readonly isAll: boolean
}

interface DraftSaverOptions {
  shelf: Pick<DraftShelf, 'put' | 'remove'>
  onSaved: (saved: Saved) => void
  onFailed: (problem: ProblemDocument) => void
}

/** Milliseconds after a key, and between tries. */
const pause = 1500
const firstRetry = 2000
const longestRetry = 60_000

export function createDraftSaver({ shelf, onSaved, onFailed }: DraftSaverOptions): DraftSaver {
  let waiting: { draft: Draft | null } | undefined
  let onItsWay: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let retry = firstRetry
  let isHeld = false

  function plan(after: number): void {
    clearTimeout(timer)
    timer = setTimeout(save, after)
  }

  function save(): void {
    clearTimeout(timer)
    if (isHeld || !waiting || onItsWay) return
    const { draft } = waiting
    waiting = undefined
    onItsWay = bring(draft).finally(() => {
      onItsWay = undefined
      if (waiting && !isHeld) plan(retry > firstRetry ? retry : pause)
    })
  }

  async function bring(draft: Draft | null): Promise<void> {
    try {
      const savedAt = draft ? (await shelf.put(draft)).savedAt : await shelf.remove().then(() => undefined)
      retry = firstRetry
      onSaved({ savedAt, isAll: waiting === undefined })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      // Whoever was signed out may go on in a moment.
      const isLost = isUnanswered(error.document) || isSignedOut(error.document)
      if (isLost) waiting ??= { draft }
      retry = isLost ? Math.min(retry * 2, longestRetry) : firstRetry
      onFailed(error.document)
    }
  }

  return {
    want(draft) {
      waiting = { draft }
      if (!onItsWay && retry === firstRetry) plan(pause)
    },
    hurry() {
      retry = firstRetry
      save()
    },
    async hold() {
      isHeld = true
      clearTimeout(timer)
      await onItsWay
    },
    goOn() {
      isHeld = false
      if (waiting) plan(pause)
    },
  }
}
