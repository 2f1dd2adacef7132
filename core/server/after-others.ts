import { KeyTaken, StaleNumber } from '../store/case-store.ts'

/** Others who write at the same moment; each try sees what they did. */
const MOST_TRIES = 20

/** Does something that others may have been faster with, and again when they were. */
export async function afterOthers<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      const othersWereFaster = error instanceof KeyTaken || error instanceof StaleNumber
      if (!othersWereFaster || tries === MOST_TRIES) throw error
    }
  }
}
