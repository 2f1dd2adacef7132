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

test('words that look like a file’s address open nothing', async () => {
  const id = await idOf(await upload(Buffer.from([...PNG, 99])))
  expect((await manager.act(caseId, 'note', { text: `${id}/a.png` })).status).toBe(201)
  expect((await download(id)).status).toBe(404)
})

test('a file that nothing names is gone after thirty days, one that an answer or a draft names is not', async () => {
  const [unused, used, drafted] = await Promise.all([1, 2, 3].map(async (each) => idOf(await upload(Buffer.from([...PNG, 7, each])))))
  expect((await noteWith({ photo: `${used}/a.png` })).status).toBe(201)
  const { version, number } = (await manager.get(`cases/${caseId}/acts/note`)).body
  now = '2026-12-04T09:00:00.000Z'
  const later = await visit(server(), 'case_manager_ii')
  expect((await later.put(`cases/${caseId}/acts/note/draft`, { answers: { photo: `${drafted}/a.png` }, number, version })).status).toBe(200)
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
