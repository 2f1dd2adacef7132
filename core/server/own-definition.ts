import type { FormDefinition } from '../definitions/configuration.ts'
import type { SourceDocument } from '../definitions/source-document.ts'
import { LARGEST_FILE } from '../definitions/source-file.ts'
import { READ_LIMITS } from '../exchange/read/read-limits.ts'
import type { Refusal } from '../exchange/read/refusal.ts'
import type { SourceFile } from '../exchange/read/source-file.ts'
import { TOOL_ID } from './form-files.ts'
import { documentOf } from './lone-file.ts'
import { ownRefusal } from './own-refusal.ts'

/** A definition as it is written in its file. */
export interface OwnDefinition {
  readonly definition: FormDefinition
  readonly text: string
  readonly document: SourceDocument
}

/** A definition that was downloaded here and mended in an editor, whatever the rules say of it, or why it cannot be one; undefined of any other files. */
export function ownDefinition([file, ...others]: readonly SourceFile[]): OwnDefinition | { readonly refusal: Refusal } | undefined {
  if (!file || others.length > 0 || file.bytes.length > READ_LIMITS.fileBytes || !file.name.endsWith('.json')) return undefined
  const text = new TextDecoder().decode(file.bytes)
  const document = file.bytes.length > LARGEST_FILE ? undefined : documentOf({ path: file.name, text })
  if (!document || document.broken || !isNamedForm(document)) {
    const refusal = ownRefusal(file, text)
    return refusal && { refusal }
  }
  // Of this kind and name; whatever else it is, the rules say.
  return { definition: document.value as unknown as FormDefinition, text, document }
}

function isNamedForm({ kind, id = '' }: SourceDocument): boolean {
  return TOOL_ID.test(id) && (kind === 'form' || kind === 'assessment tool')
}
