import type { FormDefinition } from '../../../definitions/configuration.ts'
import type { Text } from '../../../definitions/definition-types.ts'
import { messageIn } from '../../../definitions/message.ts'
import type { ExportNote } from '../../export-note.ts'
import { xpathLiteral } from '../xpath/xpath-text.ts'
import { exportNote } from './export-messages.ts'
import type { ExportNode } from './form-tree.ts'
import { namedIn, type SheetLine, type WordWriter } from './words-out.ts'

/** The line of settings. */
export function settingsLine(definition: FormDefinition, root: ExportNode, words: WordWriter, notes: ExportNote[]): SheetLine {
  const { id, title, layout, summary } = definition
  const name = summary === undefined ? undefined : instanceName(summary, root, words, notes)
  return {
    form_title: words.main(title, 'title', root),
    form_id: id,
    ...(words.mainLanguage !== undefined && { default_language: words.mainLanguage }),
    ...(layout === 'sections' && { style: 'pages' }),
    ...(name !== undefined && { instance_name: name }),
  }
}

/** A summary as words and answers put one after the other. */
function instanceName(summary: Text, root: ExportNode, words: WordWriter, notes: ExportNote[]): string | undefined {
  const message = messageIn(words.main(summary, 'summary', root))
  if (!message.ok) return undefined
  const parts = message.parts.flatMap((part): string[] => {
    if (part.kind === 'words') return [xpathLiteral(part.words)]
    const node = part.kind === 'name' ? namedIn(part.name, root.children[0] ?? root) : undefined
    if (node) return [`\${${node.name}}`]
    notes.push(exportNote('', part.kind === 'name' ? 'placeholder-left-out' : 'text-format-left-out', { name: part.kind === 'number' ? '#' : part.name }))
    return []
  })
  return parts.length > 1 ? `concat(${parts.join(', ')})` : parts[0]
}
