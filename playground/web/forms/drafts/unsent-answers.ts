import type { Answers } from '../../../../core/forms/answers.ts'
import { newRequestId } from '../../api.ts'

const PREFIX = 'caseloom/unsent'
const TAB = 'caseloom/tab'
const KEPT_DAYS = 7

/** Answers that have not been recorded yet, as the browser keeps them. */
export interface UnsentAnswers {
  /** ISO instant of the last change. */
  readonly at: string
  readonly answers: Answers
  /** Number of the case's last event when they were typed. */
  readonly number: number
  /** Content address of the form they answer. */
  readonly version?: string
  /** When the server was last given them, by its own clock, and whether nothing was typed since. */
  readonly saved?: { readonly at: string; readonly isAll: boolean }
  /** The last try to send them: sent again unchanged, they are recorded once. */
  readonly tried?: { readonly requestId: string; readonly sent: string }
}

/** Where one person's answers to one act of one case are kept, by each tab for itself: two tabs do not write over each other. */
export function unsentKey(pack: string, persona: string, kase: string, act: string): string {
  return [PREFIX, pack, persona, kase, act].join('/')
}

/**
 * What this tab has kept; else what another left behind, which becomes this tab's: first what the server does not have whole, then what
 * was typed last. What the server has whole of other tabs is forgotten.
 */
export function takeUnsent(key: string): UnsentAnswers | undefined {
  try {
    const own = unsentAt(ownPlace(key))
    if (own) return own
    const others = placesOf(key).flatMap((place) => {
      const unsent = unsentAt(place)
      return unsent ? [{ place, unsent }] : []
    })
    const [next, ...rest] = others.sort((one, other) => rank(other.unsent).localeCompare(rank(one.unsent)))
    for (const { place } of rest.filter(({ unsent }) => unsent.saved?.isAll)) localStorage.removeItem(place)
    if (!next) return undefined
    localStorage.setItem(ownPlace(key), JSON.stringify(next.unsent))
    localStorage.removeItem(next.place)
    return next.unsent
  } catch {
    return undefined
  }
}

/** False when the browser keeps nothing: private windows and full disks. */
export function keepUnsent(key: string, unsent: UnsentAnswers): boolean {
  try {
    localStorage.setItem(ownPlace(key), JSON.stringify(unsent))
    return true
  } catch {
    return false
  }
}

/** Forgets what this tab kept, and what the server has whole of other tabs. */
export function forgetUnsent(key: string): void {
  try {
    for (const place of placesOf(key)) if (place === ownPlace(key) || unsentAt(place)?.saved?.isAll) localStorage.removeItem(place)
  } catch {
    // A browser that forbids storage has kept nothing.
  }
}

/** Forgets answers that nobody has touched for a week: a shared browser is no place for them. */
export function forgetOldUnsent(now: Date): void {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000).toISOString()
  try {
    const unsent = Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}/`))
    for (const place of unsent) if ((unsentAt(place)?.at ?? '') < oldest) localStorage.removeItem(place)
  } catch {
    // A browser that forbids storage has kept nothing.
  }
}

function unsentAt(place: string): UnsentAnswers | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    return isUnsent(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

function rank({ saved, at }: UnsentAnswers): string {
  return `${saved?.isAll ? 0 : 1} ${at}`
}

function placesOf(key: string): string[] {
  return Object.keys(localStorage).filter((place) => place.startsWith(`${key}/`))
}

/** Where this tab keeps it: found again when the tab is loaded again. */
function ownPlace(key: string): string {
  const tab = sessionStorage.getItem(TAB) ?? newRequestId()
  sessionStorage.setItem(TAB, tab)
  return `${key}/${tab}`
}

function isUnsent(kept: unknown): kept is UnsentAnswers {
  return typeof kept === 'object' && kept !== null
    && 'at' in kept && typeof kept.at === 'string'
    && 'number' in kept && typeof kept.number === 'number'
    && 'answers' in kept && typeof kept.answers === 'object' && kept.answers !== null
}
