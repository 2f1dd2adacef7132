import type { AnswerProblem } from '../../../core/forms/answers.ts'
import type { CompiledForm } from '../../../core/forms/compile/compiled-form.ts'
import type { SectionView } from '../../../core/forms/view/form-view.ts'
import { numberedTitle } from '../../../core/forms/words/numbered-title.ts'
import { IconAlertCircle, IconCircleCheck } from '../icons.ts'
import { useWords } from '../use-words.ts'
import { HeadedNotice } from './HeadedNotice.tsx'
import { ProblemLines } from './ProblemLines.tsx'
import { problemsBySection } from './problems-by-section.ts'

interface SectionSummaryProps {
  problems: readonly AnswerProblem[]
  sections: readonly SectionView[]
  current: SectionView
  compiled: CompiledForm
  onGo: (at: string) => void
  onAll: () => void
}

/** How many other sections are named: whoever mends one after the other needs the next, not all. */
const mostNamed = 3

/** What is wrong in the section on screen, or that nothing is, and in how few words the others can be reached. */
export function SectionSummary({ problems, sections, current, compiled, onGo, onAll }: SectionSummaryProps) {
  const { t } = useWords()
  const { here, elsewhere } = problemsBySection(problems, sections, current, compiled)
  const isWrong = here.length > 0
  return (
    <HeadedNotice
      id="section-problems" tone={isWrong ? 'alert' : 'loom'} icon={isWrong ? <IconAlertCircle /> : <IconCircleCheck />}
      title={isWrong ? t('form.problemsHere', { count: here.length }) : t('form.problemsNotHere')}
    >
      {isWrong && <ProblemLines problems={here} onGo={onGo} />}
      {elsewhere.length > 0 && (
        <div className="cl-elsewhere">
          <span id="problems-elsewhere">{t('form.problemsElsewhere')}</span>
          <ul role="list" aria-labelledby="problems-elsewhere">
            {elsewhere.slice(0, mostNamed).map(({ section, problems: [first, ...more] }) => (
              <li key={section.at}>
                <button type="button" className="cl-text-button" onClick={() => onGo(first.at)}>
                  {t('form.problemsIn', { section: numberedTitle(section), problems: more.length + 1 })}
                </button>
              </li>
            ))}
            {elsewhere.length > mostNamed && (
              <li><button type="button" className="cl-text-button" onClick={onAll}>{t('form.problemsAll', { problems: problems.length })}</button></li>
            )}
          </ul>
        </div>
      )}
    </HeadedNotice>
  )
}
