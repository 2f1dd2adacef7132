import type { Piece } from './piece.ts'
import { PIECE_KINDS } from './piece.ts'
import type { Portion } from './portions.ts'

/**
 * The cases whose events a copy has. A key of any other case belongs to one that was begun while the copy was made: it would keep
 * the key from everybody.
 */
export class KnownCases {
  private known: Set<string> | undefined

  /** @param copied everything the copy has so far, for a copy that goes on */
  constructor(private readonly copied: () => AsyncIterable<Portion>) {}

  /** The pieces without keys of other cases. Pieces come in the order of their kinds. */
  async withCases(pieces: readonly Piece[]): Promise<Piece[]> {
    const known = (this.known ??= await this.casesCopied())
    for (const piece of pieces) if (piece.kind === 'event') known.add(nameOf(piece))
    return pieces.filter((piece) => piece.kind !== 'claim' || known.has(nameOf(piece)))
  }

  private async casesCopied(): Promise<Set<string>> {
    const cases = new Set<string>()
    for await (const { kind, pieces } of this.copied()) {
      if (PIECE_KINDS.indexOf(kind) > PIECE_KINDS.indexOf('event')) break
      for (const piece of pieces) if (piece.kind === 'event') cases.add(nameOf(piece))
    }
    return cases
  }
}

function nameOf({ pack, caseId }: { pack: string; caseId: string }): string {
  return `${pack}\n${caseId}`
}
