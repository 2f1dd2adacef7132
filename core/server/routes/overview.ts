import type { CountedField } from '../../cases/case-count.ts'
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
    const counted = <F extends CountedField>(...fields: F[]) => parts.store.countBy(configuration.pack.id, fields, territories === 'all' ? undefined : territories)
    const [standing, paths, domains, deadlines, meetings] = await Promise.all([
      counted('status', 'phase', 'arrival'), counted('path'), counted('domains'), counted('status', 'due'), counted('daysToFirstMeeting'),
    ])
    return { status: 200, body: overview({ standing, paths, domains, deadlines, meetings }, configuration, workflow, today) }
  },
}
