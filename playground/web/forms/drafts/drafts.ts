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

/** Where the server keeps one person's draft of one form. */
export interface DraftShelf {
  put(draft: Draft): Promise<{ readonly savedAt: string }>
  remove(): Promise<void>
}

/** Answers found when a form is opened again. */
export interface FoundAnswers extends Draft {
  /** ISO instant they were typed or saved. */
  readonly at: string
  /** The try to record them whose outcome nobody learned. */
  readonly tried?: UnsentAnswers['tried']
  /** The server has all of it. */
  readonly isSaved: boolean
}

/** The newer of what this browser kept and what the server has. What the server had whole and has no more was recorded, or given up, elsewhere. */
export function latestAnswers(kept: UnsentAnswers | undefined, saved: SavedDraft | undefined): FoundAnswers | undefined {
  if (!kept) return saved && fromServer(saved)
  if (!saved) return kept.saved?.isAll ? undefined : fromHere(kept)
  if (kept.saved?.at === saved.savedAt) return fromHere(kept)
  if (kept.saved?.isAll || kept.at < saved.savedAt) return fromServer(saved)
  return fromHere(kept)
}

function fromServer({ savedAt, ...draft }: SavedDraft): FoundAnswers {
  return { ...draft, at: savedAt, isSaved: true }
}

function fromHere({ answers, number, version = '', at, tried, saved }: UnsentAnswers): FoundAnswers {
  return { answers, number, version, at, isSaved: saved?.isAll ?? false, ...(tried && { tried }) }
}
