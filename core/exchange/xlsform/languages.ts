import { languageTag } from '../draft/language-tag.ts'
import { WORDS } from './headers.ts'
import type { Column } from './sheet-table.ts'

/** Languages of a workbook. */
export interface Languages {
  /** Their tags (BCP 47), the main one first; none where no column names one. */
  readonly tags: readonly string[]
  /** The place among them of a language as it is written; the empty one is the main language. */
  placeOf(written: string): number
  /** Languages as they are written whose tag had to be made up or guessed, with the tag. */
  readonly guessed: ReadonlyMap<string, string>
}

/** Makes out the languages of a workbook from its columns and the setting of the main one. */
export function languagesOf(columns: readonly Column[], mainWritten: string): Languages {
  const written = new Map<string, string>()
  const guessed = new Map<string, string>()
  const add = (name: string) => {
    if (written.has(name)) return
    const tag = languageTag(name)
    written.set(name, tag ?? `qa${String.fromCharCode(97 + guessed.size % 26)}`)
    if (tag === undefined) guessed.set(name, written.get(name) ?? '')
  }
  for (const { language } of columns) if (language !== undefined) add(language)
  const hasNamed = written.size > 0
  const hasLabels = columns.some(({ key, language }) => key === 'label' && language !== undefined)
  const hasPlainLabel = columns.some(({ key, language }) => language === undefined && (key === 'label' || (!hasLabels && WORDS.has(key))))
  let main = mainWritten === '' ? undefined : (written.get(mainWritten) ?? languageTag(mainWritten))
  if (main === undefined && hasNamed) {
    const tags = new Set(written.values())
    main = !hasPlainLabel ? [...tags][0] : tags.has('en') ? 'und' : 'en'
    if (hasPlainLabel && main !== undefined) guessed.set('', main)
  }
  const tags = main === undefined ? [] : [...new Set([main, ...written.values()])]
  const places = new Map([...written].map(([name, tag]) => [name, tags.indexOf(tag)]))
  return { tags, guessed, placeOf: (name) => places.get(name) ?? 0 }
}
