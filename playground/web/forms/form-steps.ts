import type { AnswerProblem } from '../../../core/forms/answers.ts'
import type { CompiledForm, CompiledQuestion } from '../../../core/forms/compile/compiled-form.ts'
import type { FormState, SectionState } from '../../../core/forms/filling/form-state.ts'
import type { FormView, SectionView } from '../../../core/forms/view/form-view.ts'

/** How far a section is. */
export interface SectionProgress {
  /** enough: nothing that is needed is missing, though more could be answered; optional: nothing is needed, and nothing answered. */
  readonly state: 'todo' | 'begun' | 'optional' | 'enough' | 'done' | 'wrong'
  readonly asked: number
  readonly answered: number
  /** How many places in it are said to be wrong. */
  readonly wrong: number
}

/** The step in which everything is looked at once more. */
export const reviewStep = 'review'

/** Sections of which something is asked now. */
export function shownSections(view: FormView, { hidden }: Pick<FormState, 'hidden'>): readonly SectionView[] {
  return view.sections.filter(({ at, holds }) => !hidden.has(at) && holds.some((held) => !hidden.has(held)))
}

/** Whether a form is long enough to be gone through section by section. Neither repeated sections nor questions around them make it long. */
export function isLongForm(view: FormView): boolean {
  return new Set(view.sections.filter(({ kind }) => kind === 'section').map(({ id }) => id)).size > 1
}

/** Address of a section within its form: its id, and a word of their own for questions that stand in none. */
export function stepOf(section: SectionView): string {
  return section.id || section.at.replace('/', 'form').replace('/', '-') || 'form'
}

/** Progress of every section by its pointer. */
export function sectionProgress(sections: FormState['sections'], problems: readonly AnswerProblem[], compiled: CompiledForm): ReadonlyMap<string, SectionProgress> {
  const wrong = new Map<string, number>()
  for (const { at } of problems) wrong.set(sectionPointer(at, compiled), (wrong.get(sectionPointer(at, compiled)) ?? 0) + 1)
  return new Map(sections.map((section) => [section.at, progressOf(section, wrong.get(section.at) ?? 0)]))
}

const progresses = new WeakMap<SectionState, SectionProgress>()

/** The same object for the same section, as long as the answers in it say the same: only its own line is drawn again. */
function progressOf(section: SectionState, wrong: number): SectionProgress {
  const known = progresses.get(section)
  if (known?.wrong === wrong) return known
  const { asked, answered } = section
  const progress: SectionProgress = { state: wrong > 0 ? 'wrong' : stateOf(section), asked, answered, wrong }
  progresses.set(section, progress)
  return progress
}

function stateOf({ asked, answered, missing }: SectionState): SectionProgress['state'] {
  if (missing.length > 0) return answered > 0 ? 'begun' : 'todo'
  if (answered === 0) return 'optional'
  return answered < asked ? 'enough' : 'done'
}

/** Whether a section asks for anything: it may only tell something, or show what is worked out. Rows can be added where none is asked yet. */
export function asksAnything({ sections }: Pick<FormState, 'sections'>, { root }: CompiledForm, at: string): boolean {
  const asksNow = sections.some((section) => section.at === at && section.asked > 0)
  return asksNow || [...root.children.values()].some((question) => question.section === at && hasRows(question))
}

function hasRows({ kind, children }: CompiledQuestion): boolean {
  return kind === 'rows' || [...children.values()].some(hasRows)
}

/** Pointer of the section a place stands in. */
export function sectionPointer(at: string, { root }: CompiledForm): string {
  return root.children.get(at.split('/')[1] ?? '')?.section ?? ''
}
