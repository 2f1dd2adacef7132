import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFolder } from '../server/files.ts'
import { compileTextParts, type NamedMetaSchema } from './compile-text-parts.ts'
import { compileTypes } from './compile-types.ts'
import type { Terminal } from './terminal.ts'

const TYPES = 'core/definitions/definition-types.ts'
const TEXT_PARTS = 'core/definitions/text-parts.ts'

/** `caseloom types`: writes what TypeScript must know of definitions from the meta-schemas; with --check only says whether it is stale. */
export async function types(root: string, options: readonly string[], { print, red, green }: Terminal): Promise<number> {
  const schemas = metaSchemas(root)
  const fresh = new Map([
    [TYPES, await compileTypes(schemas.map(({ schema }) => structuredClone(schema) as Parameters<typeof compileTypes>[0][number]))],
    [TEXT_PARTS, compileTextParts(schemas)],
  ])
  const stale = [...fresh].filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
  for (const [path, text] of stale) {
    if (options.includes('--check')) print(red(`${path} is older than form-definitions/meta. Run: npx caseloom types`))
    else {
      writeFileSync(join(root, path), text)
      print(green(`${path} is written.`))
    }
  }
  if (stale.length === 0) print(green(`${[...fresh.keys()].join(' and ')} fit the meta-schemas.`))
  return stale.length > 0 && options.includes('--check') ? 1 : 0
}

function metaSchemas(root: string): NamedMetaSchema[] {
  return readFolder(root, 'form-definitions/meta').map((file) => {
    if ('unreadable' in file) throw new Error(`${file.path} cannot be read: ${file.unreadable}.`)
    return { name: file.path.slice(file.path.lastIndexOf('/') + 1), schema: JSON.parse(file.text) }
  })
}
