import type { CaseStore } from './case-store.ts'
import { type Piece, PIECE_KINDS } from './piece.ts'

/** Most pieces of a portion. Files are larger than anything else. */
const MOST_PIECES = 500
const MOST_ATTACHMENTS = 8

/** Some pieces of one kind on their way, and where their source goes on after them. */
export interface Portion {
  readonly kind: Piece['kind']
  readonly pieces: readonly Piece[]
  /** Undefined after the last. */
  readonly next: string | undefined
}

/** State of this pack is about the store itself, and stays where it is. */
export const OF_THE_STORE = ''

/** Everything in a store, kind by kind. @param from where to go on; at the beginning when absent */
export async function* portionsOf(store: Pick<CaseStore, 'readPieces'>, from?: string): AsyncGenerator<Portion> {
  let place: Place | undefined = from === undefined ? { kind: PIECE_KINDS[0] } : (JSON.parse(from) as Place)
  while (place) {
    const { kind, after }: Place = place
    const { pieces, next } = await store.readPieces(kind, after, kind === 'attachment' ? MOST_ATTACHMENTS : MOST_PIECES)
    place = next === undefined ? kindAfter(kind) : { kind, after: next }
    const ours = pieces.filter((piece) => piece.pack !== OF_THE_STORE)
    yield { kind, pieces: ours, next: place && JSON.stringify(place) }
  }
}

interface Place {
  readonly kind: Piece['kind']
  readonly after?: string
}

function kindAfter(kind: Piece['kind']): Place | undefined {
  const next = PIECE_KINDS[PIECE_KINDS.indexOf(kind) + 1]
  return next && { kind: next }
}
