import type { Route } from '../route.ts'
import { listOf, ref } from '../schemas/schema.ts'
import { currentWorkflow } from '../desk.ts'

/** Packs a visitor can choose from. Packs that never were without errors have only their id and problems. */
export const listPacks: Route = {
  method: 'get',
  path: '/api/packs',
  summary: 'The packs there are',
  answers: { 200: { description: 'The packs', schema: listOf(ref('ListedPack')) } },
  problems: [],
  async answer({ parts }) {
    const packs = parts.packs.all().map(async ({ id, lastGood, problems }) => {
      if (!lastGood) return { id, title: id, system: id, languages: [], problems: problems.length }
      const { title, system, description, status, languages } = lastGood.configuration.pack
      const { framework } = await currentWorkflow(parts, lastGood.configuration)
      return { id, title, system, description, status, languages, framework, problems: problems.length }
    })
    return { status: 200, body: await Promise.all(packs) }
  },
}
