import { worklistLimits } from '../../people/worklist-limits.ts'
import { dutyDesk } from '../desk.ts'
import type { Route } from '../route.ts'
import { ref } from '../schemas/schema.ts'
import { worklistRow } from '../worklist-row.ts'

const MOST_ROWS = 200

export const meetings: Route = {
  method: 'get',
  path: '/api/packs/:pack/meetings',
  summary: 'Open cases with a planned meeting, the earliest first',
  answers: { 200: { description: 'The meetings', schema: ref('Meetings') } },
  problems: [401, 403, 404],
  async answer(ask) {
    const desk = await dutyDesk(ask, 'cases')
    const limits = worklistLimits(desk.viewer)
    const query = { pack: desk.configuration.pack.id, status: 'open', meetings: true, sort: 'meetingAt', offset: 0, limit: MOST_ROWS } as const
    const { rows } = limits === 'none' ? { rows: [] } : await desk.parts.store.worklist({ ...query, ...limits })
    return { status: 200, body: { rows: rows.map((summary) => ({ ...worklistRow(desk, summary), meetingAt: summary.meetingAt })) } }
  },
}
