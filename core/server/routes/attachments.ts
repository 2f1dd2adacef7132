import { filledIn } from '../../cases/filled-in.ts'
import { attachmentsIn } from '../../forms/check/attachments.ts'
import { compileForm } from '../../forms/compile/compile-form.ts'
import { redactEvents } from '../../people/redact-events.ts'
import { sha256 } from '../../store/chain.ts'
import { askedForms } from '../asked-forms.ts'
import { caseRead } from '../case-asked.ts'
import { dutyDesk, viewerDesk } from '../desk.ts'
import { keptUntil } from '../drafts.ts'
import { FILE_TYPES, fileName, fileType } from '../file-types.ts'
import { Refused } from '../refuse.ts'
import type { Route } from '../route.ts'
import { ref } from '../schemas/schema.ts'

/** Kept for ever once an answer that was recorded names it. */
export const uploadAttachment: Route = {
  method: 'post',
  path: '/api/packs/:pack/attachments',
  summary: 'Upload a picture or a PDF that an answer will name; the same file sent twice is one',
  file: { types: FILE_TYPES, megabytes: 5, tooLarge: 'file-too-large' },
  answers: { 201: { description: 'What an answer names it by', schema: ref('AttachmentKept') } },
  problems: [400, 401, 403, 404, 413, 415],
  async answer(ask) {
    const { parts, configuration, now } = await dutyDesk(ask, 'cases')
    const bytes = ask.body instanceof Uint8Array ? ask.body : new Uint8Array()
    const type = fileType(bytes)
    if (!type) throw new Refused(415, 'wrong-file')
    const id = sha256(bytes)
    await parts.store.writeAttachment(configuration.pack.id, id, { type, bytes }, keptUntil(now))
    return { status: 201, body: { id } }
  },
}

/** Given to those who see an answer of the case that names it. Nothing in it runs, and browsers save it instead of opening it. */
export const readAttachment: Route = {
  method: 'get',
  path: '/api/packs/:pack/cases/:id/attachments/:attachment',
  summary: 'A file that an answer of a case names',
  answers: { 200: { description: 'The file', type: '*/*' } },
  problems: [401, 404],
  async answer(ask) {
    const desk = await viewerDesk(ask)
    const { parts, configuration, viewer } = desk
    const { id = '', attachment: wanted = '' } = ask.params
    const { events } = await caseRead(desk, id)
    const askedForm = await askedForms(desk, events)
    const named = redactEvents(events, viewer, configuration, askedForm).flatMap((event) => {
      const filled = filledIn(event)
      const form = filled && askedForm(filled.form)
      return form ? attachmentsIn(compileForm(form), filled.answers).filter((each) => each.id === wanted) : []
    })
    const file = named[0] && (await parts.store.readAttachment(configuration.pack.id, wanted))
    if (!named[0] || !file) throw new Refused(404, 'unknown-attachment')
    const { name } = named[0]
    return {
      status: 200,
      stream(response) {
        response.set('content-security-policy', "sandbox; default-src 'none'")
        response.attachment(fileName(name, file.type)).type(file.type).send(Buffer.from(file.bytes))
      },
    }
  },
}
