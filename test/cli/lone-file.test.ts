import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../core/cli/main.ts'
import { terminal } from '../../core/cli/terminal.ts'

const ROOT = resolve(import.meta.dirname, '../..')

let folder: string
let root: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caseloom-lone-'))
  root = join(folder, 'project')
  cpSync(join(ROOT, 'test/fixtures/good'), root, { recursive: true })
  cpSync(join(ROOT, 'form-definitions/meta'), join(root, 'form-definitions/meta'), { recursive: true })
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A tool of somebody who has nothing but this file. */
const tool = (changes: object = {}) => JSON.stringify({
  $schema: 'assessment-tool.schema.json',
  id: 'rent_check',
  title: 'Rent',
  status: 'illustrative',
  answers: { type: 'object', properties: { home: { type: 'object', title: 'Home', properties: { months: { type: 'integer', title: 'Months unpaid?', score: 'months' } } } } },
  scales: [{ id: 'rent', title: 'Rent', method: 'sum', of: ['home.months'] }],
  goldenCases: [{ title: 'three months', answers: { home: { months: 3 } }, expect: { scores: { rent: 3 } } }],
  ...changes,
}, null, 2)

function write(name: string, text: string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

const caseloom = (...argv: string[]) => caseloomIn(ROOT, ...argv)

async function caseloomIn(project: string, ...argv: string[]) {
  let printed = ''
  const code = await main(argv, terminal({ write: (text: string) => (printed += text) }), project)
  return { code, printed: printed.replaceAll(folder, '').trimEnd() }
}

describe('caseloom check FILE', () => {
  test('checks a file that lies anywhere, with its golden cases', async () => {
    expect(await caseloom('check', write('mine.json', tool()))).toEqual({ code: 0, printed: '/mine.json: 0 errors, 0 warnings.' })
    const wrong = tool({ goldenCases: [{ title: 'three months', answers: { home: { months: 3 } }, expect: { scores: { rent: 4 } } }] })
    const { code, printed } = await caseloom('check', write('mine.json', wrong))
    expect(code).toBe(1)
    expect(printed).toMatch(/^\/mine\.json:\d+:\d+ Golden case "three months": scale "rent" gives 3, not 4\. Correct the tool, or what is expected of it\.\n/)
  })

  test('a file of a pack is checked with its pack, and only its own problems are told', async () => {
    const own = join(root, 'country-configs/small/tools/needs.json')
    expect(await caseloomIn(root, 'check', own)).toEqual({ code: 0, printed: '/project/country-configs/small/tools/needs.json: 0 errors, 0 warnings.' })
    cpSync(join(ROOT, 'test/fixtures/broken/unknown-required'), root, { recursive: true })
    const { code, printed } = await caseloomIn(root, 'check', own)
    expect(printed).toContain('its golden cases did not run: form-definitions/forms/choice.json:7:18 "paht" is required')
    expect(code).toBe(0)
  })

  test('a phase that only some pack has stands in nobody’s way', async () => {
    const { code, printed } = await caseloomIn(root, 'check', write('mine.json', tool({ phase: 'asigned' })))
    expect([code, printed]).toEqual([0, expect.stringMatching(/^\/mine\.json:\d+:\d+ Warning: "asigned" is no phase\. Did you mean "assigned"\?\n/)])
  })

  test('several files, code lists and other kinds among them', async () => {
    const list = write('code-lists/rooms.json', JSON.stringify({ $schema: 'code-list.schema.json', id: 'rooms', title: 'Rooms', codes: [{ id: 'kitchen', title: 'Kitchen' }] }))
    const asking = write('tools/asking.json', tool({
      id: 'asking',
      answers: { type: 'object', properties: { home: { type: 'object', title: 'Home', properties: { months: { type: 'string', title: 'Which room?', optionsFrom: 'rooms', score: '1' } } } } },
      goldenCases: [{ title: 'kitchen', answers: { home: { months: 'kitchen' } }, expect: { scores: { rent: 1 } } }],
    }))
    expect(await caseloom('check', list, asking, join(root, 'form-definitions/population-groups/families.json'))).toEqual({
      code: 0,
      printed: '/code-lists/rooms.json, /tools/asking.json, /project/form-definitions/population-groups/families.json: 0 errors, 0 warnings.',
    })
  })

  test('of many files only their number is told', async () => {
    const files = ['a', 'b', 'c', 'd'].map((name) => write(`code-lists/${name}.json`, JSON.stringify({ $schema: 'code-list.schema.json', id: name, title: name, codes: [{ id: 'kitchen', title: 'Kitchen' }] })))
    expect(await caseloom('check', ...files)).toEqual({ code: 0, printed: '4 files: 0 errors, 0 warnings.' })
  })

  const story = { $schema: 'story.schema.json', id: 'first' }
  test.each([
    ['nothing.json', undefined, /^There is no file "\/nothing\.json"\. /],
    ['text.txt', 'hello', /^\/text\.txt:1:1 This is not JSON: /],
    ['half.json', '{ "id": ', /^\/half\.json:1:\d+ This is not JSON: a value is missing here\./],
    ['kind.json', '{ "$schema": "forn.schema.json" }', /^\/kind\.json:1:14 "forn\.schema\.json" is not a kind of definition\. Did you mean "form\.schema\.json"\?/],
    ['story.json', JSON.stringify(story), /^"\/story\.json" is a story, which means something only in its pack: check that, with npx caseloom check <pack>\.$/],
    ['tool.json', tool({ titel: 'Rent' }), /^\/tool\.json:\d+:\d+ "titel" is not a property of .*Did you mean "title"\?/],
  ])('%s is told, with the way out', async (name, text, sentence) => {
    const path = text === undefined ? join(folder, name) : write(name, text)
    const { code, printed } = await caseloom('check', path)
    expect(printed).toMatch(sentence)
    expect(code).toBe(1)
  })

  test.each(['check', 'preview'])('%s: a link that leads to itself is no file', async (command) => {
    const path = join(folder, 'round.json')
    symlinkSync(path, path)
    expect(await caseloom(command, path)).toEqual({ code: 1, printed: '"/round.json" cannot be read: it is a link that leads to itself.' })
  })

  test('folders are not files', async () => {
    expect(await caseloomIn(root, 'check', join(root, 'country-configs/small'))).toEqual({
      code: 1,
      printed: '"/project/country-configs/small" is a folder. To check the pack, run: npx caseloom check small',
    })
    expect((await caseloomIn(root, 'check', join(root, 'form-definitions'))).printed).toBe('"/project/form-definitions" is a folder. Name a file in it.')
  })
})

describe('caseloom preview FILE', () => {
  test.each([
    [[], /^Which file\? Name one form or tool\. Usage: npx caseloom preview FILE \[--port N\]$/],
    [['a.json', '--port'], /^--port is followed by a number, from 1 to 65535\./],
    [['a.json', '--port', 'many'], /^--port is followed by a number, from 1 to 65535\./],
    [['a.json', '--prot', '1'], /^There is no option "--prot"\./],
    [['a.json', 'b.json'], /^One file is shown at a time\./],
  ])('asked for wrongly: %j', async (argv, sentence) => {
    const { code, printed } = await caseloom('preview', ...argv)
    expect(printed).toMatch(sentence)
    expect(code).toBe(2)
  })

  test('shows forms and tools only, and only what is there', async () => {
    expect(await caseloom('preview', join(folder, 'mine.json'))).toMatchObject({ code: 1, printed: expect.stringMatching(/^There is no file "\/mine\.json"/) })
    expect(await caseloom('preview', join(root, 'form-definitions/population-groups/families.json'))).toMatchObject({
      code: 1,
      printed: expect.stringMatching(/is a population group: only forms and assessment tools can be tried\. To check it, run: npx caseloom check /),
    })
  })

  test('serves the file and follows it: what is wrong is told with its line, what was good last goes on', async () => {
    const path = write('mine.json', tool())
    const running = preview(path, '--port', '0')
    try {
      const address = (await running.said(/can be tried at (http:\S+)/))[1] ?? ''
      expect(address).toMatch(/\/preview\/tools\/rent_check$/)
      const opened = async () => (await fetch(new URL('/api/packs/preview', address))).json()
      expect(await opened()).toMatchObject({ good: true, problems: [], configuration: { forms: { rent_check: { title: 'Rent' } } } })
      expect((await fetch(new URL('/', address), { redirect: 'manual' })).headers.get('location')).toBe('/preview/tools/rent_check')

      write('mine.json', tool({ titel: 'Rent' }))
      await running.said(/mine\.json:\d+:\d+ "titel" is not a property[^]*1 error, 0 warnings\.\nThe page shows the problems/)
      expect(await opened()).toMatchObject({ good: false, problems: [{ file: path }], configuration: { forms: { rent_check: { title: 'Rent' } } } })

      write('mine.json', tool({ scales: [{ id: 'rent', title: 'Rent', method: 'weighted', of: ['home.months'], weights: { 'home.months': 2 } }] }))
      await running.said(/scale "rent" gives 6, not 3[^]*1 error, 0 warnings\.\n/)
      expect(await opened(), 'points are tuned before what is expected of them').toMatchObject({
        good: true, problems: [{ rule: 'golden-case', file: path }], configuration: { forms: { rent_check: { scales: [{ weights: { 'home.months': 2 } }] } } },
      })

      write('mine.json', tool({ title: 'Unpaid rent' }))
      await running.said(/0 errors, 0 warnings\.[^]*0 errors, 0 warnings\./)
      expect(await opened()).toMatchObject({ good: true, configuration: { forms: { rent_check: { title: 'Unpaid rent' } } } })
      expect(readFileSync(path, 'utf8')).toBe(tool({ title: 'Unpaid rent' }))
    } finally {
      expect(await running.stop()).toBe(0)
    }
  })
})

function preview(...argv: string[]) {
  const program: ChildProcess = spawn(process.execPath, ['core/cli/caseloom.js', 'preview', ...argv], { cwd: ROOT })
  let printed = ''
  program.stdout?.on('data', (text) => (printed += text))
  program.stderr?.on('data', (text) => (printed += text))
  const code = new Promise<number | null>((done) => program.once('exit', done))
  return {
    async said(pattern: RegExp): Promise<RegExpMatchArray> {
      for (;;) {
        const found = pattern.exec(printed)
        if (found) return found
        if (program.exitCode !== null) throw new Error(`The preview ended and said: ${printed}`)
        await new Promise((wait) => setTimeout(wait, 50))
      }
    },
    async stop() {
      program.kill('SIGTERM')
      return code
    },
  }
}
