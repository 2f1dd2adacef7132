import type { Household, Member } from '../definitions/definition-types.ts'
import { textIn } from '../definitions/text.ts'
import type { CaseEvent } from './case-event.ts'
import { caseFromEvents } from './case-from-events.ts'
import { keysOf, normalisedKey, recognisedBy } from './keys.ts'
import { type RecordReceived, requestOf, senderOf } from './open-case.ts'
import { type Performed, refusal, refusalFor, refused } from './refusal.ts'

/**
 * Links a record of a household that is known already to its case: the household becomes what was sent now, its people keep
 * their ids, and the case has arrived again. The same record sent twice is linked once.
 */
export function linkRecord(received: RecordReceived & { readonly events: readonly CaseEvent[] }): Performed {
  const { configuration, workflow, events, feed, record, at, language } = received
  const requestId = requestOf(feed, record)
  const earlier = events.filter((event) => event.requestId === requestId)
  if (earlier.length > 0) return { done: true, events: earlier, repeated: true }

  const { intake, framework } = workflow
  if (intake.opens !== 'feed') return refused(refusal('forbidden', textIn(intake.refusal, language), language))

  const kase = caseFromEvents(events)
  const recognised = recognisedBy(record.household, keysOf(kase.household))
  if (recognised.length === 0) return refused(refusalFor('invalid', 'notRecognised', language))

  return {
    done: true,
    events: [
      {
        type: 'linked',
        caseId: kase.id,
        number: kase.number + 1,
        at,
        by: senderOf(feed, configuration),
        requestId,
        framework,
        household: withKnownIds(record.household, kase.household),
        source: { feed: feed.id, title: feed.title, record: record.record },
        recognised,
      },
    ],
  }
}

/** The household as it was sent, each person under the id they have here; newcomers get ids that nobody has had. */
function withKnownIds(sent: Household, known: Household): Household {
  const idOf = new Map(known.members.flatMap(({ id, taxCode }) => (taxCode ? [[normalisedKey(taxCode), id] as const] : [])))
  const taken = new Set(known.members.map(({ id }) => id))
  const members = sent.members.map((member) => {
    const knownId = member.taxCode && idOf.get(normalisedKey(member.taxCode))
    if (knownId) return { ...member, id: knownId }
    const id = freeId(member.id, taken)
    taken.add(id)
    return { ...member, id }
  })
  return { ...sent, members: members as [Member, ...Member[]] }
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1, id = wanted; ; number += 1) {
    if (!taken.has(id)) return id
    id = `m${number}`
  }
}
