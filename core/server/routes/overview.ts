import { overview } from '../../insight/overview.ts'
import { dutyDesk } from '../desk.ts'
import type { Route } from '../route.ts'
import { ref } from '../schemas/schema.ts'

export const overviewRoute: Route = {
  method: 'get',
  path: '/api/packs/:pack/overview',
  summary: 'Figures about the caseload; counts so small that somebody could be recognised are null',
  answers: { 200: { description: 'The figures', schema: ref('Overview') } },
  problems: [401, 403, 404],
  async answer(ask) {
    const { parts, configuration, workflow, viewer, today } = await dutyDesk(ask, 'figures')
    const { territories } = viewer
    const { rows } = await parts.store.worklist({
      pack: configuration.pack.id,
      sort: 'openedAt',
      offset: 0,
      limit: Number.MAX_SAFE_INTEGER,
      ...(territories === 'all' ? {} : { territories }),
    })
    return { status: 200, body: overview(rows, configuration, workflow, today) }
  },
}
