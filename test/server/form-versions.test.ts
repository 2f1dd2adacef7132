import { request as httpRequest } from 'node:http'
import { expect, test, vi } from 'vitest'
import { copyDefinitions, editDefinition } from './definitions-copy.ts'
import { sharedServer } from './shared-server.ts'
import { visit } from './visitor.ts'

vi.setConfig({ testTimeout: 30_000 })
const server = sharedServer((folder) => copyDefinitions(folder), { watching: true })

interface SmallForm { answers: { properties: { text: { title: object } } } }

const versionsOf = async (form: string) => (await (await visit(server())).get(`forms/${form}/versions`)).body as { version: string; publishedAt: string; current: boolean }[]

/** As it travels: fetch would unpack it, and ask for it anew. */
function travelling(path: string, headers: Record<string, string>) {
  return new Promise<{ status: number | undefined; encoding: string | undefined; bytes: number }>((done) => {
    httpRequest(server().address + path, { headers }, async (answer) => {
      let bytes = 0
      for await (const part of answer) bytes += (part as Buffer).length
      done({ status: answer.statusCode, encoding: answer.headers['content-encoding'], bytes })
    }).end()
  })
}

test('a form that nobody has answered is published, and so is every later version of it', async () => {
  const [first, ...none] = await versionsOf('early_closure')
  expect([first?.current, none]).toEqual([true, []])
  const [before] = await versionsOf('note')
  editDefinition<SmallForm>(server().parts.packs.root, 'form-definitions/forms/note.json', ({ answers }) => {
    answers.properties.text.title = { en: 'Anything new?', it: 'Novità?', ar: 'جديد؟' }
  })
  await expect.poll(async () => (await versionsOf('note')).length, { timeout: 10_000 }).toBe(2)
  const [latest, earliest] = await versionsOf('note')
  expect([latest?.current, earliest]).toEqual([true, { ...before, current: false }])
  expect(latest!.publishedAt > earliest!.publishedAt).toBe(true)
})

test('a version may be kept for ever, the configuration while it is unchanged, everything else not at all', async () => {
  const visitor = await visit(server())
  const [{ version } = { version: '' }] = await versionsOf('signature')
  expect((await visitor.get(`forms/signature/versions/${version}`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await visitor.get(`forms/signature/versions/${'0'.repeat(64)}`)).headers.get('cache-control')).toBe('no-store')

  const first = await visitor.get('/api/packs/italy')
  const etag = first.headers.get('etag') ?? ''
  expect([etag.length > 10, first.headers.get('cache-control')]).toEqual([true, 'no-cache'])
  const statusNow = async () => (await travelling('/api/packs/italy', { 'if-none-match': etag })).status
  expect(await statusNow()).toBe(304)
  editDefinition<{ title: object }>(server().parts.packs.root, 'form-definitions/forms/signature.json', (form) => { form.title = { en: 'Sign', it: 'Firma', ar: 'توقيع' } })
  await expect.poll(statusNow, { timeout: 10_000 }).toBe(200)
})

test.each(['nothing', '__proto__', 'constructor'])('of a form called %s there is no version', async (form) => {
  const { status, body } = await (await visit(server())).get(`forms/${form}/versions`)
  expect([status, body.type]).toEqual([404, '/problems/unknown-form'])
  expect((await (await visit(server())).get(`forms/${form}/versions/${'a'.repeat(64)}`)).status).toBe(404)
})

test('long answers travel compressed for those who take it, short ones as they are', async () => {
  const [packed, plain] = [await travelling('/api/packs/italy', { 'accept-encoding': 'gzip' }), await travelling('/api/packs/italy', {})]
  expect([packed.encoding, plain.encoding]).toEqual(['gzip', undefined])
  expect(packed.bytes).toBeLessThan(plain.bytes / 3)
  expect((await travelling('/api/packs/atlantis', { 'accept-encoding': 'gzip' })).encoding).toBeUndefined()
})

test('changes are told one by one, also to browsers that take compressed answers', async () => {
  const stop = new AbortController()
  const response = await fetch(`${server().address}/api/packs/italy/changes`, { headers: { 'accept-encoding': 'gzip, deflate, br' }, signal: stop.signal })
  expect([response.headers.get('content-type'), response.headers.get('content-encoding')]).toEqual(['text/event-stream', null])
  const reader = response.body!.getReader()
  const next = async () => new TextDecoder().decode((await reader.read()).value)
  expect(await next()).toContain('retry:')
  for (const problems of [1, 2]) {
    server().parts.live.tell('italy', { event: 'configuration', version: 'v', problems })
    expect(await next()).toBe(`event: configuration\ndata: {"version":"v","problems":${problems}}\n\n`)
  }
  stop.abort()
})
