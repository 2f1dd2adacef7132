import type { Feed } from '../../definitions/definition-types.ts'
import { textIn } from '../../definitions/text.ts'
import { worklistLimits } from '../../people/worklist-limits.ts'
import { deliverNext, recordsToCome } from '../deliver.ts'
import { dutyDesk, packAsked, type ViewerDesk } from '../desk.ts'
import { Refused } from '../refuse.ts'
import type { Ask, Route } from '../route.ts'
import type { DeliveryRequest } from '../schemas/requests.ts'
import { ref } from '../schemas/schema.ts'
import { pageOf, PAGING } from '../schemas/paging.ts'
import { worklistRow } from '../worklist-row.ts'

const path = '/api/packs/:pack/inbox'

export const readInbox: Route = {
  method: 'get',
  path,
  summary: 'Households that a programme has sent and nobody has taken notice of',
  query: {
    sort: { type: 'string', enum: ['arrivedAt', 'due'], default: 'arrivedAt', description: 'The latest arrival first, or what is due first.' },
    ...PAGING,
  },
  answers: { 200: { description: 'One page of them', schema: ref('Inbox') } },
  problems: [401, 403, 404, 422],
  async answer(ask) {
    const desk = await dutyDesk(ask, 'inbox')
    const { page, size, offset } = pageOf(ask.query)
    const limits = worklistLimits(desk.viewer)
    const sort = ask.query.sort as 'arrivedAt' | 'due'
    const query = { pack: desk.configuration.pack.id, arrival: true, sort, descending: sort === 'arrivedAt', offset, limit: size }
    const { rows, total } = limits === 'none' ? { rows: [], total: 0 } : await desk.parts.store.worklist({ ...query, ...limits })
    return {
      status: 200,
      body: {
        rows: rows.map((summary) => ({
          ...worklistRow(desk, summary),
          record: summary.record,
          arrivedAt: summary.arrivedAt,
          again: summary.arrival === 'again',
        })),
        total,
        page,
        size,
        feed: await feedView(desk, feedsOf(ask)),
      },
    }
  },
}

/** Plays the sending programme: one more of its records arrives. */
export const deliverOneMore: Route = {
  method: 'post',
  path,
  summary: 'Ask the sending programme to deliver one more household',
  body: ref('DeliveryRequest'),
  answers: { 201: { description: 'The case it came to', schema: ref('Delivery') } },
  problems: [400, 401, 403, 404, 409, 413, 415, 422],
  async answer(ask) {
    const desk = await dutyDesk(ask, 'inbox')
    const { opens, refusal } = desk.workflow.intake
    if (opens !== 'feed') throw new Refused(403, 'wrong-intake', (language) => textIn(refusal, language))
    const { requestId } = ask.body as DeliveryRequest
    const delivered = await deliverNext(desk, feedsOf(ask), `${desk.viewer.persona.id}/${requestId}`)
    if (!delivered) throw new Refused(409, 'nothing-to-deliver')
    return { status: 201, body: delivered }
  },
}

function feedsOf(ask: Ask): readonly Feed[] {
  return packAsked(ask).lastGood?.feeds ?? []
}

async function feedView(desk: ViewerDesk, feeds: readonly Feed[]) {
  const [first] = feeds
  if (!first || desk.workflow.intake.opens !== 'feed') return null
  const toCome = await Promise.all(feeds.map((feed) => recordsToCome(desk, feed)))
  return { title: first.title, remaining: toCome.flat().length }
}
