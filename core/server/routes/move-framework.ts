import { composeWorkflow, UnknownChoice } from '../../workflow/compose-workflow.ts'
import { currentWorkflow, dutyDesk } from '../desk.ts'
import { keepMove } from '../framework-moves.ts'
import { mendSummaries } from '../project.ts'
import { Refused } from '../refuse.ts'
import type { Route } from '../route.ts'
import type { FrameworkRequest } from '../schemas/requests.ts'
import { ref } from '../schemas/schema.ts'

/** The three switches. Cases stay as they are; what worklists say of them is projected again. */
export const moveFramework: Route = {
  method: 'put',
  path: '/api/packs/:pack/framework',
  summary: 'Move the three switches',
  body: ref('FrameworkRequest'),
  answers: { 200: { description: 'How they stand now', schema: ref('Framework') } },
  problems: [400, 401, 403, 404, 413, 415, 422],
  async answer(ask) {
    const desk = await dutyDesk(ask, 'framework')
    const { parts, configuration } = desk
    const { group, level, intake, requestId } = ask.body as FrameworkRequest
    const workflow = chosenWorkflow(configuration, { group, level, intake })
    const framework = await keepMove(parts.store, configuration.pack.id, workflow.framework, requestId)
    await mendSummaries({ parts, configuration, workflow: await currentWorkflow(parts, configuration) })
    const problems = parts.packs.find(configuration.pack.id)?.problems.length ?? 0
    parts.live.tellAll(configuration.pack.id, { event: 'configuration', version: configuration.version, problems })
    return { status: 200, body: framework }
  },
}

function chosenWorkflow(...choice: Parameters<typeof composeWorkflow>) {
  try {
    return composeWorkflow(...choice)
  } catch (error) {
    throw error instanceof UnknownChoice ? new Refused(422, 'invalid', error.message.replace(/\.$/, '')) : error
  }
}
