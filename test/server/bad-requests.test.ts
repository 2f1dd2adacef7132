import { request as httpRequest } from 'node:http'
import { pino } from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { sharedServer } from './shared-server.ts'
import { visit } from './visitor.ts'

const logged: string[] = []
const server = sharedServer(undefined, { log: pino({ base: null }, { write: (line: string) => void logged.push(line) }) })
let cookie = ''
beforeAll(async () => {
  const { headers } = await (await visit(server())).put('session', { persona: 'coordinator' })
  cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
})

function send(method: string, path: string, body?: string, headers: Record<string, string> = {}) {
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  return fetch(server().address + path, { method, headers: { cookie, ...type, ...headers }, ...(body === undefined ? {} : { body }) })
}

const acts = '/api/packs/italy/cases/IT-2026-00001/acts'
const session = '/api/packs/italy/session'
const nested = (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)

const refused: [string, () => Promise<Response>, number, string, RegExp][] = [
  ['invalid JSON', () => send('POST', acts, '{"act": '), 400, 'not-json', /^What was sent is not valid JSON: .*end of JSON input/],
  ['a bare word', () => send('PUT', session, '"coordinator"'), 422, 'invalid', /\/ must be object/],
  ['a number', () => send('PUT', session, '1'), 422, 'invalid', /\/ must be object/],
  ['nothing at all, as JSON', () => send('PUT', session, 'null'), 422, 'invalid', /\/ must be object/],
  ['a list', () => send('PUT', session, '[]'), 422, 'invalid', /\/ must be object/],
  ['a body of 10 MB', () => send('POST', acts, JSON.stringify({ answers: { a: 'x'.repeat(10_000_000) } })), 413, 'too-large', /may have 1 MB/],
  ['another type of content', () => send('POST', acts, 'act=close', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'wrong-type', /application\/json/],
  ['another encoding', () => send('POST', acts, '{}', { 'content-encoding': 'gzip' }), 415, 'wrong-type', /JSON in UTF-8/],
  ['__proto__ at the top', () => send('PUT', session, '{"persona":"coordinator","__proto__":{"admin":true}}'), 400, 'forbidden-key', /"__proto__"/],
  ['__proto__ deep in answers', () => send('POST', acts, '{"act":"note","number":1,"requestId":"12345678","answers":{"a":[{"__proto__":1}]}}'), 400, 'forbidden-key', /"__proto__"/],
  ['constructor in answers', () => send('POST', acts, '{"act":"note","number":1,"requestId":"12345678","answers":{"constructor":1}}'), 400, 'forbidden-key', /"constructor"/],
  ['a hundred thousand levels', () => send('POST', acts, nested(100_000)), 400, 'too-deep', /32 levels/],
  ['an operator in place of a text', () => send('PUT', session, '{"persona":{"$gt":""}}'), 422, 'invalid', /\/persona must be string/],
  ['more than is asked', () => send('PUT', session, '{"persona":"coordinator","role":"administrator"}'), 422, 'invalid', /additional properties/],
  ['an act without a number', () => send('POST', acts, '{"act":"note","answers":{},"requestId":"12345678"}'), 422, 'invalid', /required property 'number'/],
  ['an unknown address', () => send('GET', '/api/nothing'), 404, 'unknown-route', /The program has no "\/api\/nothing"/],
  ['an unknown pack', () => send('GET', '/api/packs/atlantis'), 404, 'unknown-pack', /No pack is called "atlantis"/],
  ['a pack called __proto__', () => send('GET', '/api/packs/__proto__'), 404, 'unknown-pack', /"__proto__"/],
  ['another method', () => send('PATCH', session, '{}'), 405, 'wrong-method', /does not take PATCH/],
  ['a zero in an address', () => send('GET', '/api/packs/italy/cases/IT-2026-00001%00'), 404, 'unknown-route', /The program has no/],
  ['a zero before more', () => send('DELETE', `${acts}/assign%00zzz/draft`), 404, 'unknown-route', /The program has no/],
  ['a zero in a search', () => send('GET', '/api/packs/italy/worklist?search=a%00b'), 404, 'unknown-route', /The program has no/],
  ['a broken address', () => send('GET', '/api/packs/%E0%A4%A'), 400, 'wrong-address', /two hexadecimal digits/],
  ['a tab that does not exist', () => send('GET', '/api/packs/italy/worklist?tab=secret'), 422, 'invalid', /\/tab must be equal to one of/],
  ['a page before the first', () => send('GET', '/api/packs/italy/worklist?page=0'), 422, 'invalid', /\/page must be >= 1/],
  ['a page that is no number', () => send('GET', '/api/packs/italy/worklist?page=two'), 422, 'invalid', /\/page must be integer/],
  ['a huge page', () => send('GET', '/api/packs/italy/worklist?size=100000'), 422, 'invalid', /\/size must be <= 100/],
  ['switches that stand nowhere', () => send('PUT', '/api/packs/italy/framework', '{"group":"x","level":"y","intake":"z"}'), 403, 'not-for-role', /moves the three switches/],
  ['a write from another site', () => send('PUT', session, '{"persona":"coordinator"}', { origin: 'https://elsewhere.example' }), 403, 'foreign-page', /Only pages of this program/],
]
test.each(refused)('%s is refused with a sentence', async (_what, ask, status, kind, sentence) => {
  const response = await ask()
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const body = (await response.json()) as { type: string; status: number; detail: string; title: string }
  expect([response.status, body.status, body.type]).toEqual([status, status, `/problems/${kind}`])
  expect(body.detail).toMatch(sentence)
  expect(body.title.length).toBeGreaterThan(5)
})

test('the methods an address takes are named', async () => {
  expect((await send('PATCH', session, '{}')).headers.get('allow')).toBe('GET, PUT, DELETE')
})

test('a browser that says it comes from another site may not write, one of this site may', async () => {
  // fetch does not let a program set these headers.
  const statusFrom = (site: string) =>
    new Promise<number | undefined>((done) => {
      const headers = { cookie, 'sec-fetch-site': site, 'content-type': 'application/json' }
      const asked = httpRequest(server().address + session, { method: 'PUT', headers }, (answer) => {
        answer.resume()
        done(answer.statusCode)
      })
      asked.end('{"persona":"coordinator"}')
    })
  expect([await statusFrom('cross-site'), await statusFrom('same-site'), await statusFrom('same-origin')]).toEqual([403, 403, 200])
})

test.each([
  ['elsewhere.example', 421], ['localhost.elsewhere.example:80', 421], ['127.0.0.1.elsewhere.example', 421],
  ['localhost', 200], ['LOCALHOST:9999', 200], ['127.0.0.1:1', 200], ['[::1]:4310', 200], ['cases.example:443', 200],
])('asked for as %s it answers %i: no other name can be made to point here', async (host, status) => {
  const answered = await new Promise<{ status: number | undefined; text: string }>((done) => {
    httpRequest(`${server().address}/api/packs`, { headers: { host } }, async (answer) => {
      let text = ''
      for await (const part of answer) text += String(part)
      done({ status: answer.statusCode, text })
    }).end()
  })
  expect(answered.status).toBe(status)
  if (status === 421) expect(JSON.parse(answered.text)).toMatchObject({ type: '/problems/foreign-host', detail: expect.stringContaining(host) })
})

test('the log has the route of a request, not what was typed into its address', async () => {
  await send('GET', '/api/packs/italy/cases/ROSSIADA80C41?language=it')
  await send('GET', '/api/nobody/ROSSIADA80C41')
  await send('GET', '/italy/cases/ROSSIADA80C41')
  await expect.poll(() => logged.filter((line) => line.includes('"route":"none"')).length).toBeGreaterThan(1)
  expect(logged.join('')).toContain('"route":"/api/packs/:pack/cases/:id"')
  expect(logged.join('')).not.toContain('ROSSIADA80C41')
})

test('sentences come in the language that is asked for', async () => {
  const inItalian = await (await send('GET', '/api/packs/atlantis?language=it')).json()
  const inArabic = await (await send('GET', '/api/packs/atlantis', undefined, { 'accept-language': 'ar-EG, en;q=0.5' })).json()
  expect([inItalian.title, inArabic.title]).toEqual(['Pacchetto inesistente', 'لا توجد هذه الحزمة'])
})

test('every answer says that nothing of it may run elsewhere or be kept', async () => {
  const { headers } = await send('GET', '/api/packs')
  expect(headers.get('content-security-policy')).toMatch(/script-src 'self';style-src 'self' 'unsafe-inline'/)
  expect(headers.get('content-security-policy')).not.toContain('unsafe-eval')
  expect([headers.get('x-content-type-options'), headers.get('x-frame-options'), headers.get('cache-control')]).toEqual(['nosniff', 'DENY', 'no-store'])
  expect([headers.get('x-powered-by'), headers.get('access-control-allow-origin')]).toEqual([null, null])
})
