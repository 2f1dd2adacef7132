import type { FormDefinition } from './configuration.ts'
import type { Codes } from './definition-types.ts'
import { isOptionSource } from './option-sources.ts'
import { questionsOf } from './question-walk.ts'

/** A form with the codes of every list it uses: its own before the shared ones of the same id. So a version of a form is whole. */
export function withCodeLists<Form extends FormDefinition>(form: Form, shared: ReadonlyMap<string, Codes>): Form {
  const lists = { ...form.codeLists }
  for (const id of codeListsUsed(form)) {
    const codes = Object.hasOwn(lists, id) ? undefined : shared.get(id)
    if (codes) lists[id] = codes
  }
  return Object.keys(lists).length > 0 ? { ...form, codeLists: lists } : form
}

/** Ids of the code lists that the questions of a form choose from. */
export function codeListsUsed({ answers }: FormDefinition): ReadonlySet<string> {
  return new Set([...questionsOf(answers)].flatMap(({ question: { optionsFrom } }) => (optionsFrom === undefined || isOptionSource(optionsFrom) ? [] : [optionsFrom])))
}
