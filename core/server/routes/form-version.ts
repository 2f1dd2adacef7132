import { deskOf } from '../desk.ts'
import { findVersion } from '../publish-forms.ts'
import { Refused } from '../refuse.ts'
import type { Route } from '../route.ts'
import { listOf, ref } from '../schemas/schema.ts'

/** Every version of a form that was ever loaded without errors. */
export const formVersions: Route = {
  method: 'get',
  path: '/api/packs/:pack/forms/:form/versions',
  summary: 'Every version of a form that was published, the latest first',
  answers: { 200: { description: 'The versions', schema: listOf(ref('FormVersion')) } },
  problems: [404],
  async answer(ask) {
    const { configuration } = await deskOf(ask)
    const { form = '' } = ask.params
    const versions = await ask.parts.store.publishedForms(configuration.pack.id, form)
    if (versions.length === 0) throw new Refused(404, 'unknown-form', form)
    const current = Object.hasOwn(configuration.forms, form) ? configuration.formVersions[form] : undefined
    return { status: 200, body: versions.map(({ version, publishedAt }) => ({ version, publishedAt, current: version === current })) }
  },
}

/** A version is for ever: browsers may keep it. */
export const formVersion: Route = {
  method: 'get',
  path: '/api/packs/:pack/forms/:form/versions/:version',
  summary: 'A published version of a form: what was asked when its answers were given',
  answers: { 200: { description: 'The form', schema: { anyOf: [ref('Form'), ref('AssessmentTool')] } } },
  problems: [404],
  async answer(ask) {
    const { configuration } = await deskOf(ask)
    const { form: id = '', version = '' } = ask.params
    const form = await findVersion(ask.parts.store, configuration, { id, version })
    if (!form) throw new Refused(404, 'unknown-form', id)
    return { status: 200, body: form, keep: 'for ever' }
  },
}
