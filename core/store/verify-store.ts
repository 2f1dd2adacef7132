import { caseFromEvents } from '../cases/case-from-events.ts'
import { filledIn } from '../cases/filled-in.ts'
import { canonicalJson } from '../definitions/canonical-json.ts'
import { attachmentIds } from '../forms/check/attachments.ts'
import { BrokenChain, type CaseStore } from './case-store.ts'
import { eventsOfChain, sha256 } from './chain.ts'
import type { OnProgress } from './copy-store.ts'
import type { EventPiece, Piece } from './piece.ts'
import { portionsOf } from './portions.ts'
import { type Tally, tallied } from './tally.ts'

/** Something in a store that is not as it was written. */
export interface Flaw {
  readonly pack: string
  /** What it concerns: the number of a case, or the name of a form or file. */
  readonly of: string
  readonly sentence: string
  /** Whether it is the summary of a case that lags: nothing is lost, it can be made again. */
  readonly lags?: true
}

/**
 * Reads everything in a store: whether the events of every case fit their hashes and none is missing, summaries have seen them all,
 * forms fit their versions, and the files that answers name are there and what they were.
 * @param onFlaw takes each flaw as it is found
 */
export async function verifyStore(store: CaseStore, onFlaw: (flaw: Flaw) => void, onProgress: OnProgress): Promise<Tally> {
  const check = new StoreCheck(onFlaw)
  let tally: Tally = {}
  for await (const { kind, pieces } of portionsOf(store)) {
    for (const piece of pieces) check.take(piece)
    tally = tallied(tally, pieces)
    onProgress(kind, tally[kind]?.count ?? 0)
  }
  check.end()
  if (check.lagging.size > 0) await tellLagging(store, check.lagging, onFlaw)
  return tally
}

class StoreCheck {
  /** By pack and case: the number that the summary has seen. */
  private readonly seen = new Map<string, number>()
  private readonly named = new Map<string, Pick<EventPiece, 'pack' | 'caseId'>>()
  private chain: EventPiece[] = []
  /** Cases whose summary was behind their events when it was read, with the number of those. */
  readonly lagging = new Map<string, Pick<EventPiece, 'pack' | 'caseId' | 'number'>>()

  constructor(private readonly onFlaw: (flaw: Flaw) => void) {}

  take(piece: Piece): void {
    switch (piece.kind) {
      case 'summary': return void this.seen.set(nameOf(piece.pack, piece.summary.caseId), piece.summary.number)
      case 'event': return this.takeEvent(piece)
      case 'form': return this.hold(sha256(canonicalJson(piece.definition)) === piece.version, piece.pack, piece.form, `The form is not what was published as version ${piece.version.slice(0, 8)}.`)
      case 'attachment':
        this.named.delete(nameOf(piece.pack, piece.id))
        return this.hold(sha256(piece.bytes) === piece.id, piece.pack, piece.id, 'The file is not what was uploaded.')
      case 'claim': case 'reading': case 'state': case 'counter': return
    }
  }

  /** Everything was taken: tells what is missing. */
  end(): void {
    this.endCase()
    for (const [name, number] of this.seen) {
      const [pack = '', caseId = ''] = name.split('\n')
      this.hold(number === 0, pack, caseId, 'Its summary is there, and no event of it.')
    }
    for (const [name, { pack, caseId }] of this.named) this.hold(false, pack, caseId, `An answer names the file ${name.split('\n')[1] ?? ''}, which is not there.`)
  }

  private takeEvent(event: EventPiece): void {
    const [first] = this.chain
    if (first && (first.pack !== event.pack || first.caseId !== event.caseId)) this.endCase()
    this.chain.push(event)
  }

  private endCase(): void {
    const links = this.chain
    const last = links.at(-1)
    if (!last) return
    this.chain = []
    const { pack, caseId } = last
    try {
      const events = eventsOfChain(pack, caseId, links)
      caseFromEvents(events)
      for (const event of events) for (const id of attachmentIds(filledIn(event)?.answers ?? null)) this.named.set(nameOf(pack, id), { pack, caseId })
      this.holdSummary(last)
    } catch (error) {
      this.hold(false, pack, caseId, error instanceof BrokenChain ? `At event ${error.number} ${error.what}.` : `Its events cannot be read: ${String(error)}.`)
    }
    this.seen.delete(nameOf(pack, caseId))
  }

  private holdSummary({ pack, caseId, number }: EventPiece): void {
    const seen = this.seen.get(nameOf(pack, caseId)) ?? 0
    this.hold(seen <= number, pack, caseId, `At event ${number + 1} the stored event is missing: the summary has seen ${seen}.`)
    if (seen < number) this.lagging.set(nameOf(pack, caseId), { pack, caseId, number })
  }

  private hold(isGood: boolean, pack: string, of: string, sentence: string): void {
    if (!isGood) this.onFlaw({ pack, of, sentence })
  }
}

/** Somebody may have added to a case after its summary was read: only what is still behind lags. */
async function tellLagging(store: CaseStore, lagging: StoreCheck['lagging'], onFlaw: (flaw: Flaw) => void): Promise<void> {
  for await (const { kind, pieces } of portionsOf(store)) {
    if (kind !== 'summary') break
    for (const piece of pieces) {
      if (piece.kind !== 'summary') continue
      const name = nameOf(piece.pack, piece.summary.caseId)
      if (piece.summary.number >= (lagging.get(name)?.number ?? 0)) lagging.delete(name)
    }
  }
  for (const { pack, caseId, number } of lagging.values()) {
    onFlaw({ pack, of: caseId, lags: true, sentence: `Its summary lags behind event ${number}: worklists show it as it was until somebody adds to the case or "store verify --mend" makes it again.` })
  }
}

function nameOf(pack: string, id: string): string {
  return `${pack}\n${id}`
}
