import { compileExpression } from '../expressions/compile-expression.ts'
import { ANYTHING } from '../expressions/kinds.ts'
import type { FormDefinition } from './configuration.ts'
import type { Codes } from './definition-types.ts'
import { expressionsOfForm } from './form-expressions.ts'
import type { Names } from './form-names.ts'
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

const ANY_NAME: Names = { find: () => ANYTHING, all: () => [] }

/** Ids of the code lists that the questions of a form choose from, or its expressions look things up in. */
export function codeListsUsed(form: FormDefinition): ReadonlySet<string> {
  const chosenFrom = questionsOf(form.answers).flatMap(({ question }) => question.optionsFrom ?? [])
  const lookedUp = expressionsOfForm(form, ANY_NAME, new Map()).flatMap(({ source }) => {
    const compiled = compileExpression(source)
    return compiled.ok ? compiled.expression.lists : []
  })
  return new Set([...chosenFrom, ...lookedUp].filter((id) => !isOptionSource(id)))
}
