import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import { definitionText } from '../../../../core/definitions/definition-text.ts'

/** A kind of file that a definition can be saved as. */
export interface DownloadFormat {
  readonly id: string
  /** Its own name, the same in every language; absent for the program's own. */
  readonly name?: string
  /** Of the file, with its dot. */
  readonly extension: string
  readonly type: string
  make(definition: FormDefinition): Promise<string | Uint8Array<ArrayBuffer>> | string
}

/** Every kind of file a definition can be saved as. One more is one more entry. */
export const DOWNLOAD_FORMATS: readonly DownloadFormat[] = [
  { id: 'definition', extension: '.json', type: 'application/json', make: definitionText },
]
