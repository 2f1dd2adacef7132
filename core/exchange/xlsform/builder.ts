import type { OfferedList } from './choice-lists.ts'
import type { limitsOf } from './constraints.ts'
import type { Options } from './options.ts'
import type { TextReader } from './texts.ts'
import type { Translation } from './translation.ts'

/** What questions are built with. */
export interface Builder {
  readonly texts: TextReader
  readonly translation: Translation
  readonly options: Options
  readonly limitsOf: typeof limitsOf
  readonly languages: readonly string[]
  readonly lists: ReadonlyMap<string, OfferedList>
}
