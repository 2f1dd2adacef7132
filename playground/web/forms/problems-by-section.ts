import type { AnswerProblem } from '../../../core/forms/answers.ts'
import type { CompiledForm } from '../../../core/forms/compile/compiled-form.ts'
import type { SectionView } from '../../../core/forms/view/form-view.ts'
import { sectionPointer } from './form-steps.ts'

/** A section and what is wrong in it. */
export interface SectionProblems {
  readonly section: SectionView
  readonly problems: readonly [AnswerProblem, ...AnswerProblem[]]
}

/** What is wrong in the section on screen and in the others: those that follow it come first. What stands in none of them is told here. */
export function problemsBySection(
  problems: readonly AnswerProblem[], sections: readonly SectionView[], current: SectionView, compiled: CompiledForm,
): { here: readonly AnswerProblem[]; elsewhere: readonly SectionProblems[] } {
  const bySection = new Map<string, AnswerProblem[]>(sections.map(({ at }) => [at, []]))
  for (const problem of problems) {
    const place = bySection.get(sectionPointer(problem.at, compiled)) ?? bySection.get(current.at)
    place?.push(problem)
  }
  const position = sections.findIndex(({ at }) => at === current.at)
  const others = [...sections.slice(position + 1), ...sections.slice(0, Math.max(position, 0))]
  return {
    here: bySection.get(current.at) ?? [],
    elsewhere: others.flatMap((section) => {
      const [first, ...rest] = bySection.get(section.at) ?? []
      return first ? [{ section, problems: [first, ...rest] }] : []
    }),
  }
}
