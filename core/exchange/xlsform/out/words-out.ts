import type { FormDefinition } from '../../../definitions/configuration.ts'
import type { Text } from '../../../definitions/definition-types.ts'
import { messageIn, type MessagePart } from '../../../definitions/message.ts'
import type { Json } from '../../../definitions/source-document.ts'
import { textsOf } from '../../../definitions/texts-of.ts'
import type { ExportNote } from '../../export-note.ts'
import { foundFrom } from '../xpath/names.ts'
import { exportNote } from './export-messages.ts'
import { placeOf, type ExportNode } from './form-tree.ts'

/** One line of a sheet, by the names of its columns. */
export type SheetLine = Record<string, string>

/** Writes texts into the columns of their languages. */
export interface WordWriter {
  /** Tags of the form's languages, the main one first; none where no text has one. */
  readonly tags: readonly string[]
  /** The columns that hold the words of a column, one for each language. */
  columnsOf(column: string): readonly string[]
  /** The main language as a workbook names it. */
  readonly mainLanguage: string | undefined
  put(line: SheetLine, column: string, text: Text | undefined, at: ExportNode): void
  /** A text in the main language only. */
  main(text: Text, keyword: string, at: ExportNode): string
}

/** Placeholders become ${name}; what they cannot say is noted. */
export function wordWriter(tags: readonly string[], notes: ExportNote[]): WordWriter {
  const names = new Map(tags.map((tag) => [tag, languageName(tag)]))

  function put(line: SheetLine, column: string, text: Text | undefined, at: ExportNode): void {
    if (text === undefined) return
    if (tags.length === 0) line[column] = written(typeof text === 'string' ? text : (Object.values(text)[0] ?? ''), at)
    for (const tag of tags) {
      const words = typeof text === 'string' ? text : Object.hasOwn(text, tag) ? text[tag] : undefined
      if (words !== undefined) line[columnIn(column, tag)] = written(words, at)
    }
  }

  function columnIn(column: string, tag: string): string {
    const name = names.get(tag)
    return name === undefined ? column : `${column}::${name}`
  }

  function columnsOf(column: string): readonly string[] {
    return tags.length === 0 ? [column] : tags.map((tag) => columnIn(column, tag))
  }

  function main(text: Text, keyword: string, at: ExportNode): string {
    if (typeof text === 'string') return text
    const words = Object.values(text)
    if (new Set(words).size > 1) notes.push(exportNote(placeOf(at), 'one-language', { keyword }))
    return (tags[0] !== undefined && Object.hasOwn(text, tags[0]) ? text[tags[0]] : undefined) ?? words[0] ?? ''
  }

  function written(text: string, at: ExportNode): string {
    const message = messageIn(text)
    return message.ok ? partsWritten(message.parts, at) : text
  }

  function partsWritten(parts: readonly MessagePart[], at: ExportNode): string {
    return parts.map((part) => partWritten(part, at)).join('')
  }

  function partWritten(part: MessagePart, at: ExportNode): string {
    if (part.kind === 'words') return part.words.replaceAll(/&(?=#39;|[a-z]+;)/g, '&amp;').replaceAll(/<(?=[/!a-zA-Z])/g, '&lt;')
    if (part.kind === 'number') return '#'
    if (part.kind === 'name') return reference(part.name, at)
    notes.push(exportNote(placeOf(at), 'text-format-left-out', { name: part.name }))
    return part.kind === 'choice' ? partsWritten(part.cases.get('other') ?? [], at).replaceAll('#', () => reference(part.name, at)) : reference(part.name, at)
  }

  function reference(name: string, at: ExportNode): string {
    const node = namedIn(name, at)
    if (node) return `\${${node.name}}`
    notes.push(exportNote(placeOf(at), 'placeholder-left-out', { name }))
    return '…'
  }

  return { tags, columnsOf, mainLanguage: tags[0] === undefined ? undefined : names.get(tags[0]), put, main }
}

/** The question that a placeholder names: the one nearby, or by its way from the form down. */
export function namedIn(name: string, at: ExportNode): { readonly name: string } | undefined {
  const [first = '', ...others] = name.split('.')
  if (others.length === 0) return foundFrom(at, first)
  let root = at
  while (root.parent) root = root.parent
  let node: ExportNode | undefined = root
  for (const id of [first, ...others]) node = node?.children.find((child) => child.id === id)
  return node
}

/** The main language of a workbook may be without a name. */
function languageName(tag: string): string | undefined {
  if (tag === 'und') return undefined
  return `${new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag} (${tag})`
}

/** Languages in which texts of the form are, in the order they are first met. */
export function languagesIn(definition: FormDefinition): readonly string[] {
  const texts = textsOf(definition as unknown as Json, 'assessment-tool.schema.json')
  return [...new Set(texts.flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text))))]
}
