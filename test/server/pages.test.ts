import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sharedServer } from './shared-server.ts'

const server = sharedServer()
const get = (path: string, init?: RequestInit) => fetch(server().address + path, init)

test('without built pages that is said, with the way out', async () => {
  const response = await get('/')
  expect([response.status, (await response.json()).detail]).toEqual([503, 'Stop the program and start it again with npm start, which builds them.'])
})

function buildPages() {
  const { webFolder } = server().parts
  mkdirSync(join(webFolder, 'assets'), { recursive: true })
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Pages</title>')
  writeFileSync(join(webFolder, 'assets/main-4f3a.js'), 'start()')
  writeFileSync(join(webFolder, 'mark.svg'), '<svg/>')
}

const withPages: [string, string, number, string | null, RegExp][] = [
  ['the start page', '/', 200, 'no-cache', /^<!doctype html>/],
  ['the address of a case', '/italy/cases/IT-2026-00001', 200, 'no-cache', /^<!doctype html>/],
  ['a script named by its content', '/assets/main-4f3a.js', 200, 'public, max-age=31536000, immutable', /^start\(\)/],
  ['a picture', '/mark.svg', 200, 'no-cache', /^<svg/],
  ['a script that is not there', '/assets/main-old.js', 404, null, /problems\/unknown-route/],
  ['something above the folder', '/..%2f..%2fcaseloom.db', 404, null, /problems\/unknown-route/],
  ['an API that is not there', '/api/italy', 404, 'no-store', /problems\/unknown-route/],
]
test.each(withPages)('%s', async (_what, path, status, cache, content) => {
  buildPages()
  const response = await get(path)
  expect([response.status, response.headers.get('cache-control')]).toEqual([status, cache])
  expect(response.headers.get('content-security-policy')).toContain(`default-src 'self'`)
  expect(await response.text()).toMatch(content)
})

test('pages are only read', async () => {
  buildPages()
  expect((await get('/italy/worklist', { method: 'POST' })).status).toBe(404)
  expect((await get('/italy/worklist', { method: 'HEAD' })).status).toBe(200)
})
