import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileTypes } from './compile-types.ts'
import { readFolder } from '../server/files.ts'
import type { Terminal } from './terminal.ts'

const TYPES = 'core/definitions/definition-types.ts'

/** `caseloom types`: writes the TypeScript types of definitions from the meta-schemas; with --check only says whether they are stale. */
export async function types(root: string, options: readonly string[], { print, red, green }: Terminal): Promise<number> {
  const fresh = await compileTypes(metaSchemas(root))
  const file = join(root, TYPES)
  if (existsSync(file) && readFileSync(file, 'utf8') === fresh) {
    print(green(`${TYPES} fits the meta-schemas.`))
    return 0
  }
  if (options.includes('--check')) {
    print(red(`${TYPES} is older than form-definitions/meta. Run: npx caseloom types`))
    return 1
  }
  writeFileSync(file, fresh)
  print(green(`${TYPES} is written.`))
  return 0
}

function metaSchemas(root: string): Parameters<typeof compileTypes>[0] {
  return readFolder(root, 'form-definitions/meta').map((file) => {
    if ('unreadable' in file) throw new Error(`${file.path} cannot be read: ${file.unreadable}.`)
    return JSON.parse(file.text)
  })
}
