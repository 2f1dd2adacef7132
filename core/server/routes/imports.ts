import { canonicalJson } from '../../definitions/canonical-json.ts'
import { READ_LIMITS } from '../../exchange/read/read-limits.ts'
import { refusal } from '../../exchange/read/refusal.ts'
import { problemWords } from '../../exchange/words/import-words.ts'
import { sha256 } from '../../store/chain.ts'
import { dutyDesk } from '../desk.ts'
import { formFiles } from '../form-files.ts'
import { inWorker } from '../in-worker.ts'
import { dropImport, keepImport, lastImport } from '../last-import.ts'
import { oneOfFew } from '../one-of-few.ts'
import { Refused } from '../refuse.ts'
import type { Route } from '../route.ts'
import { objectOf, orNull, ref } from '../schemas/schema.ts'
import { prepareWorker, prepareWorkerSoon } from '../waiting-worker.ts'

const path = '/api/packs/:pack/imports'
/** For reading a form, and for holding what it became to the rules of the pack. */
const SECONDS = 60

/** Read in a thread that ends when it takes too long, or when nobody waits any more. What was loaded before stays until something else is taken. */
export const loadForm: Route = {
  method: 'post',
  path,
  summary: 'Load a form of another program: what it becomes here, and what became of each of its rows. Nothing of it is live',
  file: { types: ['multipart/form-data'], schema: ref('FormUpload'), megabytes: READ_LIMITS.fileBytes / 1e6, tooLarge: 'form-too-large' },
  answers: { 201: { description: 'The definition and the report', schema: ref('TakenForm') } },
  problems: [400, 401, 403, 404, 413, 415, 422, 429],
  async answer(ask) {
    const { parts, configuration, now } = await dutyDesk(ask, 'framework')
    const { files, options } = await formFiles(ask)
    const pack = configuration.pack.id
    const work = { root: parts.packs.root, pack, files, options }
    const result = await oneOfFew(parts, () => inWorker('loadForm', work, { seconds: SECONDS, signal: ask.signal }))
    // Who has loaded a form mends it and loads it again.
    prepareWorkerSoon({ root: parts.packs.root, pack })
    const file = files[0]?.name ?? ''
    const loaded = 'done' in result ? result.done : undefined
    if (!loaded?.ok) {
      // Notices of how it was read come before what it is refused for.
      const problem = loaded?.report.problems.at(-1) ?? refusal('ended' in result ? result.ended : 'unreadable', { file, seconds: SECONDS })
      throw new Refused(422, 'refused-form', (language) => Object.values(problemWords(problem, language)).join(' ').trim(), loaded?.report.columns && { columns: loaded.report.columns })
    }
    const taken = { ...loaded, version: sha256(canonicalJson(loaded.definition)), at: now }
    await keepImport(parts.store, pack, ask.token ?? '', taken)
    return { status: 201, body: taken }
  },
}

export const readImport: Route = {
  method: 'get',
  path,
  summary: 'What this session has loaded last',
  answers: { 200: { description: 'The form, or null', schema: objectOf({ taken: orNull(ref('TakenForm')) }) } },
  problems: [401, 403, 404],
  async answer(ask) {
    const { parts, configuration } = await dutyDesk(ask, 'framework')
    // The page asks for it when it is opened, and a form is loaded next.
    prepareWorker({ root: parts.packs.root, pack: configuration.pack.id })
    return { status: 200, body: { taken: (await lastImport(parts.store, configuration.pack.id, ask.token ?? '')) ?? null } }
  },
}

export const forgetImport: Route = {
  method: 'delete',
  path,
  summary: 'Throw away what this session has loaded',
  answers: { 204: { description: 'There is none any more' } },
  problems: [401, 403, 404],
  async answer(ask) {
    const { parts, configuration } = await dutyDesk(ask, 'framework')
    await dropImport(parts.store, configuration.pack.id, ask.token ?? '')
    return { status: 204 }
  },
}
