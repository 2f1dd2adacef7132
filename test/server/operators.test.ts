import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPacks, type Packs } from '../../core/server/packs.ts'
import type { Route } from '../../core/server/route.ts'
import { ROUTES } from '../../core/server/routes.ts'
import { REQUEST_SCHEMAS } from '../../core/server/schemas/requests.ts'
import type { CaseStore } from '../../core/store/case-store.ts'
import { openStore } from '../../core/store/open-store.ts'
import { mongodbHere } from '../store/mongodb-here.ts'
import { PROJECT, type StartedServer, startServer } from './started-server.ts'

const HOSTILE = { $gt: '' }
const HOSTILE_TEXT = encodeURIComponent(JSON.stringify(HOSTILE))
const PERSONAS = ['coordinator', 'case_manager_roma', 'administrator']
/** What each field of a request holds when it is as it should be. */
const GOOD: Readonly<Record<string, unknown>> = {
  persona: 'coordinator', group: 'low_income_families', level: 'casework', intake: 'indirect', requestId: 'operators-1', act: 'note', number: 1, answers: {}, version: '0'.repeat(64),
}
const IN_ADDRESSES: Readonly<Record<string, string>> = { pack: 'italy', id: 'IT-2026-00001', act: 'note', form: 'note', document: 'plan', version: '0'.repeat(64) }

interface Place { readonly route: Route; readonly where: 'address' | 'query' | 'body'; readonly field: string }

const places: Place[] = ROUTES.flatMap((route) => [
  ...[...route.path.matchAll(/:(\w+)/g)].map(([, field = '']) => ({ route, where: 'address' as const, field })),
  ...Object.keys(route.query ?? {}).map((field) => ({ route, where: 'query' as const, field })),
  ...fieldsOf(route).map((field) => ({ route, where: 'body' as const, field })),
])

const mongodb = mongodbHere()
const STORES: Readonly<Record<string, (folder: string) => Promise<CaseStore>>> = {
  SQLite: (folder) => openStore(`file:${join(folder, 'caseloom.db')}`, () => {}),
  ...(mongodb && { MongoDB: () => openStore(mongodb.freshDatabase(), () => {}) }),
}

describe.each(Object.keys(STORES))('An operator in a request, on %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-operators-'))
  let server: StartedServer
  let cookies: string[]
  let before: unknown
  beforeAll(async () => {
    server = await startServer({ folder, packs: await quickPacks(), store: await STORES[name]!(folder) })
    cookies = await Promise.all(PERSONAS.map(signIn))
    before = await everything()
  }, 120_000)
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const signIn = async (persona: string) => {
    const { headers } = await fetch(`${server.address}/api/packs/italy/session`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) })
    return headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  const everything = async () => {
    const { rows } = await server.parts.store.worklist({ pack: 'italy', sort: 'openedAt', offset: 0, limit: 100 })
    return [rows, await server.parts.store.readState('italy', 'framework'), await Promise.all(rows.map(({ caseId }) => server.parts.store.readEvents('italy', caseId)))]
  }

  test.each(places.map((place) => [`${place.route.method} ${place.route.path}`, place.where, place.field, place] as const))('%s, in the %s: %s is data or refused', async (_route, where, field, { route }) => {
    for (const cookie of cookies) {
      const ask = (path: string, body?: object) => fetch(server.address + path, { method: route.method.toUpperCase(), headers: { cookie, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) })
      const address = (hostile?: string) => route.path.replaceAll(/:(\w+)/g, (_, part: string) => (part === hostile ? HOSTILE_TEXT : (IN_ADDRESSES[part] ?? 'x')))
      const body = Object.fromEntries(fieldsOf(route).map((each) => [each, where === 'body' && each === field ? HOSTILE : GOOD[each]]))
      if (where === 'query') {
        const plain = await answered(await ask(address()))
        expect(await answered(await ask(`${address()}?${field}[$gt]=`)), 'it is no parameter').toEqual(plain)
        const { status, body: found } = await answered(await ask(`${address()}?${field}=${HOSTILE_TEXT}`))
        expect(status >= 400 || status === plain.status, String(status)).toBe(true)
        expect(status < 500 && (status >= 400 || found === plain.body || /"rows":\[\]/.test(found)), found).toBe(true)
      } else {
        const { status } = await answered(await ask(address(where === 'address' ? field : undefined), route.body ? body : undefined))
        // 204: of that name there is no draft any more, and never was one.
        expect(status === 204 || (status >= 400 && status < 500), String(status)).toBe(true)
      }
    }
    expect(await everything()).toEqual(before)
  })

  test('in the cookie it is nobody', async () => {
    const { status } = await fetch(`${server.address}/api/packs/italy/worklist`, { headers: { cookie: `session=${HOSTILE_TEXT}` } })
    expect(status).toBe(401)
  })
})

/** Without what differs from one time to the next. */
async function answered(response: Response): Promise<{ status: number; body: string }> {
  return { status: response.status, body: (await response.text()).replaceAll(/"(at|now|instance)":"[^"]*"/g, '') }
}

function fieldsOf({ body }: Route): string[] {
  const name = typeof body?.$ref === 'string' ? body.$ref.split('/').at(-1) : undefined
  return Object.keys((REQUEST_SCHEMAS as Record<string, { properties?: object }>)[name ?? '']?.properties ?? {})
}

/** With a few cases, which are soon there. */
async function quickPacks(): Promise<Packs> {
  const packs = await openPacks(PROJECT, { watching: false })
  const few = packs.all().map((pack) => (pack.lastGood ? { ...pack, lastGood: { ...pack.lastGood, stories: pack.lastGood.stories.slice(0, 2), feeds: [] } } : pack))
  return { ...packs, all: () => few, find: (id) => few.find((pack) => pack.id === id) }
}
