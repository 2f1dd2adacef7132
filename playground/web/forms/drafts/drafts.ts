import type { Answers } from '../../../../core/forms/answers.ts'
import type { UnsentAnswers } from './unsent-answers.ts'

/** Answers not recorded yet, as they are handed to the server. */
export interface Draft {
  readonly answers: Answers
  /** Number of the case's last event when they were typed. */
  readonly number: number
  /** Content address of the form they answer. */
  readonly version: string
}

/** A draft as the server has it. */
export interface SavedDraft extends Draft {
  /** ISO instant of the server's clock. */
  readonly savedAt: string
}

/** Where the server keeps one person's draft of one form. It refuses to replace one that was saved elsewhere and not seen here. */
export interface DraftShelf {
  put(draft: Draft): Promise<{ readonly savedAt: string }>
  remove(): Promise<void>
  /** Takes note of which draft was seen, by when it was saved; undefined of none. */
  see(savedAt: string | undefined): void
  /** The draft as it is on the server now. */
  read(): Promise<SavedDraft | undefined>
}

/** Answers found when a form is opened again. */
export interface FoundAnswers extends Draft {
  /** ISO instant they were typed or saved. */
  readonly at: string
  /** The try to record them whose outcome nobody learned. */
  readonly tried?: UnsentAnswers['tried']
  /** The server has all of it. */
  readonly isSaved: boolean
  /** When the server's draft that they go on from was saved. Where it has another one now, both are there, and the person decides. */
  readonly seen?: string | undefined
}

/**
 * What this browser kept, where the server does not have all of it; else what the server has. What the server had whole and has no
 * more was recorded, or given up, elsewhere.
 */
export function latestAnswers(kept: UnsentAnswers | undefined, saved: SavedDraft | undefined): FoundAnswers | undefined {
  if (!kept) return saved && fromServer(saved)
  if (!saved) return kept.saved?.isAll ? undefined : fromHere(kept)
  if (kept.saved?.at === saved.savedAt) return fromHere(kept)
  // It was handed over as the page was left, which never heard that it had arrived.
  const isSame = JSON.stringify(kept.answers) === JSON.stringify(saved.answers)
  return kept.saved?.isAll || isSame ? fromServer(saved) : fromHere(kept)
}

function fromServer({ savedAt, ...draft }: SavedDraft): FoundAnswers {
  return { ...draft, at: savedAt, seen: savedAt, isSaved: true }
}

function fromHere({ answers, number, version = '', at, tried, saved }: UnsentAnswers): FoundAnswers {
  return { answers, number, version, at, seen: saved?.at, isSaved: saved?.isAll ?? false, ...(tried && { tried }) }
}
