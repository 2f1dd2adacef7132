import type { Route } from '../route.ts'
import { listOf, ref } from '../schemas/schema.ts'
import { currentWorkflow } from '../desk.ts'
import { errorsAmong } from '../../definitions/problem.ts'

/** Packs a visitor can choose from. Packs that never were without errors have only their id and how many errors there are. What could be improved is not counted. */
export const listPacks: Route = {
  method: 'get',
  path: '/api/packs',
  summary: 'The packs there are',
  answers: { 200: { description: 'The packs', schema: listOf(ref('ListedPack')) } },
  problems: [],
  async answer({ parts }) {
    const packs = parts.packs.all().map(async ({ id, lastGood, problems }) => {
      const errors = errorsAmong(problems).length
      if (!lastGood) return { id, title: id, system: id, languages: [], problems: errors }
      const { title, system, description, status, languages } = lastGood.configuration.pack
      const { framework } = await currentWorkflow(parts, lastGood.configuration)
      return { id, title, system, description, status, languages, framework, problems: errors }
    })
    return { status: 200, body: await Promise.all(packs) }
  },
}
