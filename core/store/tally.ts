import { canonicalJson } from '../definitions/canonical-json.ts'
import { sha256 } from './chain.ts'
import { type Piece, PIECE_KINDS } from './piece.ts'

/** How many pieces of each kind there are, and a digest of them whatever their order: two stores of the same content have the same. */
export type Tally = Readonly<Partial<Record<Piece['kind'], { readonly count: number; readonly digest: string }>>>

/** A tally with some pieces more. */
export function tallied(tally: Tally, pieces: readonly Piece[]): Tally {
  const next: Partial<Record<Piece['kind'], { count: number; digest: string }>> = { ...tally }
  for (const piece of pieces) {
    const { count, digest } = next[piece.kind] ?? { count: 0, digest: '0' }
    next[piece.kind] = { count: count + 1, digest: exclusiveOr(digest, sha256(canonicalJson(pieceJson(piece)))) }
  }
  return next
}

/** The kinds of which there is not the same on both sides. */
export function differingKinds(one: Tally, other: Tally): Piece['kind'][] {
  return PIECE_KINDS.filter((kind) => canonicalJson(one[kind] ?? null) !== canonicalJson(other[kind] ?? null))
}

/** A piece as JSON can tell it: bytes in base64. */
export function pieceJson(piece: Piece): object {
  return piece.kind === 'attachment' ? { ...piece, bytes: Buffer.from(piece.bytes).toString('base64') } : piece
}

function exclusiveOr(one: string, other: string): string {
  return (BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(16)
}
