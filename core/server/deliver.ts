import { keysOf } from '../cases/keys.ts'
import { linkRecord } from '../cases/link-record.ts'
import { openCase, type RecordReceived } from '../cases/open-case.ts'
import type { Refusal } from '../cases/refusal.ts'
import type { Feed, HouseholdRecord } from '../definitions/definition-types.ts'
import { KeyTaken } from '../store/case-store.ts'
import { afterOthers } from './after-others.ts'
import { newCaseNumber } from './case-number.ts'
import { commitEvents } from './commit-events.ts'
import type { Desk } from './desk.ts'
import { refuseWith } from './refuse-with.ts'

type Sender = Pick<Feed, 'id' | 'title'>

/** The case that a record came to, and whether its household was known already. */
export interface Delivered {
  readonly caseId: string
  readonly again: boolean
}

/**
 * Takes one record from a sending programme: a new case, or one more arrival of a household recognised by a tax code.
 * A record sent twice is taken once, also by two servers at the same moment. Throws RefusedInWords under another intake.
 * @param at ISO instant at which it arrived
 */
export async function deliver(desk: Desk, feed: Sender, record: HouseholdRecord, at: string): Promise<Delivered> {
  return afterOthers(async () => {
    const sent = recordKey(feed, record)
    const already = (await desk.parts.store.casesByKey(desk.configuration.pack.id, [sent])).get(sent)
    return already === undefined ? deliverOnce(desk, feed, record, at) : { caseId: already, again: true }
  })
}

/**
 * Lets the feeds deliver the next record there is. The same request sent again delivers nothing more: it is answered as it was.
 * Undefined when everything has been delivered.
 */
export async function deliverNext(desk: Desk, feeds: readonly Feed[], request: string): Promise<Delivered | undefined> {
  return afterOthers(async () => {
    const [asked, askedAgain] = [`request:${request}`, `request:${request}/again`]
    const earlier = await desk.parts.store.casesByKey(desk.configuration.pack.id, [asked, askedAgain])
    const caseId = earlier.get(asked)
    if (caseId !== undefined) return { caseId, again: earlier.has(askedAgain) }
    for (const feed of feeds) {
      const [next] = await recordsToCome(desk, feed)
      if (next) return deliverOnce(desk, feed, next, desk.now, [asked], [askedAgain])
    }
    return undefined
  })
}

/** Records of a feed that have not been taken yet, in the order in which they are sent. */
export async function recordsToCome({ parts, configuration }: Pick<Desk, 'parts' | 'configuration'>, feed: Feed): Promise<HouseholdRecord[]> {
  const keys = feed.records.map((record) => recordKey(feed, record))
  const taken = await parts.store.casesByKey(configuration.pack.id, keys)
  return feed.records.filter((record) => !taken.has(recordKey(feed, record)))
}

/**
 * Throws KeyTaken when somebody else has taken the record meanwhile.
 * @param asked keys of the request that asks for it
 * @param askedAgain keys of a request that a household known already was delivered for
 */
async function deliverOnce(desk: Desk, feed: Sender, record: HouseholdRecord, at: string, asked: readonly string[] = [], askedAgain: readonly string[] = []): Promise<Delivered> {
  const { parts, configuration, workflow, language } = desk
  const pack = configuration.pack.id
  const sent = recordKey(feed, record)
  const taxKeys = keysOf(record.household).map((key) => `tax:${key}`)
  const owners = await parts.store.casesByKey(pack, [sent, ...taxKeys])
  const already = owners.get(sent)
  if (already !== undefined) throw new KeyTaken(sent, already)

  const received: RecordReceived = { configuration, workflow, feed, record, at, language }
  const claims = [sent, ...asked, ...taxKeys.filter((key) => !owners.has(key))]
  const known = await firstThatTakes(desk, received, new Set(owners.values()))
  if (known) {
    const { id } = await commitEvents(desk, known.earlier, known.events, { claims: [...claims, ...askedAgain] })
    return { caseId: id, again: true }
  }
  const opened = openCase({ ...received, caseId: await newCaseNumber(desk) })
  if (!opened.done) return refuseWith(opened.refusal)
  const { id } = await commitEvents(desk, [], opened.events, { claims })
  return { caseId: id, again: false }
}

/** The first case that recognises somebody of the record. People move: a tax code may be known of a household they left. */
async function firstThatTakes({ parts, configuration }: Desk, received: RecordReceived, caseIds: Iterable<string>) {
  for (const caseId of caseIds) {
    const earlier = await parts.store.readEvents(configuration.pack.id, caseId)
    const linked = linkRecord({ ...received, events: earlier })
    if (linked.done) return { earlier, events: linked.events }
    if (!isOfStrangers(linked.refusal)) refuseWith(linked.refusal)
  }
  return undefined
}

function isOfStrangers({ kind }: Refusal): boolean {
  return kind === 'invalid'
}

function recordKey(feed: Pick<Feed, 'id'>, { record }: Pick<HouseholdRecord, 'record'>): string {
  return `record:${feed.id}/${record}`
}
