import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPackFiles } from '../../core/server/files.ts'
import { main } from '../../core/cli/main.ts'
import { terminal } from '../../core/cli/terminal.ts'

const ROOT = resolve(import.meta.dirname, '../..')

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'caseloom-cli-'))
  cpSync(join(ROOT, 'test/fixtures/good'), root, { recursive: true })
  cpSync(join(ROOT, 'form-definitions/meta'), join(root, 'form-definitions/meta'), { recursive: true })
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

async function caseloom(argv: string[], isTTY = false) {
  let printed = ''
  const code = await main(argv, terminal({ write: (text: string) => (printed += text), isTTY }), root)
  return { code, printed }
}

function breakPack(rule: string) {
  cpSync(join(ROOT, 'test/fixtures/broken', rule), root, { recursive: true })
}

describe('help', () => {
  test('of a command is its own lines', async () => {
    for (const help of ['--help', '-h']) {
      const { code, printed } = await caseloom(['import', help])
      expect(code).toBe(0)
      expect(printed).toMatch(/^Usage: npx caseloom <command>\n {2}import FILE…\|FOLDER --out DIR .*FHIR Questionnaire/s)
      expect(printed).not.toContain('preview')
    }
  })

  test('of all is there by either name', async () => {
    expect(await caseloom(['-h'])).toEqual(await caseloom(['--help']))
    expect((await caseloom(['--help'])).code).toBe(0)
  })
})

describe('caseloom check', () => {
  test('says that all is well', async () => {
    expect(await caseloom(['check'])).toEqual({ code: 0, printed: 'small: en 100 %\nsmall: 0 errors, 0 warnings.\n' })
    expect(await caseloom(['check', 'small'])).toEqual({ code: 0, printed: 'small: en 100 %\nsmall: 0 errors, 0 warnings.\n' })
  })

  test('prints each problem on a line and fails', async () => {
    breakPack('unknown-required')
    expect(await caseloom(['check'])).toEqual({
      code: 1,
      printed:
        'form-definitions/forms/choice.json:7:18 "paht" is required, but this section has no such question. Did you mean "path"?\nsmall: 1 error, 0 warnings.\n',
    })
  })

  test('does not fail for warnings', async () => {
    breakPack('decision-without-last-row')
    const { code, printed } = await caseloom(['check'])
    expect(code).toBe(0)
    expect(printed).toMatch(/Warning: .*\nsmall: en 100 %\nsmall: 0 errors, 1 warning\.\n$/)
  })

  test('tells how much there is in each language', async () => {
    breakPack('missing-language')
    expect((await caseloom(['check'])).printed).toMatch(/^small: en 100 %, it 26 % \(67 of 91 texts missing\), ar 3 % \(88 of 91 texts missing\)$/m)
  })

  test('tells a problem of a shared definition once, however many packs use it', async () => {
    cpSync(join(root, 'country-configs/small'), join(root, 'country-configs/other'), { recursive: true })
    const pack = join(root, 'country-configs/other/pack.json')
    writeFileSync(pack, readFileSync(pack, 'utf8').replace('"id": "small"', '"id": "other"'))
    breakPack('unknown-required')
    expect((await caseloom(['check'])).printed).toMatch(/choice\.json[^\n]*\nother, small: 1 error, 0 warnings\.\n$/)
  })

  test('uses colours for people only', async () => {
    expect((await caseloom(['check'], true)).printed).toBe('small: en 100 %\n\x1b[32msmall: 0 errors, 0 warnings.\x1b[0m\n')
  })

  test('knows which packs there are', async () => {
    expect(await caseloom(['check', 'smal'])).toEqual({
      code: 1,
      printed: 'There is no pack "smal" in country-configs. Did you mean "small"?\n',
    })
    rmSync(join(root, 'country-configs'), { recursive: true })
    expect(await caseloom(['check'])).toEqual({
      code: 1,
      printed: 'There is no pack: country-configs has no folder. Make country-configs/<pack>/pack.json.\n',
    })
  })
})

describe('files that cannot be read', () => {
  const reasons = () => readPackFiles(root, 'small').flatMap((file) => ('unreadable' in file ? [[file.path, file.unreadable]] : []))

  test('links to a place outside are not followed', () => {
    symlinkSync('/etc/hostname', join(root, 'country-configs/small/outside.json'))
    expect(reasons()).toEqual([['country-configs/small/outside.json', 'it is a link to a place outside the folder']])
  })

  test('links to nowhere and to themselves are told', () => {
    symlinkSync('nowhere', join(root, 'country-configs/small/nowhere.json'))
    symlinkSync('self.json', join(root, 'country-configs/small/self.json'))
    expect(reasons()).toEqual([
      ['country-configs/small/nowhere.json', 'there is nothing where it points'],
      ['country-configs/small/self.json', 'it is a link that leads back to itself'],
    ])
  })

  test('linked folders are not followed', () => {
    mkdirSync(join(root, 'elsewhere'))
    writeFileSync(join(root, 'elsewhere/secret.json'), '{}')
    symlinkSync(join(root, 'elsewhere'), join(root, 'country-configs/small/linked'))
    expect(readPackFiles(root, 'small').filter(({ path }) => path.includes('secret'))).toEqual([])
  })

  test('a large file is not read whole', () => {
    writeFileSync(join(root, 'country-configs/small/large.json'), 'x'.repeat(3_000_000))
    expect(reasons()).toEqual([['country-configs/small/large.json', 'it has 3.0 MB, and a definition may have 2 MB']])
  })

  test('are problems of the check', async () => {
    symlinkSync('nowhere', join(root, 'country-configs/small/nowhere.json'))
    expect((await caseloom(['check'])).printed).toBe(
      'country-configs/small/nowhere.json:1:1 This file cannot be read: there is nothing where it points.\nsmall: 1 error, 0 warnings.\n',
    )
  })
})

describe('caseloom types', { timeout: 60_000 }, () => {
  test('writes types and says when they are stale', async () => {
    mkdirSync(join(root, 'core/definitions'), { recursive: true })
    expect((await caseloom(['types', '--check'])).code).toBe(1)
    expect((await caseloom(['types'])).code).toBe(0)
    expect(await caseloom(['types', '--check'])).toEqual({
      code: 0,
      printed: 'core/definitions/definition-types.ts and core/definitions/text-parts.ts fit the meta-schemas.\n',
    })
  })

  test('the committed types are fresh', async () => {
    expect(await main(['types', '--check'], terminal({ write: () => undefined }), ROOT)).toBe(0)
  })
})

describe('what is no command', () => {
  test('gets the usage with a suggestion', async () => {
    const { code, printed } = await caseloom(['chekc'])
    expect(code).toBe(2)
    expect(printed).toMatch(/^There is no command "chekc"\. Did you mean "check"\?\nUsage: npx caseloom <command>\n {2}check/)
  })

  test('no command at all gets the usage', async () => {
    expect(await caseloom([])).toMatchObject({ code: 2, printed: expect.stringMatching(/^Usage:/) })
    expect(await caseloom(['--help'])).toMatchObject({ code: 0, printed: expect.stringMatching(/^Usage:/) })
  })
})
