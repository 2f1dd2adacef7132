import type { Imported } from '../import-report.ts'
import type { JsonFile } from '../read/read-files.ts'
import { refusal } from '../read/refusal.ts'
import { refusedImport } from '../refused-import.ts'
import { importJsonSchema, type SchemaOptions } from './import-json-schema.ts'
import { bundled } from './told-schema.ts'

/** Takes a schema over, alone or with its uiSchema in a file of its own. */
export function takeJsonSchema([one, other, third]: readonly JsonFile[], options: SchemaOptions): Imported {
  if (third) return refusedImport(options.fileName, refusal('not-together', { file: third.name.slice(0, 100) }))
  return importJsonSchema(other ? bundled(one?.json, other.json) : one?.json, options)
}
