import type { CompiledQuestion } from '../../../core/forms/compile/compiled-form.ts'
import type { SectionView } from '../../../core/forms/view/form-view.ts'
import { pointerTo } from './questions/question-place.ts'
import type { AnswersStore } from './store/answers-store.ts'

/** CSS pixels of a question, of a line that is only read, and of what stands around them. */
const heights = { question: 118, line: 60, around: 90 }

/** The room that a section nobody has seen yet is likely to take, in CSS pixels: what is hidden now takes none. */
export function unseenRoom(store: Pick<AnswersStore, 'setting' | 'state'>, { at, path, questions }: Pick<SectionView, 'at' | 'path' | 'questions'>): number {
  const { hidden, sections } = store.state()
  const { compiled } = store.setting()
  const asked = sections.find((section) => section.at === at)?.asked ?? 0
  const inside = questions.flatMap((id) => compiled.byPath.get([...path, id].join('.')) ?? []).flatMap(linesIn)
  const lines = inside.filter(({ kind, calculate, rows, question, path: own }) => {
    return (kind === 'note' || calculate !== undefined) && !rows && question.ui?.widget !== 'hidden' && !hidden.has(pointerTo(own.split('.')))
  })
  return heights.around + heights.question * asked + heights.line * lines.length
}

function linesIn(question: CompiledQuestion): readonly CompiledQuestion[] {
  return question.children.size === 0 ? [question] : [...question.children.values()].flatMap(linesIn)
}
