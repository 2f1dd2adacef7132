import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './started-server.ts'

/** A copy of the project's definitions in a folder, for tests that change them. */
export function copyDefinitions(folder: string, packs: readonly string[] = ['italy']): string {
  cpSync(join(PROJECT, 'form-definitions'), join(folder, 'form-definitions'), { recursive: true })
  for (const pack of packs) cpSync(join(PROJECT, 'country-configs', pack), join(folder, 'country-configs', pack), { recursive: true })
  return folder
}

/** Changes one JSON file of the copy. */
export function editDefinition<Definition>(root: string, path: string, change: (definition: Definition) => void): void {
  const file = join(root, path)
  const definition = JSON.parse(readFileSync(file, 'utf8')) as Definition
  change(definition)
  writeFileSync(file, JSON.stringify(definition, null, 2))
}
