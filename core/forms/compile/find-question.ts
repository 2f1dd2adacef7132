import type { Read } from '../../expressions/reading.ts'
import type { CompiledForm, CompiledQuestion } from './compiled-form.ts'

/** What is needed to find questions by the names expressions use. */
export type QuestionNames = Pick<CompiledForm, 'root' | 'questions' | 'byPath' | 'byId'>

/**
 * The question or section a name means, from where the expression stands: in its own section, in the ones around it from
 * near to far, else anywhere in the form when only one is called so. Undefined: a fact, a field of the row's person, a score.
 */
export function findByName(names: QuestionNames, from: CompiledQuestion | undefined, name: string): CompiledQuestion | undefined {
  for (let section = from; section; section = section.parent) {
    const found = section.children.get(name)
    if (found) return found
  }
  const called = names.byId.get(name)
  return called?.length === 1 ? called[0] : undefined
}

/** The question a path means, followed as far as it leads through the form. */
export function findByPath(names: QuestionNames, from: CompiledQuestion | undefined, path: readonly string[]): CompiledQuestion | undefined {
  const [first, ...rest] = path
  let found = first === undefined ? undefined : findByName(names, from, first)
  for (const name of rest) {
    const child = found?.children.get(name)
    if (!child) break
    found = child
  }
  return found
}

/** The question an expression reads. */
export function findByRead(names: QuestionNames, from: CompiledQuestion | undefined, read: Pick<Read, 'path' | 'within' | 'ofRow'>): CompiledQuestion | undefined {
  if (read.within) {
    let inRow = findByPath(names, from, read.within)
    for (const name of read.path) inRow = inRow?.children.get(name)
    if (inRow || read.ofRow) return inRow
  }
  return findByPath(names, from, read.path)
}

/** Where names are looked up first: checks and findings of a section see its questions, everything else what is around. */
export function standsIn(question: CompiledQuestion): CompiledQuestion | undefined {
  return question.kind === 'section' ? question : question.parent
}
