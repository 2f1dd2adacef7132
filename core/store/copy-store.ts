import { type CaseStore, StoreFailure } from './case-store.ts'
import { KnownCases } from './known-cases.ts'
import { PIECE_KINDS, type Piece } from './piece.ts'
import { OF_THE_STORE, type Portion, portionsOf } from './portions.ts'
import { differingKinds, type Tally, tallied } from './tally.ts'

const COPYING = 'copying'

/** What is copied: a store, or a backup of one. */
export interface CopySource {
  /** Tells it from others, so that an interrupted copy goes on only with the same. */
  readonly name: string
  portions(from?: string): AsyncIterable<Portion>
}

/** How far a copy is; kept in the store that is filled. */
interface Copying {
  readonly from: string
  readonly next: string | undefined
  readonly tally: Tally
}

/** Takes how far a copy or a check has come. */
export type OnProgress = (kind: Piece['kind'], count: number) => void

/**
 * Fills an empty store with everything of another, and compares what is in it then. Interrupted and begun again it goes on where
 * it was. Others may write to the source meanwhile; what they write may be in the copy or not, whole.
 * @returns how much there is. Throws StoreFailure when the store is not empty, when it was being filled from elsewhere, and when
 * what is in it at the end is not what was read.
 */
export async function copyInto(store: CaseStore, source: CopySource, onProgress: OnProgress): Promise<Tally> {
  let copying = await begunCopy(store, source.name)
  const known = new KnownCases(() => portionsOf(store))
  if (copying.next !== undefined || Object.keys(copying.tally).length === 0) {
    for await (const { kind, pieces, next } of source.portions(copying.next)) {
      const whole = await known.withCases(pieces)
      await store.writePieces(whole)
      copying = { ...copying, next, tally: tallied(copying.tally, whole) }
      await store.writeState(OF_THE_STORE, COPYING, copying)
      onProgress(kind, copying.tally[kind]?.count ?? 0)
    }
  }
  await refuseDifference(store, copying.tally)
  await store.removeState(OF_THE_STORE, COPYING)
  return copying.tally
}

/** Throws StoreFailure for a store that was being filled when it was interrupted: what is not there yet would be missed. */
export async function refuseHalfFilled(store: CaseStore): Promise<void> {
  const copying = (await store.readState(OF_THE_STORE, COPYING)) as Copying | undefined
  if (copying) throw new StoreFailure(`The database is filled only in part: it was being copied from ${copying.from}. Run that copy again; it goes on where it stopped.`)
}

async function begunCopy(store: CaseStore, from: string): Promise<Copying> {
  const begun = (await store.readState(OF_THE_STORE, COPYING)) as Copying | undefined
  if (begun && begun.from !== from) {
    throw new StoreFailure(`The database to fill was being filled from ${begun.from}, not from ${from}. Run that copy again, or name an empty database.`)
  }
  if (begun) return begun
  for (const kind of PIECE_KINDS) {
    const { pieces } = await store.readPieces(kind, undefined, 1)
    if (pieces.some(({ pack }) => pack !== OF_THE_STORE)) throw new StoreFailure('The database to fill is not empty. Name an empty one: nothing in it is written over.')
  }
  const copying: Copying = { from, next: undefined, tally: {} }
  await store.writeState(OF_THE_STORE, COPYING, copying)
  return copying
}

async function refuseDifference(store: CaseStore, read: Tally): Promise<void> {
  let written: Tally = {}
  for await (const { pieces } of portionsOf(store)) written = tallied(written, pieces)
  const differing = differingKinds(read, written)
  if (differing.length > 0) {
    throw new StoreFailure(`What is in the copy is not what was read (${differing.join(', ')}): somebody has written to it. Empty it and copy again.`)
  }
}
