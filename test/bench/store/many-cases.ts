import type { CaseEvent } from '../../../core/cases/case-event.ts'
import type { CaseSummary } from '../../../core/cases/case-summary.ts'
import { canonicalJson } from '../../../core/definitions/canonical-json.ts'
import type { CaseStore, Commit } from '../../../core/store/case-store.ts'
import { beginningOf, chainOn } from '../../../core/store/chain.ts'
import type { Piece } from '../../../core/store/piece.ts'
import { openedEvent, recordedEvent, summaryOf } from '../../store/samples.ts'

export const PACK = 'land'
/** As many cases as one worker carries. */
const CASELOAD = 50
const TERRITORIES = 20
const EVENTS = 4
const AT_ONCE = 250
/** About as long as the answers to a short form. */
const NOTE = 'They came to the office with the papers that were asked for, and agreed on the next meeting. '.repeat(12)
const NAMES = ['Rossi', 'Bianchi', 'Esposito', 'Ferrari', 'Núñez', 'Marino', 'Greco', 'Conti', 'Gallo', 'Costa', 'Fontana', 'Caruso', 'Mancini']

export const workerOf = (place: number) => `worker-${Math.floor(place / CASELOAD)}`
export const territoryOf = (place: number) => `territory-${place % TERRITORIES}`
export const caseIdOf = (place: number) => `L-2026-${String(place).padStart(7, '0')}`

/** Fills an empty store with cases, and gives the number of the last event that each has. */
export async function fillStore(store: CaseStore, cases: number): Promise<number> {
  for (let from = 0; from < cases; from += AT_ONCE) {
    const places = Array.from({ length: Math.min(AT_ONCE, cases - from) }, (_, index) => from + index)
    await store.writePieces(places.flatMap(piecesOf))
  }
  return EVENTS
}

/** A note at the end of a case, as a worker writes it. */
export function noteFor(place: number, number: number): Commit {
  const caseId = caseIdOf(place)
  const updatedAt = `2026-07-01T09:00:${String(number % 60).padStart(2, '0')}.000Z`
  return { pack: PACK, caseId, expected: number - 1, events: [recordedEvent(caseId, number, NOTE)], summary: summaryAt(place, number, { updatedAt }) }
}

function piecesOf(place: number): Piece[] {
  const caseId = caseIdOf(place)
  const events: CaseEvent[] = Array.from({ length: EVENTS }, (_, index) => (index === 0 ? openedEvent(caseId) : recordedEvent(caseId, index + 1, NOTE)))
  const links = chainOn(beginningOf(PACK, caseId), events.map((event) => ({ number: event.number, body: canonicalJson(event) })))
  return [...links.map((link): Piece => ({ kind: 'event', pack: PACK, caseId, ...link })), { kind: 'summary', pack: PACK, summary: summaryAt(place, EVENTS) }]
}

/** Spread as they are at work: one in five closed, one in ten unassigned, due within months of today. */
function summaryAt(place: number, number: number, changes: Partial<CaseSummary> = {}): CaseSummary {
  const caseId = caseIdOf(place)
  const scattered = (place * 7919) % 104_729
  const day = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString()
  const household = `${NAMES[scattered % NAMES.length]} ${String.fromCharCode(65 + (scattered % 26))}${scattered % 997}`
  return summaryOf(caseId, number, {
    household, words: `${household} ${caseId}`.toLowerCase(), keys: [`TAX${String(place).padStart(8, '0')}`],
    status: scattered % 5 === 0 ? 'closed' : 'open', phase: 'assessment', phaseOrder: scattered % 9,
    worker: scattered % 10 === 1 ? null : workerOf(place), territory: territoryOf(place), due: scattered % 7 === 0 ? null : day(scattered % 360).slice(0, 10),
    openedAt: day(scattered % 300), updatedAt: day(scattered % 330), arrivedAt: day(scattered % 300), arrival: scattered % 50 === 1 ? 'new' : null,
    meetingAt: scattered % 6 === 0 ? day(scattered % 360) : null, ...changes,
  })
}
