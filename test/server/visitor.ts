import { Ajv2020 } from 'ajv/dist/2020.js'
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { readMetaFiles } from '../../core/server/files.ts'
import type { CaseEvent } from '../../core/cases/case-event.ts'
import { apiSchemas, openApiDocument } from '../../core/server/openapi.ts'
import type { Route } from '../../core/server/route.ts'
import { ROUTES } from '../../core/server/routes.ts'
import { PROJECT, type StartedServer } from './started-server.ts'

/** What a test reads of an answer; JSON from outside, so loosely typed. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Body = any

export interface Answered {
  readonly status: number
  readonly body: Body
  readonly headers: Headers
}

/** Somebody at a browser: asks over real HTTP, keeps the cookie, and holds every answer against the API's own description. */
export interface Visitor {
  get(path: string): Promise<Answered>
  put(path: string, body: unknown): Promise<Answered>
  post(path: string, body?: unknown): Promise<Answered>
  remove(path: string): Promise<Answered>
  /** Sends files as a page does. */
  upload(path: string, files: FormData): Promise<Answered>
  /** Does an act with the case's present number, or another one. */
  act(caseId: string, act: string, answers: object, changes?: { number?: number; requestId?: string }): Promise<Answered>
}

const schemas = apiSchemas(readMetaFiles(PROJECT))
const ajv = new Ajv2020({ strict: false, validateFormats: false })
ajv.addSchema({ $id: 'api', ...openApiDocument(ROUTES, schemas) })

/** A browser at one pack; with a persona it has signed in. */
export async function visit({ address }: Pick<StartedServer, 'address'>, persona?: string, pack = 'italy'): Promise<Visitor> {
  let cookie = ''
  const ask = async (method: string, path: string, body?: unknown): Promise<Answered> => {
    const url = path.startsWith('/') ? address + path : `${address}/api/packs/${pack}/${path}`
    const headers = { ...(cookie ? { cookie } : {}), ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }) }
    const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }) })
    const [set] = response.headers.getSetCookie()
    if (set) cookie = set.split(';')[0] ?? ''
    const text = await response.text()
    const answered = { status: response.status, headers: response.headers, body: readJson(text) }
    expectAsDescribed(method, new URL(url).pathname, answered)
    return answered
  }
  const visitor: Visitor = {
    get: (path) => ask('GET', path),
    put: (path, body) => ask('PUT', path, body),
    // Every act carries an id of its own.
    post: (path, body = { requestId: randomUUID() }) => ask('POST', path, body),
    remove: (path) => ask('DELETE', path),
    upload: (path, files) => ask('POST', path, files),
    async act(caseId, act, answers, { number, requestId = randomUUID() } = {}) {
      const seen = number ?? (await ask('GET', `cases/${caseId}`)).body.kase.number
      return ask('POST', `cases/${caseId}/acts`, { act, number: seen, answers, requestId })
    },
  }
  if (persona !== undefined) expect((await visitor.put('session', { persona })).status).toBe(200)
  return visitor
}

/** Everything the store holds of a case, whoever may see it. */
export function storedEvents({ parts }: StartedServer, caseId: string, pack = 'italy'): Promise<readonly CaseEvent[]> {
  return parts.store.readEvents(pack, caseId)
}

function expectAsDescribed(method: string, path: string, { status, body, headers }: Answered) {
  if (!path.startsWith('/api')) return
  if (status >= 400) {
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    return expectFits('/components/schemas/ProblemDocument', body)
  }
  const route = ROUTES.find((each) => each.method === method.toLowerCase() && pathPattern(each).test(path))
  expect(route, `${method} ${path} is described`).toBeDefined()
  const described = route?.answers[status]
  expect(described, `${method} ${path} may answer ${status}`).toBeDefined()
  if (described?.schema) expectFits(`/components/schemas/${nameOf(described.schema)}`, body)
}

function expectFits(pointer: string, body: unknown) {
  if (pointer.endsWith('/undefined')) return
  const validate = ajv.getSchema(`api#${pointer}`)
  expect(validate, pointer).toBeDefined()
  if (validate && !validate(body)) expect.fail(`${pointer}: ${ajv.errorsText(validate.errors)}`)
}

function nameOf(schema: object): string | undefined {
  return '$ref' in schema ? String(schema.$ref).split('/').at(-1) : undefined
}

function pathPattern({ path }: Route): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
}

function readJson(text: string): Body {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
