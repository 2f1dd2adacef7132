import type { AnswerProblem } from '../../../core/forms/answers.ts'
import type { FormState } from '../../../core/forms/form-state.ts'
import type { FormView, SectionView } from '../../../core/forms/form-view.ts'

/** How far a section is. */
export interface SectionProgress {
  readonly state: 'todo' | 'begun' | 'done' | 'wrong'
  readonly asked: number
  readonly answered: number
}

/** The step in which everything is looked at once more. */
export const reviewStep = 'review'

/** Sections that are asked now. */
export function shownSections(view: FormView, { hidden }: FormState): readonly SectionView[] {
  return view.sections.filter((section) => section.questions.length > 0 && !hidden.has(section.at))
}

/** Whether a form is long enough to be gone through section by section. Repeated sections alone do not make it long. */
export function isLongForm(view: FormView): boolean {
  return view.sections.filter(({ schema }) => schema.type === 'object').length > 1
}

/** Address of a section within its form: its id, and a word of its own for questions that stand in none. */
export function stepOf(section: SectionView): string {
  return section.id || 'form'
}

/** Progress of every section by its pointer. */
export function sectionProgress(sections: FormState['sections'], problems: readonly AnswerProblem[]): ReadonlyMap<string, SectionProgress> {
  const wrong = new Set(problems.map((problem) => sectionPointer(problem.at, { sections })))
  return new Map(sections.map(({ at, asked, answered, missing }) => {
    const isWrong = wrong.has(at)
    const isBegun = answered > 0
    const state = isWrong ? 'wrong' : isBegun && missing.length === 0 ? 'done' : isBegun ? 'begun' : 'todo'
    return [at, { state, asked, answered }]
  }))
}

/** The section a place stands in: itself, or the one for questions that stand in none. */
export function sectionPointer(at: string, { sections }: Pick<FormState, 'sections'>): string {
  const first = `/${at.split('/')[1] ?? ''}`
  return sections.some((section) => section.at === first) ? first : ''
}
