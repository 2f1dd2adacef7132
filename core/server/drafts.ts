import type { CaseEvent } from '../cases/case-event.ts'
import { canonicalJson } from '../definitions/canonical-json.ts'
import type { Answers } from '../forms/answers.ts'
import type { ViewerDesk } from './desk.ts'
import { keptSince, keptUntil } from './kept-until.ts'
import { Refused } from './refuse.ts'
import type { DraftRequest, DraftSeen } from './schemas/requests.ts'
import { keepUploadsOf } from './uploads.ts'

/** Answers that somebody has saved and not sent. */
export interface Draft {
  readonly answers: Answers
  /** Number of the last event that was seen. */
  readonly number: number
  readonly version: string
  /** ISO instant. */
  readonly savedAt: string
}

/** Where the draft of one person for one act of one case is kept: nobody else's key leads to it. */
export function draftKey(persona: string, caseId: string, act: string): string {
  return `draft:${persona}/${caseId}/${act}`
}

export function registerDraftKey(persona: string): string {
  return `draft:${persona}/register`
}

/**
 * Keeps a draft in place of the one before, and the files it names for as long. Gives the instant; of the very same draft, that of
 * the first time. Throws Refused for one written before the one that is kept was, by who has not seen that one, or after events that were not.
 * @param last number of the last event there is
 */
export async function writeDraft(desk: ViewerDesk, key: string, { answers, number, version, seen, writer }: DraftRequest, last: number): Promise<{ savedAt: string }> {
  const { parts: { store }, configuration, now } = desk
  if (number > last) throw new Refused(422, 'invalid', `/number is ${number}, after the last event, ${last}`)
  const before = await keptAt(desk, key)
  if (before && before.number > number) throw new Refused(409, 'stale')
  const isSame = before?.number === number && before.version === version && canonicalJson(before.answers) === canonicalJson(answers)
  if (isSame) return { savedAt: before.savedAt }
  refuseUnseen(before, { seen, writer })
  const pack = configuration.pack.id
  const until = keptUntil(now)
  await keepUploadsOf(desk, answers, until)
  await store.writeState(pack, key, { answers, number, version, savedAt: now, ...(writer !== undefined && { writer }) } satisfies KeptDraft, until)
  return { savedAt: now }
}

/** Throws a draft away, whichever it is where nobody says what was seen; Refused where another is there than the one that was. */
export async function throwAwayDraft(desk: ViewerDesk, key: string, known: DraftSeen): Promise<void> {
  const isSaid = known.seen !== undefined || known.writer !== undefined
  if (isSaid) refuseUnseen(await keptAt(desk, key), known)
  await desk.parts.store.removeState(desk.configuration.pack.id, key)
}

/** The viewer's draft under a key, if it is not too old. */
export async function draftAt(desk: ViewerDesk, key: string): Promise<Draft | undefined> {
  const kept = await keptAt(desk, key)
  if (!kept) return undefined
  const { writer: _, ...draft } = kept
  return draft
}

/** A draft with the page that wrote it. */
interface KeptDraft extends Draft {
  readonly writer?: string
}

async function keptAt({ parts, configuration, now }: ViewerDesk, key: string): Promise<KeptDraft | undefined> {
  const kept = (await parts.store.readState(configuration.pack.id, key)) as KeptDraft | undefined
  return kept && keptUntil(kept.savedAt) > now ? kept : undefined
}

/** The same person may write in two tabs or on two devices: neither takes the place of the other unseen. */
function refuseUnseen(before: KeptDraft | undefined, { seen, writer }: DraftSeen): void {
  if (!before || before.savedAt === seen) return
  if (before.writer === undefined || before.writer !== writer) throw new Refused(409, 'draft-elsewhere')
}

/** The viewer's draft of an act of a case, unless they have done the act since. */
export async function readDraft(desk: ViewerDesk, events: readonly CaseEvent[], act: string): Promise<Draft | undefined> {
  const persona = desk.viewer.persona.id
  const draft = await draftAt(desk, draftKey(persona, events[0]?.caseId ?? '', act))
  return draft && !wasDoneSince(events, draft.number, act, persona) ? draft : undefined
}

/**
 * Which acts of a case the viewer has a draft of, and when each was saved. They are found by the viewer's own key: nobody else's is
 * looked for. Only of an act that the viewer has done before is the draft read: it may have been written before that, and be over.
 */
export async function draftsOf(desk: ViewerDesk, events: readonly CaseEvent[]): Promise<{ act: string; savedAt: string }[]> {
  const { parts, configuration, viewer, now } = desk
  const beginning = draftKey(viewer.persona.id, events[0]?.caseId ?? '', '')
  const drafts: { act: string; savedAt: string }[] = []
  for (const [key, until] of await parts.store.stateExpiries(configuration.pack.id, beginning)) {
    if (until === null || until <= now) continue
    const act = key.slice(beginning.length)
    const isOver = wasDoneSince(events, 0, act, viewer.persona.id) && !(await readDraft(desk, events, act))
    if (!isOver) drafts.push({ act, savedAt: keptSince(until) })
  }
  return drafts
}

/** Whether somebody has done an act after an event: a draft written before is over, also one that arrives late. */
export function wasDoneSince(events: readonly CaseEvent[], number: number, act: string, persona: string): boolean {
  return events.some((event) => event.number > number && 'act' in event && event.act === act && event.by.persona === persona)
}
