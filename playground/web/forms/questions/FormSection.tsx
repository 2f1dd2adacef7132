import type { SectionView } from '../../../../core/forms/view/form-view.ts'
import { useFromAnswers } from '../store/answers-context.ts'
import type { AnswersStore } from '../store/answers-store.ts'
import { DefinitionForm } from './DefinitionForm.tsx'
import { QuestionProblem } from './QuestionFrame.tsx'
import { questionId } from './question-place.ts'

/** A section on the page, with what is wrong with it as a whole. Where its title and its help stand above it already, rows do not say them again. */
export function FormSection({ store, section, isTitled = false }: { store: AnswersStore; section: SectionView; isTitled?: boolean }) {
  const isRows = section.kind === 'rows'
  const problem = useFromAnswers(store, () => (isRows ? undefined : store.question(section.at).problem))
  return (
    <div className="cl-form-section" dir={section.direction} data-at={isRows ? undefined : section.at}>
      <DefinitionForm store={store} section={section} isTitled={isTitled} />
      <QuestionProblem id={questionId(section.at)} problem={problem} />
    </div>
  )
}
