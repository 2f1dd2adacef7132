import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openLog } from '../../playground/open-log.ts'
import { openPacks } from '../../core/server/packs.ts'
import { PROJECT } from './started-server.ts'

vi.setConfig({ testTimeout: 30_000 })

const META = 'form-definitions/meta'
let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'caseloom-hostile-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(join(PROJECT, 'test/fixtures/good'), root, { recursive: true })
  cpSync(join(PROJECT, META), join(root, META), { recursive: true })
})

const at = (path: string) => join(root, path)

/** The pack as a running program serves it, and what it said about files it cannot follow. */
async function follow() {
  const said: string[] = []
  const packs = await openPacks(root, { say: (sentence) => said.push(sentence) })
  onTestFinished(() => packs.close())
  const pack = () => packs.find('small')
  const told = (message: RegExp) =>
    expect.poll(() => pack()?.problems.map((problem) => `${problem.file} ${problem.message}`).join('\n'), { timeout: 10_000 }).toMatch(message)
  const good = () => expect.poll(() => pack()?.good, { timeout: 10_000 }).toBe(true)
  expect(pack()?.problems).toEqual([])
  return { pack, told, good, said }
}

function replaceIn(path: string, from: string, to: string): void {
  writeFileSync(at(path), readFileSync(at(path), 'utf8').replace(from, to))
}

describe('the last good configuration goes on working, and the problem is told,', () => {
  test.each<[what: string, breakIt: () => void, told: RegExp]>([
    ['after a link that leads to itself', () => symlinkSync('x.json', at('country-configs/small/x.json')), /x\.json .*a link that leads back to itself/],
    ['after a link to nothing', () => symlinkSync('nothing', at('country-configs/small/x.json')), /x\.json .*nothing where it points/],
    ['after a link to a file elsewhere', () => symlinkSync('/etc/passwd', at('country-configs/small/x.json')), /x\.json .*a link to a place outside the folder/],
    ['after a link to its own folder', () => symlinkSync('.', at('country-configs/small/x.json')), /x\.json .*it is a folder/],
    ['after a named pipe', () => void execFileSync('mkfifo', [at('country-configs/small/x.json')]), /x\.json .*no ordinary file/],
    ['after a meta-schema with an unknown type', () => replaceIn(`${META}/form.schema.json`, '"type": "object"', '"type": "wibble"'), /form\.schema\.json This meta-schema cannot be used/],
    ['after a meta-schema that refers to nothing', () => replaceIn(`${META}/form.schema.json`, '"type": "object"', '"type": "object", "allOf": [{ "$ref": "nowhere.json" }]'), /form\.schema\.json This meta-schema cannot be used: .*nowhere\.json/],
    ['after a meta-schema that is a list', () => writeFileSync(at(`${META}/form.schema.json`), '[]'), /form\.schema\.json This meta-schema cannot be used: it is not an object/],
    ['after a meta-schema that is null', () => writeFileSync(at(`${META}/form.schema.json`), 'null'), /form\.schema\.json This meta-schema cannot be used: it is not an object/],
    ['after all meta-schemas are gone', () => { rmSync(at(META), { recursive: true }); mkdirSync(at(META)) }, /There are no meta-schemas/],
    ['after the shared definitions moved away', () => renameSync(at('form-definitions'), at('elsewhere')), /form-definitions\/meta This file cannot be read/],
    ['after the pack moved away', () => renameSync(at('country-configs/small'), at('elsewhere')), /The folder country-configs\/small is gone/],
  ])('%s', async (_what, breakIt, message) => {
    const { pack, told, said } = await follow()
    breakIt()
    await told(message)
    expect(pack()).toMatchObject({ good: false, lastGood: { configuration: { pack: { id: 'small' } } } })
    expect(said).toEqual([])
  })
})

test.each(['country-configs', 'country-configs/small', 'form-definitions'])('%s may go away and come back, and changes in it are still followed', async (folder) => {
  const { told, good } = await follow()
  renameSync(at(folder), at('elsewhere'))
  await told(/./)
  renameSync(at('elsewhere'), at(folder))
  await good()
  const file = folder === 'form-definitions' ? 'form-definitions/forms/assignment.json' : 'country-configs/small/pack.json'
  writeFileSync(at(file), '{')
  await told(/is not closed/)
})

test('a check that fails itself is a problem of the pack', async () => {
  const { told } = await follow()
  // A meta-schema that allows anything lets through what no rule expects.
  writeFileSync(at(`${META}/case-management.schema.json`), '{}')
  writeFileSync(at(`${META}/pack.schema.json`), '{}')
  writeFileSync(at('country-configs/small/pack.json'), '{"$schema": "pack.schema.json", "id": "small", "personas": 1}')
  await told(/country-configs\/small The pack could not be checked: .+\./)
})

describe('where the log cannot be written that is said once, and the program goes on', () => {
  test.each<[what: string, file: () => string, reason: RegExp]>([
    ['a full disk', () => '/dev/full', /no space left/],
    ['a folder in its place', () => root, /EISDIR/],
  ])('%s', (_what, file, reason) => {
    const said: string[] = []
    const log = openLog(file(), (sentence) => said.push(sentence))
    for (let line = 0; line < 1000; line++) log.info('asked')
    expect(said).toEqual([expect.stringMatching(reason)])
  })
})
