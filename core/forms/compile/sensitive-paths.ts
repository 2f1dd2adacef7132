import type { CompiledQuestion } from './compiled-form.ts'
import { findByRead } from './find-question.ts'
import type { QuestionNames } from './find-question.ts'
import { leavesOf } from './question-graph.ts'

/** Paths of sensitive questions and sections: marked, inside a marked one, or made of a sensitive answer. */
export function sensitivePaths(names: QuestionNames, order: readonly CompiledQuestion[]): ReadonlySet<string> {
  const sensitive = new Set<string>()
  // An answer that is put in may come from a question that stands further on.
  for (let before = -1; before < sensitive.size; ) {
    before = sensitive.size
    for (const question of order) mark(question)
  }
  return sensitive

  function mark(question: CompiledQuestion): void {
    const isInside = question.parent !== undefined && sensitive.has(question.parent.path)
    const isMarked = question.question.sensitive === true || question.question.items?.sensitive === true || names.root.question.sensitive === true
    const reads = [question.calculate, question.suggest?.value, question.suggest?.after].flatMap((expression) => expression?.reads ?? [])
    const comesFromOne = reads.some((read) => {
      const source = findByRead(names, question.parent, read)
      return source !== undefined && leavesOf(source).some(({ path }) => sensitive.has(path))
    })
    if (isInside || isMarked || comesFromOne) sensitive.add(question.path)
  }
}
