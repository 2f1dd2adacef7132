import { codeListsUsed } from '../code-lists-used.ts'
import type { Code } from '../definition-types.ts'
import { suggestion } from '../did-you-mean.ts'
import { isOptionSource, OPTION_SOURCES } from '../option-sources.ts'
import { questionsWith } from '../questions-with.ts'
import type { Rule, Rules } from '../rule.ts'
import type { Mistake, SourceDocument } from '../source-document.ts'
import type { Path } from '../source-place.ts'

const SOURCES = Object.keys(OPTION_SOURCES)

/** Lists of codes, and the questions that choose from them. */
export const codeListRules: Rules = new Map<string, Rule>([
  [
    'unknown-code-list',
    function* ({ forms }, names) {
      const shared = names.ids('code list')
      if (shared.open) return
      for (const { document, definition } of forms) {
        const own = writtenLists(document)
        const known = new Set([...own, ...shared.all, ...SOURCES])
        for (const placed of questionsWith(definition.answers, ['optionsFrom'])) {
          const { optionsFrom } = placed.question
          if (optionsFrom === undefined || known.has(optionsFrom)) continue
          yield {
            document,
            path: [...placed.path, 'optionsFrom'],
            message: `"${optionsFrom}" is no code list.`,
            hint: () => suggestion(optionsFrom, known, 'Options can come from'),
          }
        }
      }
    },
  ],

  [
    'reserved-code-list',
    function* ({ codeLists, forms }) {
      for (const { document, definition } of codeLists) if (isOptionSource(definition.id)) yield reserved(document, ['id'], definition.id)
      for (const { document, definition } of forms) {
        for (const id of Object.keys(definition.codeLists ?? {}).filter(isOptionSource)) yield { ...reserved(document, ['codeLists', id], id), onName: true }
      }
    },
  ],

  [
    'duplicate-code',
    function* ({ codeLists, forms }) {
      for (const { document, definition } of codeLists) yield* twice(document, ['codes'], definition.codes)
      for (const { document, definition } of forms) {
        for (const [id, codes] of Object.entries(definition.codeLists ?? {})) yield* twice(document, ['codeLists', id], codes)
      }
    },
  ],

  [
    'unused-code-list',
    function* ({ forms }) {
      for (const { document, definition, whole } of forms) {
        if (!whole) continue
        const used = codeListsUsed(definition)
        for (const id of Object.keys(definition.codeLists ?? {})) {
          if (used.has(id) || isOptionSource(id)) continue
          yield {
            document,
            path: ['codeLists', id],
            onName: true,
            warning: true,
            message: `No question of this form chooses from the code list "${id}".`,
            hint: `Write "optionsFrom": "${id}" at a question, or take the list away.`,
          }
        }
      }
    },
  ],
])

/** Ids of a form's own lists, whatever else is wrong with them. */
function writtenLists({ value }: SourceDocument): string[] {
  const lists = typeof value === 'object' && value !== null && !Array.isArray(value) ? value['codeLists'] : undefined
  return typeof lists === 'object' && lists !== null ? Object.keys(lists) : []
}

function reserved(document: SourceDocument, path: Path, id: string): Mistake {
  return {
    document,
    path,
    message: `A code list cannot be called "${id}": questions with "optionsFrom": "${id}" choose from those of the case or pack.`,
    hint: 'Give it another id.',
  }
}

function* twice(document: SourceDocument, path: Path, codes: readonly Code[]): Generator<Mistake> {
  const seen = new Set<string>()
  for (const [index, { id }] of codes.entries()) {
    if (seen.has(id))
      yield { document, path: [...path, index, 'id'], message: `The code "${id}" stands in the list twice.`, hint: 'Take one away, or give it another code.' }
    seen.add(id)
  }
}
