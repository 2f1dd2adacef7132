import type { Text } from './definition-types.ts'
import type { Json } from './source-document.ts'
import type { Path } from './source-place.ts'
import type { TextPart } from './text-part.ts'
import { TEXT_PARTS } from './text-parts.ts'

export interface PlacedText {
  readonly path: Path
  readonly text: Text
}

/** Every text of a definition. @param part file of its meta-schema, or one of the parts it is made of */
export function textsOf(definition: Json, part: string): readonly PlacedText[] {
  const found: PlacedText[] = []
  withTexts(definition, part, (text, path) => {
    found.push({ path, text })
    return text
  })
  return found
}

/** A definition with its texts changed. What did not change stays the same object. */
export function withTexts(definition: Json, part: string, change: (text: Text, path: Path) => Text): Json {
  return changed(definition, part, [])

  function changed(value: Json, at: TextPart, path: Path): Json {
    if (at === 'Text') return isText(value) ? change(value, path) : value
    if (typeof at === 'string') return changed(value, TEXT_PARTS[at] ?? {}, path)
    if (typeof value !== 'object' || value === null) return value
    if (isList(at)) {
      if (!Array.isArray(value)) return value
      const items = value.map((item, index) => changed(item, at[0] ?? {}, [...path, index]))
      return items.every((item, index) => item === value[index]) ? value : items
    }
    if (Array.isArray(value)) return value
    return changedParts(value, at, path)
  }

  function changedParts(value: { [name: string]: Json }, at: { readonly [property: string]: TextPart }, path: Path): Json {
    const every = at['*']
    const news = Object.entries(value).flatMap(([name, each]): [string, Json][] => {
      const part = every ?? (Object.hasOwn(at, name) ? at[name] : undefined)
      const now = part === undefined ? each : changed(each, part, [...path, name])
      return now === each ? [] : [[name, now]]
    })
    return news.length === 0 ? value : { ...value, ...Object.fromEntries(news) }
  }
}

function isList(part: TextPart): part is readonly TextPart[] {
  return Array.isArray(part)
}

function isText(value: Json): value is string | { [language: string]: string } {
  if (typeof value === 'string') return true
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((words) => typeof words === 'string')
}
