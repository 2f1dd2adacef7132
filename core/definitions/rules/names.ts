import { KINDS, metaSchemaName } from '../definition-kind.ts'
import { suggestion } from '../did-you-mean.ts'
import type { Rule, Rules } from '../rule.ts'
import type { SourceDocument } from '../source-document.ts'

const SPACES = new Map([
  ['form', 'form or tool'],
  ['assessment tool', 'form or tool'],
])

const CODE_LISTS = 'code-lists'

function folderOf({ path }: SourceDocument): string {
  return path.split('/').at(-2) ?? ''
}

/** What a definition is and what it is called. */
export const nameRules: Rules = new Map<string, Rule>([
  [
    'unknown-kind',
    function* ({ documents }) {
      for (const document of documents) {
        if (document.broken || document.kind !== undefined) continue
        const name = metaSchemaName((document.value as { $schema?: unknown } | null)?.$schema)
        const hint = 'It begins with the kind, such as "$schema": "../meta/form.schema.json".'
        if (name === undefined) yield { document, path: [], message: 'This file does not say what it defines: it has no "$schema".', hint }
        else
          yield {
            document,
            path: ['$schema'],
            message: `"${name}" is not a kind of definition.`,
            hint: suggestion(name, Object.keys(KINDS)),
          }
      }
    },
  ],

  [
    'duplicate-id',
    function* ({ documents }) {
      const first = new Map<string, SourceDocument>()
      for (const document of documents) {
        const { kind, id } = document
        if (kind === undefined || id === undefined) continue
        const what = SPACES.get(kind) ?? kind
        const other = first.get(`${what} ${id}`)
        if (other)
          yield {
            document,
            path: ['id'],
            message: `There are two definitions of the ${what} "${id}": this one and ${other.path}.`,
            hint: 'Give one of them another id.',
          }
        else first.set(`${what} ${id}`, document)
      }
    },
  ],

  [
    'wrong-folder',
    function* ({ documents, packId }) {
      for (const document of documents) {
        if (document.kind === 'code list' && folderOf(document) !== CODE_LISTS)
          yield {
            document,
            path: ['$schema'],
            message: `This code list stands in the folder "${folderOf(document)}".`,
            hint: `Code lists stand in a folder "${CODE_LISTS}": move it there.`,
          }
        if (document.kind !== 'pack' || document.id === undefined || document.id === packId) continue
        yield {
          document,
          path: ['id'],
          message: `This pack is called "${document.id}", but its folder is "${packId}".`,
          hint: `Write "id": "${packId}", or rename the folder.`,
        }
      }
    },
  ],
])
