import type { FormDefinition } from '../definitions/configuration.ts'
import type { SourceDocument } from '../definitions/source-document.ts'
import { LARGEST_FILE } from '../definitions/source-file.ts'
import type { SourceFile } from '../exchange/read/source-file.ts'
import { TOOL_ID } from './form-files.ts'
import { documentOf } from './lone-file.ts'

/** A definition as it is written in its file. */
export interface OwnDefinition {
  readonly definition: FormDefinition
  readonly text: string
  readonly document: SourceDocument
}

/** A definition that was downloaded here and mended in an editor, whatever is wrong with it still; undefined of any other files. */
export function ownDefinition([file, ...others]: readonly SourceFile[]): OwnDefinition | undefined {
  if (!file || others.length > 0 || file.bytes.length > LARGEST_FILE || !file.name.endsWith('.json')) return undefined
  const text = new TextDecoder().decode(file.bytes)
  const document = documentOf({ path: file.name, text })
  const { value, kind, id = '', broken } = document
  if (broken || !TOOL_ID.test(id) || (kind !== 'form' && kind !== 'assessment tool')) return undefined
  // Of this kind and name; whatever else it is, the rules say.
  return { definition: value as unknown as FormDefinition, text, document }
}
