import { packAsked } from '../desk.ts'
import type { Route } from '../route.ts'

/** Open pages listen here. What is told names no case and no person. */
export const changes: Route = {
  method: 'get',
  path: '/api/packs/:pack/changes',
  summary: 'Server-sent events: configuration (definitions or switches changed), cases (some case changed)',
  answers: { 200: { description: 'A stream of events', type: 'text/event-stream' } },
  problems: [404],
  answer(ask) {
    const { id } = packAsked(ask)
    return { status: 200, stream: (response) => ask.parts.live.listen(id, response) }
  },
}
