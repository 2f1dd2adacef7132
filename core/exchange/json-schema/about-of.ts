import { note } from './messages.ts'
import { said, type FlatPart } from './parts.ts'
import type { Schema } from './schema.ts'
import type { SchemaLines } from './schema-lines.ts'
import { uiOption } from './ui.ts'
import { namedWords, wordsOf } from './words-of.ts'

/** The words of a question. */
export interface About {
  readonly title?: string
  readonly description?: string
}

/** What a question is called, and the help under it: in the uiSchema, else in the schema, else by its name. */
export function aboutOf({ name, parts, ui, pointer }: { readonly name: string; readonly parts: readonly FlatPart[]; readonly ui: Schema; readonly pointer: string }, lines: SchemaLines, isSection: boolean): About {
  const title = wordsOf(uiOption(ui, 'title') ?? said(parts, 'title'), pointer, lines)
  const description = wordsOf(uiOption(ui, 'description') ?? said(parts, 'description'), pointer, lines)
  const help = wordsOf(uiOption(ui, 'help'), pointer, lines)
  const told = [description, help].filter((words) => words !== undefined).join('\n\n').slice(0, 4000)
  if (title === undefined && !isSection) lines.add(pointer, note('label-from-name'))
  return { title: title ?? namedWords(name), ...(told !== '' && { description: told }) }
}
