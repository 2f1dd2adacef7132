import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkDefinitions } from '../../../core/definitions/check-definitions.ts'
import type { FormDefinition } from '../../../core/definitions/configuration.ts'
import { compileMetaSchemas } from '../../../core/definitions/meta-schemas.ts'
import { readDefinitions } from '../../../core/definitions/read-definitions.ts'
import { compileForm } from '../../../core/forms/compile/compile-form.ts'

const META = resolve(import.meta.dirname, '../../../form-definitions/meta')
const metaSchemas = compileMetaSchemas(readdirSync(META).map((name) => ({ path: `form-definitions/meta/${name}`, text: readFileSync(join(META, name), 'utf8') })))

/** What is wrong with a definition, by everything definitions are held to; it is also opened. */
export function errorsIn(definition: FormDefinition): readonly string[] {
  compileForm(definition)
  const { documents, problems } = readDefinitions([{ path: 'form-definitions/assessment-tools/imported.json', text: JSON.stringify(definition) }])
  return [...problems, ...checkDefinitions(documents, metaSchemas)].filter(({ severity }) => severity === 'error').map(({ at, rule, message }) => `${at} ${rule}: ${message}`)
}
