import { suggestion } from '../definitions/did-you-mean.ts'
import { kindOfItems } from './expression-function.ts'
import { ANYTHING, TEXT, isOpen } from './kinds.ts'
import type { Kind, QuestionTraits } from './kinds.ts'
import { unknownCode } from './compare-kinds.ts'
import { told } from './kind-mistake.ts'
import type { KindLook, KindPart } from './kind-mistake.ts'
import { what } from './kind-sentences.ts'
import { codesName } from './special-names.ts'

/** The kind of a call that depends on which question or list it names; undefined for other functions. */
export function specialKind(name: string, given: readonly KindPart[], look: KindLook): Kind | undefined {
  const [first, second, third] = given
  if (!first) return undefined
  switch (name) {
    case 'label':
      if (!isOpen(first.kind) && !traitsOf(first.kind)?.hasLabels) {
        told(look, first.node, `${what(first.node, look)} is no question of this form with options, so it has no label.`, 'Ask for the label of a question with options.')
      }
      return TEXT
    case 'non_response':
      return nonResponseKind(first, look)
    case 'codes':
      return codesKind(first, look)
    case 'lookup':
      return second && lookupKind(first, second, third, look)
    default:
      return undefined
  }
}

function traitsOf(kind: Kind): QuestionTraits | undefined {
  return kind.ofQuestion ?? (kind.is === 'list' ? traitsOf(kind.of) : undefined)
}

function nonResponseKind({ node, kind }: KindPart, look: KindLook): Kind {
  const traits = traitsOf(kind)
  if (!traits) return TEXT
  const { nonResponse } = traits
  if (nonResponse.length === 0) {
    told(look, node, `${what(node, look)} is either answered or blank: it has no "nonResponse".`, 'Add "nonResponse" to that question, with the reasons there may be.')
    return TEXT
  }
  return { is: 'text', options: () => new Set(nonResponse) }
}

function codesKind({ node, kind }: KindPart, look: KindLook): Kind {
  const id = literalOf(kind)
  const list = look.names(codesName(id))
  if (list) return list
  told(look, node, `There is no code list ${what(node, look)} that can be read here.`, 'Forms read their own "codeLists" and those of the code-lists folders.')
  return ANYTHING
}

function lookupKind(list: KindPart, code: KindPart, field: KindPart | undefined, look: KindLook): Kind {
  const codes = kindOfItems(codesKind(list, look))
  if (codes.is !== 'parts') return ANYTHING
  const fields = codes.parts()
  const wrong = unknownCode(fields.get('id') ?? ANYTHING, code.kind)
  if (wrong !== undefined) {
    told(look, code.node, `The list ${what(list.node, look)} has no code ${JSON.stringify(wrong)}.`, () => suggestion(String(wrong), optionsOf(fields.get('id'))), 'unknown-option')
  }
  const name = field ? literalOf(field.kind) : 'title'
  const found = fields.get(name)
  if (!found && field) told(look, field.node, `The codes of ${what(list.node, look)} have no ${what(field.node, look)}.`, () => suggestion(name, fields.keys(), 'They have'))
  return found ?? ANYTHING
}

function optionsOf(kind: Kind | undefined): string[] {
  return kind && kind.is !== 'list' && kind.is !== 'parts' ? Array.from(kind.options?.() ?? [], String) : []
}

function literalOf(kind: Kind): string {
  return kind.is === 'text' ? String(kind.literals?.[0] ?? '') : ''
}
