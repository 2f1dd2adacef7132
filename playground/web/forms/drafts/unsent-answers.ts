import type { Answers } from '../../../../core/forms/answers.ts'

const PREFIX = 'caseloom/unsent'
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

/** Where one person's answers to one act of one case are kept. */
export function unsentKey(pack: string, persona: string, kase: string, act: string): string {
  return [PREFIX, pack, persona, kase, act].join('/')
}

export function readUnsent(key: string): UnsentAnswers | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isUnsent(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** False when the browser keeps nothing: private windows and full disks. */
export function keepUnsent(key: string, unsent: UnsentAnswers): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(unsent))
    return true
  } catch {
    return false
  }
}

export function forgetUnsent(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // A browser that forbids storage has kept nothing.
  }
}

/** Forgets answers that nobody has touched for a week: a shared browser is no place for them. */
export function forgetOldUnsent(now: Date): void {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000).toISOString()
  try {
    const unsent = Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}/`))
    for (const key of unsent) if ((readUnsent(key)?.at ?? '') < oldest) localStorage.removeItem(key)
  } catch {
    // A browser that forbids storage has kept nothing.
  }
}

function isUnsent(kept: unknown): kept is UnsentAnswers {
  return typeof kept === 'object' && kept !== null
    && 'at' in kept && typeof kept.at === 'string'
    && 'number' in kept && typeof kept.number === 'number'
    && 'answers' in kept && typeof kept.answers === 'object' && kept.answers !== null
}
