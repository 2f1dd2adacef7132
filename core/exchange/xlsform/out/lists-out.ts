import type { Code, CodesById, Option } from '../../../definitions/definition-types.ts'
import type { ExportNote } from '../../export-note.ts'
import { identifierOf, untaken } from '../../draft/identifier.ts'
import { ownWords } from '../../draft/own-words.ts'
import { exportNote } from './export-messages.ts'
import { placeOf, type ExportNode } from './form-tree.ts'
import type { SheetLine, WordWriter } from './words-out.ts'

/** The sheet of choices as it grows. */
export interface ListWriter {
  readonly lines: readonly SheetLine[]
  /** The list a question chooses from; undefined where the choices are not part of the form. */
  of(node: ExportNode): string | undefined
}

const YES_NO = 'yes_no'

/** Code lists keep their names; options of questions that offer the same share a list. */
export function listWriter(codeLists: CodesById, root: ExportNode, words: WordWriter, notes: ExportNote[]): ListWriter {
  const lines: SheetLine[] = []
  const taken = new Set(Object.keys(codeLists))
  const known = new Map<string, string>()
  for (const [list, codes] of Object.entries(codeLists)) for (const code of codes) lines.push(codeLine(list, code))

  function codeLine(list: string, { id, title, score, ...fields }: Code): SheetLine {
    const line: SheetLine = { list_name: list, name: id }
    words.put(line, 'label', title, root)
    if (score !== undefined) notes.push(exportNote('', 'no-place', { keyword: `codeLists/${list}/${id}/score` }))
    for (const [field, value] of Object.entries(fields)) if (value !== undefined) line[field] = typeof value === 'object' ? words.main(value, field, root) : String(value)
    return line
  }

  function listFor(wanted: string, options: readonly Option[], at: ExportNode): string {
    const content = JSON.stringify(options.map(({ const: code, title, description }) => [code, title, description]))
    const present = known.get(content)
    if (present !== undefined) return present
    const list = untaken(identifierOf(wanted, 'choices'), (id) => taken.has(id))
    taken.add(list)
    known.set(content, list)
    for (const { const: code, title, description } of options) {
      const line: SheetLine = { list_name: list, name: String(code) }
      words.put(line, 'label', title, at)
      words.put(line, 'hint', description, at)
      lines.push(line)
    }
    return list
  }

  return {
    lines,
    of(node) {
      const { question, name, orOther } = node
      const { oneOf, optionsFrom, type } = question.items ?? question
      if (optionsFrom !== undefined) {
        if (Object.hasOwn(codeLists, optionsFrom)) return optionsFrom
        notes.push(exportNote(placeOf(node), 'answers-not-here', { list: optionsFrom }))
        return undefined
      }
      if (type === 'boolean') {
        notes.push(exportNote(placeOf(node), 'yes-or-no-chosen'))
        return listFor(YES_NO, YES_OR_NO(words.tags), node)
      }
      return oneOf && listFor(name, orOther ? oneOf.slice(0, -1) : oneOf, node)
    },
  }
}

const YES_OR_NO = (languages: readonly string[]): readonly Option[] => [
  { const: 'true', title: ownWords('yes', languages) },
  { const: 'false', title: ownWords('no', languages) },
]
