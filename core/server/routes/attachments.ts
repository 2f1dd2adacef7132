import { askedForms } from '../asked-forms.ts'
import { caseRead } from '../case-asked.ts'
import { dutyDesk, viewerDesk } from '../desk.ts'
import { FILE_TYPES, fileName, fileType } from '../file-types.ts'
import { filesSeen } from '../files-seen.ts'
import { Refused } from '../refuse.ts'
import type { Route } from '../route.ts'
import { ref } from '../schemas/schema.ts'
import { keepUpload } from '../uploads.ts'

/** Its uploader can name it in an answer; kept for ever once one that was recorded does. */
export const uploadAttachment: Route = {
  method: 'post',
  path: '/api/packs/:pack/attachments',
  summary: 'Upload a picture or a PDF that an answer will name; the same file sent twice is one',
  file: { types: FILE_TYPES, megabytes: 5, tooLarge: 'file-too-large' },
  answers: { 201: { description: 'What an answer names it by', schema: ref('AttachmentKept') } },
  problems: [400, 401, 403, 404, 413, 415, 429],
  async answer(ask) {
    const desk = await dutyDesk(ask, 'cases')
    const bytes = ask.body instanceof Uint8Array ? ask.body : new Uint8Array()
    const type = fileType(bytes)
    if (!type) throw new Refused(415, 'wrong-file')
    return { status: 201, body: { id: await keepUpload(desk, { type, bytes }) } }
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
    const { parts, configuration } = desk
    const { id = '', attachment: wanted = '' } = ask.params
    const { events } = await caseRead(desk, id)
    const [named] = filesSeen(desk, events, await askedForms(desk, events)).filter((each) => each.id === wanted)
    const file = named && (await parts.store.readAttachment(configuration.pack.id, wanted))
    if (!named || !file) throw new Refused(404, 'unknown-attachment')
    return {
      status: 200,
      stream(response) {
        response.set('content-security-policy', "sandbox; default-src 'none'")
        response.attachment(fileName(named.name, file.type)).type(file.type).send(Buffer.from(file.bytes))
      },
    }
  },
}
