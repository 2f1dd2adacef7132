import { currentWorkflow, packAsked } from '../desk.ts'
import type { Route } from '../route.ts'
import { ref } from '../schemas/schema.ts'

/** Everything the pages are drawn by. It holds definitions only, nothing of any case. */
export const openPack: Route = {
  method: 'get',
  path: '/api/packs/:pack',
  summary: 'The last good configuration of a pack, how its switches stand, and what is wrong with its files now',
  answers: { 200: { description: 'The pack', schema: ref('OpenedPack') } },
  problems: [404],
  async answer(ask) {
    const { lastGood, problems, good } = packAsked(ask)
    const configuration = lastGood?.configuration
    const framework = configuration && (await currentWorkflow(ask.parts, configuration)).framework
    return { status: 200, body: { configuration, framework, problems, good }, keep: 'while unchanged' }
  },
}
