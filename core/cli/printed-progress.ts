import type { OnProgress } from '../store/copy-store.ts'
import type { Piece } from '../store/piece.ts'
import type { Terminal } from './terminal.ts'

const EVERY = 10_000

const NAMES = {
  summary: 'summaries', event: 'events', claim: 'keys', form: 'versions of forms', attachment: 'files', reading: 'readings', state: 'drafts, sessions and settings',
  counter: 'counters',
} as const satisfies Record<Piece['kind'], string>

/** Says how far a copy or check is: a line for every ten thousand of a kind. */
export function printedProgress({ print }: Terminal): OnProgress {
  const said = new Map<Piece['kind'], number>()
  return (kind, count) => {
    const reached = Math.floor(count / EVERY)
    if (reached <= (said.get(kind) ?? -1)) return
    said.set(kind, reached)
    print(reached === 0 ? `${NAMES[kind]} …` : `${NAMES[kind]}: ${(reached * EVERY).toLocaleString('en')}`)
  }
}
