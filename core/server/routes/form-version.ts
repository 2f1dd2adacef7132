import { deskOf } from '../desk.ts'
import { findVersion } from '../keep-versions.ts'
import { Refused } from '../refuse.ts'
import type { Route } from '../route.ts'
import { ref } from '../schemas/schema.ts'

/** A version is for ever: browsers may keep it. */
export const formVersion: Route = {
  method: 'get',
  path: '/api/packs/:pack/forms/:form/versions/:version',
  summary: 'A form as it was asked when its answers were given',
  answers: { 200: { description: 'The form', schema: { anyOf: [ref('Form'), ref('AssessmentTool')] } } },
  problems: [404],
  async answer(ask) {
    const { configuration } = await deskOf(ask)
    const { form: id = '', version = '' } = ask.params
    const form = await findVersion(ask.parts.store, configuration, { id, version })
    if (!form) throw new Refused(404, 'unknown-form', id)
    return { status: 200, body: form }
  },
}
