import type { CaseSummary } from '../cases/case-summary.ts'
import type { PublishedForm, Attachment, Reading } from './case-store.ts'
import type { Link } from './chain.ts'

interface OfPack {
  readonly pack: string
}

/** ISO instant, or null for what is kept for ever. */
interface Expiring {
  readonly expires: string | null
}

export interface SummaryPiece extends OfPack { readonly kind: 'summary'; readonly summary: CaseSummary }
export interface EventPiece extends OfPack, Link { readonly kind: 'event'; readonly caseId: string }
/** A key that one case alone may have. */
export interface ClaimPiece extends OfPack { readonly kind: 'claim'; readonly key: string; readonly caseId: string }
export interface FormPiece extends OfPack, PublishedForm { readonly kind: 'form'; readonly definition: unknown }
export interface AttachmentPiece extends OfPack, Attachment, Expiring { readonly kind: 'attachment'; readonly id: string }
export interface ReadingPiece extends OfPack, Reading { readonly kind: 'reading'; readonly caseId: string }
export interface StatePiece extends OfPack, Expiring { readonly kind: 'state'; readonly key: string; readonly value: unknown }
/** The number last given to a case of the pack. */
export interface CounterPiece extends OfPack { readonly kind: 'counter'; readonly last: number }

/** Everything a store keeps, in the pieces in which it goes from one store to another. */
export type Piece = SummaryPiece | EventPiece | ClaimPiece | FormPiece | AttachmentPiece | ReadingPiece | StatePiece | CounterPiece

/**
 * The kinds in the order in which they are copied. Others may write meanwhile: no summary is ahead of its events, and whatever
 * events rest on was there before them.
 */
export const PIECE_KINDS = ['summary', 'event', 'claim', 'form', 'attachment', 'reading', 'state', 'counter'] as const satisfies readonly Piece['kind'][]

/** Some of the pieces of a kind. */
export interface PiecePage {
  readonly pieces: readonly Piece[]
  /** Where the next page begins; absent after the last. */
  readonly next?: string
}
