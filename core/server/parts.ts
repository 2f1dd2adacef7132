import type { Logger } from 'pino'
import type { CaseStore } from '../store/case-store.ts'
import type { Live } from './live.ts'
import type { Packs } from './packs.ts'

/** What the server is made of. Everything comes in from outside, the clock and chance too. */
export interface Parts {
  readonly packs: Packs
  readonly store: CaseStore
  readonly live: Live
  /** Names the program is asked for by, besides those of this machine. */
  readonly hosts: readonly string[]
  /** The present ISO instant. */
  readonly now: () => string
  /** An id that nobody can guess. */
  readonly newId: () => string
  readonly log: Logger
  /** Folder of the built pages. */
  readonly webFolder: string
}
