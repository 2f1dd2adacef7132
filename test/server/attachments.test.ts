import { beforeAll, expect, test, vi } from 'vitest'
import { sha256 } from '../../core/store/chain.ts'
import { fileName, fileType } from '../../core/server/file-types.ts'
import { copyDefinitions, editDefinition } from './definitions-copy.ts'
import { sharedServer } from './shared-server.ts'
import { storedEvents, type Visitor, visit } from './visitor.ts'

vi.setConfig({ testTimeout: 30_000 })

interface SmallForm { answers: { properties: Record<string, object> } }
interface SmallPack { roles: Record<string, { personal?: boolean; sensitive?: boolean }> }

let now = '2026-11-24T09:00:00.000Z'

/** Here a note may have a photo, a confidential one and a signature, which the coordinator may not see if confidential. */
const server = sharedServer((folder) => {
  const root = copyDefinitions(folder)
  editDefinition<SmallPack>(root, 'country-configs/italy/pack.json', ({ roles }) => { roles.coordinator = { ...roles.coordinator, sensitive: false } })
  editDefinition<SmallForm>(root, 'form-definitions/forms/note.json', ({ answers }) => {
    const title = (words: string) => ({ en: words, it: words, ar: words })
    Object.assign(answers.properties, {
      photo: { type: 'string', format: 'file', title: title('Photo') },
      secret_photo: { type: 'string', format: 'file', title: title('Other photo'), sensitive: true, purpose: title('To see') },
      signed: { type: 'string', format: 'signature', title: title('Signature') },
    })
  })
  return root
}, { now: () => now })

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const FILES = {
  'image/png': Buffer.from([...PNG, 1, 2, 3]),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]),
  'image/webp': Buffer.concat([Buffer.from('RIFF'), Buffer.from([1, 2, 3, 4]), Buffer.from('WEBPVP8 ')]),
  'application/pdf': Buffer.from('%PDF-1.7\n'),
}

let manager: Visitor
let cookies: Record<string, string>
let caseId: string

beforeAll(async () => {
  manager = await visit(server(), 'case_manager_ii')
  const cookieOf = async (persona: string) => (await (await visit(server())).put('session', { persona })).headers.get('set-cookie')?.split(';')[0] ?? ''
  cookies = { case_manager_ii: await cookieOf('case_manager_ii'), coordinator: await cookieOf('coordinator'), case_manager_desio: await cookieOf('case_manager_desio'), analyst: await cookieOf('analyst') }
  caseId = (await manager.get('worklist?tab=mine')).body.rows[0].caseId
})

const upload = (bytes: Uint8Array | string, type = 'image/png', headers: Record<string, string> = { cookie: cookies.case_manager_ii ?? '' }) =>
  fetch(`${server().address}/api/packs/italy/attachments`, { method: 'POST', headers: { 'content-type': type, ...headers }, body: bytes as BodyInit })
const idOf = async (response: Response) => ((await response.json()) as { id: string }).id
const download = (id: string, persona = 'case_manager_ii', ofCase = caseId) =>
  fetch(`${server().address}/api/packs/italy/cases/${ofCase}/attachments/${id}`, { headers: { cookie: cookies[persona] ?? '' } })
const noteWith = async (answers: object) => manager.act(caseId, 'note', { text: 'See the picture.', ...answers })

test.each(Object.entries(FILES))('a file of type %s is kept by its content and given back as it was', async (type, bytes) => {
  const uploaded = await upload(bytes, 'application/octet-stream')
  expect([uploaded.status, await idOf(uploaded)]).toEqual([201, sha256(bytes)])
  expect((await noteWith({ photo: `${sha256(bytes)}/the door.dat` })).status).toBe(201)
  const { status, headers, ...answer } = await download(sha256(bytes)).then(async (got) => ({ status: got.status, headers: got.headers, bytes: Buffer.from(await got.arrayBuffer()) }))
  expect([status, headers.get('content-type'), answer.bytes.equals(bytes)]).toEqual([200, type, true])
  expect([headers.get('x-content-type-options'), headers.get('cache-control'), headers.get('cross-origin-resource-policy')]).toEqual(['nosniff', 'no-store', 'same-origin'])
  expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="the door\.dat\.(png|jpg|webp|pdf)"$/)
})

const refused: [string, () => Promise<Response>, number, string][] = [
  ['a page', () => upload('<!doctype html><script>alert(1)</script>', 'image/png'), 415, 'wrong-file'],
  ['a drawing that can run scripts', () => upload('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/svg+xml'), 415, 'wrong-file'],
  ['a program', () => upload(Buffer.from('MZ\x90\x00')), 415, 'wrong-file'],
  ['an archive', () => upload(Buffer.from('PK\x03\x04')), 415, 'wrong-file'],
  ['a picture with something before it', () => upload(Buffer.from([0x3c, ...PNG])), 415, 'wrong-file'],
  ['half a signature', () => upload(Buffer.from(PNG.slice(0, 5))), 415, 'wrong-file'],
  ['a RIFF file that is no picture', () => upload(Buffer.from('RIFF1234WAVEfmt ')), 415, 'wrong-file'],
  ['nothing', () => upload(''), 415, 'wrong-file'],
  ['JSON', () => upload('{"id":"x"}', 'application/json'), 415, 'wrong-file'],
  ['more than 5 MB', () => upload(Buffer.concat([FILES['image/png'], Buffer.alloc(5 * 1024 * 1024)])), 413, 'file-too-large'],
  ['packed', () => upload(FILES['image/png'], 'image/png', { cookie: cookies.case_manager_ii ?? '', 'content-encoding': 'gzip' }), 415, 'wrong-type'],
  ['from nobody', () => upload(FILES['image/png'], 'image/png', {}), 401, 'no-session'],
  ['from who sees no case', () => upload(FILES['image/png'], 'image/png', { cookie: cookies.analyst ?? '' }), 403, 'not-for-role'],
  ['from another site', () => upload(FILES['image/png'], 'image/png', { cookie: cookies.case_manager_ii ?? '', origin: 'https://elsewhere.example' }), 403, 'foreign-page'],
]
test.each(refused)('%s is not taken', async (_what, ask, status, kind) => {
  const response = await ask()
  expect([response.status, ((await response.json()) as { type: string }).type]).toEqual([status, `/problems/${kind}`])
})

test('an answer can only name a file that is there, and is told so in the language asked for', async () => {
  const before = await storedEvents(server(), caseId)
  const { status, body } = await noteWith({ photo: `${'0'.repeat(64)}/a.png`, signed: `${'1'.repeat(64)}/signature.png` })
  expect([status, body.type]).toEqual([422, '/problems/invalid'])
  expect(body.problems).toEqual([
    { at: '/photo', code: 'format-file', params: { question: 'Photo' }, message: 'Attach the file for “Photo” again: it has not been uploaded.' },
    expect.objectContaining({ at: '/signed', code: 'format-signature' }),
  ])
  const inItalian = await manager.post(`cases/${caseId}/acts?language=it`, { act: 'note', number: before.length, requestId: 'it-request', answers: { photo: `${'0'.repeat(64)}/a.png` } })
  expect(inItalian.body.problems[0].message).not.toBe(body.problems[0].message)
  expect(await storedEvents(server(), caseId)).toEqual(before)
  expect((await noteWith({ signed: 'typed/Ada Rossi' })).status).toBe(201)
})

test('an answer of very many parts is told to be wrong, not a failure', async () => {
  const { status, body } = await noteWith({ text: Array(330_000).fill(0) })
  expect([status, body.type]).toEqual([422, '/problems/invalid'])
})

test('a file goes to those who see an answer of the case that names it, and to nobody else', async () => {
  const [open, secret, unnamed] = await Promise.all([1, 2, 3].map(async (each) => idOf(await upload(Buffer.from([...PNG, 42, each])))))
  expect((await noteWith({ photo: `${open}/open.png`, secret_photo: `${secret}/secret.png` })).status).toBe(201)
  const other = (await (await visit(server(), 'case_manager_desio')).get('worklist?tab=mine')).body.rows[0]?.caseId
  const statuses = async (id: string | undefined) => Promise.all([
    download(id!), download(id!, 'coordinator'), download(id!, 'case_manager_desio'), download(id!, 'case_manager_desio', other), download(id!, 'nobody'),
  ].map(async (answer) => (await answer).status))
  expect(await statuses(open)).toEqual([200, 200, 404, 404, 401])
  expect(await statuses(secret)).toEqual([200, 404, 404, 404, 401])
  expect(await statuses(unnamed)).toEqual([404, 404, 404, 404, 401])
  for (const id of ['..%2f..%2fetc%2fpasswd', '__proto__', 'A'.repeat(64), '%00']) expect((await download(id)).status).toBe(404)
})

const NOT_UPLOADED = 'Attach the file for “Photo” again: it has not been uploaded.'
const named = (id: string) => ({ photo: `${id}/a.png` })
const asDesio = async () => {
  const desio = await visit(server(), 'case_manager_desio')
  return { desio, theirs: (await desio.get('worklist?tab=mine')).body.rows[0].caseId }
}

test('whoever only knows the address of a file cannot name it in a case of theirs', async () => {
  const id = await idOf(await upload(Buffer.from([...PNG, 60])))
  const { desio, theirs } = await asDesio()
  const waiting = await desio.act(theirs, 'note', { text: 'Look.', ...named(id) })
  expect([waiting.status, waiting.body.problems[0].message]).toEqual([422, NOT_UPLOADED])
  expect((await noteWith(named(id))).status).toBe(201)
  const recorded = await desio.act(theirs, 'note', { text: 'Look.', ...named(id) })
  expect([recorded.status, recorded.body.problems]).toEqual([422, waiting.body.problems])
  expect((await download(id, 'case_manager_desio', theirs)).status).toBe(404)
  expect((await upload(Buffer.from([...PNG, 60]), 'image/png', { cookie: cookies.case_manager_desio ?? '' })).status).toBe(201)
  expect((await desio.act(theirs, 'note', { text: 'I have it too.', ...named(id) })).status).toBe(201)
})

test('a file that the case names already can be named again in it, by those who see the answer', async () => {
  const [open, secret, worded] = await Promise.all([1, 2, 3].map(async (each) => idOf(await upload(Buffer.from([...PNG, 62, each])))))
  expect((await noteWith({ ...named(open!), secret_photo: `${secret}/secret.png` })).status).toBe(201)
  const coordinator = await visit(server(), 'coordinator')
  const again = async (who: Visitor, id: string) => (await who.act(caseId, 'note', { text: 'Once more.', ...named(id) })).status
  expect([await again(manager, open!), await again(manager, secret!)]).toEqual([201, 201])
  const hidden = await idOf(await upload(Buffer.from([...PNG, 63])))
  expect((await noteWith({ secret_photo: `${hidden}/secret.png` })).status).toBe(201)
  expect([await again(coordinator, open!), await again(coordinator, hidden)]).toEqual([201, 422])
  const told = await coordinator.act(caseId, 'note', { text: `${worded}/a.png` })
  expect([told.status, await again(coordinator, worded!)]).toEqual([201, 422])
})

test('a hundred files of one person may wait; one more is refused until some are recorded', async () => {
  const each = (number: number) => upload(Buffer.from([...PNG, 64, number]), 'image/png', { cookie: cookies.coordinator ?? '' })
  const statuses = await Promise.all(Array.from({ length: 100 }, async (_, number) => (await each(number)).status))
  expect(new Set(statuses)).toEqual(new Set([201]))
  const refusal = await each(100)
  expect([refusal.status, await refusal.json()]).toEqual([429, expect.objectContaining({
    type: '/problems/too-many-uploads',
    detail: 'You may have 100 files, of 100 MB together, that no recorded answer names yet. Record the forms they belong to first; a file that no form takes is forgotten after thirty days.',
  })])
  expect(await server().parts.store.knownAttachments('italy', [sha256(Buffer.from([...PNG, 64, 100]))])).toEqual(new Set())
  expect((await each(99)).status, 'the same file again').toBe(201)
  expect((await upload(Buffer.from([...PNG, 64, 100]))).status, 'somebody else').toBe(201)
  const coordinator = await visit(server(), 'coordinator')
  expect((await coordinator.act(caseId, 'note', { text: 'Done.', ...named(sha256(Buffer.from([...PNG, 64, 0]))) })).status).toBe(201)
  expect([(await each(100)).status, (await each(101)).status]).toEqual([201, 429])
})

test('files of one person that wait are together no more than 100 MB, also when they are sent at once', async () => {
  const until = '2026-12-24T09:00:00.000Z'
  await server().parts.store.writeState('italy', `upload:case_manager_desio/${'e'.repeat(64)}`, { bytes: 100 * 1024 * 1024 - 20, until }, until)
  const each = async (number: number) => (await upload(Buffer.from([...PNG, 65, number]), 'image/png', { cookie: cookies.case_manager_desio ?? '' })).status
  const atOnce = await Promise.all([1, 2, 3, 4].map(each))
  expect(atOnce.filter((status) => status === 201).length).toBeLessThanOrEqual(2)
  expect([await each(1), await each(2), await each(3)].filter((status) => status === 201)).toHaveLength(2)
})

test('words that look like a file’s address open nothing', async () => {
  const id = await idOf(await upload(Buffer.from([...PNG, 99])))
  expect((await manager.act(caseId, 'note', { text: `${id}/a.png` })).status).toBe(201)
  expect((await download(id)).status).toBe(404)
})

test('a file that nothing names is gone after thirty days, one that an answer or a draft of its uploader names is not', async () => {
  const [unused, used, drafted] = await Promise.all([1, 2, 3].map(async (each) => idOf(await upload(Buffer.from([...PNG, 7, each])))))
  expect((await noteWith({ photo: `${used}/a.png` })).status).toBe(201)
  const { version, number } = (await manager.get(`cases/${caseId}/acts/note`)).body
  now = '2026-12-04T09:00:00.000Z'
  const later = await visit(server(), 'case_manager_ii')
  expect((await later.put(`cases/${caseId}/acts/note/draft`, { answers: { photo: `${drafted}/a.png` }, number, version })).status).toBe(200)
  const { desio, theirs } = await asDesio()
  const seen = (await desio.get(`cases/${theirs}/acts/note`)).body
  expect((await desio.put(`cases/${theirs}/acts/note/draft`, { answers: named(unused!), number: seen.number, version: seen.version })).status).toBe(200)
  await server().parts.store.forgetExpired('2026-12-24T09:00:00.000Z')
  expect(await server().parts.store.knownAttachments('italy', [unused!, used!, drafted!])).toEqual(new Set([used, drafted]))
  await server().parts.store.forgetExpired('2027-12-24T09:00:00.000Z')
  expect(await server().parts.store.knownAttachments('italy', [unused!, used!, drafted!])).toEqual(new Set([used]))
  now = '2026-11-24T09:00:00.000Z'
})

const names: [string, string, string][] = [
  ['a plain name', 'porta.png', 'porta.png'],
  ['letters of everywhere', 'الباب.png', 'الباب.png'],
  ['folders', '../../etc/pass\\wd', 'etcpasswd.png'],
  ['signs that end a header', 'a"\r\nset-cookie: b.png', 'aset-cookie b.png'],
  ['writing turned round', 'photo\u202egnp.exe', 'photognp.exe.png'],
  ['signs that nobody sees', '\u200b\u2066a\u0000.png', 'a.png'],
  ['a hidden file', '.htaccess', 'htaccess.png'],
  ['a program', 'setup.exe', 'setup.exe.png'],
  ['nothing', '', 'file.png'],
  ['only signs', '///\u0007', 'file.png'],
  ['far too long', 'x'.repeat(5000), `${'x'.repeat(100)}.png`],
  ['another extension of the same type', 'A.PNG', 'A.PNG'],
]
test.each(names)('a file called with %s can be saved anywhere', (_what, name, saved) => {
  expect(fileName(name, 'image/png')).toBe(saved)
})

test.each(Object.entries(FILES))('the first bytes tell that a file is %s', (type, bytes) => expect(fileType(bytes)).toBe(type))
