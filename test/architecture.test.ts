import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** What a room may import, besides itself. */
const BELOW_CASES = ['definitions', 'expressions', 'forms', 'workflow']
const PURE = [...BELOW_CASES, 'cases', 'people', 'insight', 'documents', 'exchange']
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  expressions: [],
  definitions: ['expressions'],
  forms: ['definitions', 'expressions'],
  workflow: ['definitions', 'expressions', 'forms'],
  cases: BELOW_CASES,
  people: [...BELOW_CASES, 'cases'],
  insight: [...BELOW_CASES, 'cases', 'people'],
  documents: [...BELOW_CASES, 'cases', 'people'],
  exchange: [...BELOW_CASES, 'cases', 'people'],
  store: PURE,
  server: [...PURE, 'store'],
  cli: [...PURE, 'store', 'server'],
  'playground/web': PURE,
  playground: [...PURE, 'store', 'cli', 'server', 'playground/web'],
}

const NOT_PURE = {
  'a module of node': /from 'node:/,
  'the clock': /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/,
  randomness: /\bMath\.random\(|\brandomUUID\(/,
  'the process': /\bprocess\.|\bconsole\.|\bset(Timeout|Interval|Immediate)\(/,
  'the page': /\b(window|localStorage|sessionStorage|navigator)\.|\bdocument\.(createElement|querySelector|getElement|cookie)|\bfetch\(/,
  'another language': /\beval\(|\bnew Function\(/,
}

/** Expressions are checked by definitions, and share with them only what imports nothing. */
const SHARED_WITH_EXPRESSIONS = ['core/definitions/problem.ts', 'core/definitions/did-you-mean.ts']

const GENERATED = ['core/definitions/definition-types.ts']

/** Lists that a standard publishes, which say of languages where they are spoken. */
const PUBLISHED = ['core/exchange/fhir/standard-value-sets.json']

interface SourceText {
  readonly path: string
  readonly text: string
  /** Without comments. */
  readonly code: string
  /** Paths of the files it imports from this project, and names of packages. */
  readonly imports: readonly string[]
}

const files = [...filesIn('core'), ...filesIn('playground')].filter((path) => /\.(ts|tsx|js|css|html|json)$/.test(path)).map(sourceText)
const code = files.filter(({ path }) => /\.(ts|tsx|js)$/.test(path) && !path.endsWith('.d.ts'))

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : filesIn(path)
    return [path]
  })
}

function sourceText(path: string): SourceText {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const withoutComments = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<=^|\s)\/\/.*$/gm, '')
  const imports = [...withoutComments.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) =>
    specifier.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(path), specifier))
          .split(sep)
          .join('/')
      : specifier,
  )
  return { path, text, code: withoutComments, imports }
}

function roomOf(path: string): string | undefined {
  const [top, room] = path.split('/')
  if (top === 'core') return room
  if (top === 'playground') return room === 'web' ? 'playground/web' : 'playground'
  return undefined
}

describe('the house', () => {
  test('has these rooms at the top and no others', () => {
    const allowed = [
      'LICENSE',
      'README.md',
      'core',
      'country-configs',
      'form-definitions',
      'package-lock.json',
      'package.json',
      'playground',
      'test',
      'tsconfig.json',
    ]
    const found = readdirSync(ROOT).filter((name) => !name.startsWith('.') && !['node_modules', 'data', 'dist'].includes(name))
    expect(found.sort()).toEqual(allowed)
  })

  test('rooms import only what lies below them', () => {
    const upward = code.flatMap(({ path, imports }) => {
      const room = roomOf(path) ?? ''
      return imports
        .filter((imported) => {
          const other = roomOf(imported)
          if (other === undefined || other === room) return false
          return !(MAY_IMPORT[room] ?? []).includes(other) && !(room === 'expressions' && SHARED_WITH_EXPRESSIONS.includes(imported))
        })
        .map((imported) => `${path} imports ${imported}`)
    })
    expect(upward).toEqual([])
    expect(code.filter(({ path }) => SHARED_WITH_EXPRESSIONS.includes(path)).flatMap(({ imports }) => imports)).toEqual([])
  })

  test('pure rooms know no node, clock, randomness or page', () => {
    const impure = code
      .filter(({ path }) => PURE.includes(roomOf(path) ?? ''))
      .flatMap(({ path, code: text }) =>
        Object.entries(NOT_PURE).flatMap(([what, pattern]) => (pattern.test(text) ? [`${path} uses ${what}`] : [])),
      )
    expect(impure).toEqual([])
  })

  test('only one file draws with rjsf, and only one fetches', () => {
    expect(code.filter(({ imports }) => imports.some((imported) => imported.startsWith('@rjsf/'))).map(({ path }) => path)).toEqual([
      'playground/web/forms/questions/DefinitionForm.tsx',
    ])
    expect(
      code
        .filter(({ path, code: text }) => path.startsWith('playground/web/') && /\bfetch\(|\bXMLHttpRequest\b/.test(text))
        .map(({ path }) => path),
    ).toEqual(['playground/web/api.ts'])
  })

  test('no file of ours re-exports another, nothing exports by default', () => {
    expect(
      code
        .filter(({ path }) => !path.endsWith('.config.ts'))
        .filter(({ code: text }) => /^export (default|(\*|\{[^}]*\}) from '\.)/m.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })

  test('files are small', () => {
    const sizes = code.filter(({ path }) => !GENERATED.includes(path)).map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    expect(sizes.filter(({ lines }) => lines > 200)).toEqual([])
    const median = sizes.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(sizes.length / 2)]
    expect(median).toBeLessThanOrEqual(60)
  })
})

describe('core and playground', () => {
  const definitions = filesIn('country-configs')
    .filter((path) => path.endsWith('.json'))
    .map((path) => ({ path, value: JSON.parse(readFileSync(join(ROOT, path), 'utf8')) }))
  const packs = definitions.filter(({ path }) => path.endsWith('/pack.json')).map(({ value }) => value)
  const wordsOf = (text: string | Record<string, string>) => (typeof text === 'string' ? [text] : Object.values(text))

  test('there are packs to take names from', () => {
    expect(packs.length).toBeGreaterThan(0)
  })

  test('name no country, system, form, tool or service of a pack', () => {
    const names = [
      ...packs.flatMap(({ id, title, system }) => [id, ...wordsOf(title), ...wordsOf(system)]),
      ...definitions.map(({ value }) => value.id).filter((id: string) => id.includes('_')),
    ]
    const found = files.filter(({ path }) => !PUBLISHED.includes(path)).flatMap(({ path, text }) =>
      names
        .filter((name) => new RegExp(`(?<![\\p{L}_])${escaped(name)}(?![\\p{L}_])`, 'iu').test(text))
        .map((name) => `${path} names ${name}`),
    )
    expect(found).toEqual([])
  })

  test('name no role of a pack', () => {
    const roles = packs.flatMap(({ roles }) => Object.keys(roles))
    const found = code.flatMap(({ path, code: text }) =>
      roles.filter((role) => text.includes(`'${role}'`)).map((role) => `${path} names '${role}'`),
    )
    expect(found).toEqual([])
  })
})

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
