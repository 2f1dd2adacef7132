import { answerLines } from '../../../core/forms/answer-lines.ts'
import type { SectionView } from '../../../core/forms/form-view.ts'
import { useWords } from '../use-words.ts'
import { useFromAnswers } from './answers-context.ts'
import type { AnswersStore } from './answers-store.ts'
import { sectionPointer, stepOf } from './form-steps.ts'
import { reviewParts } from './review-parts.ts'

interface ReviewStepProps {
  store: AnswersStore
  sections: readonly SectionView[]
  onGo: (step: string) => void
}

/** All answers once more, as they will be recorded. */
export function ReviewStep({ store, sections, onGo }: ReviewStepProps) {
  const { t } = useWords()
  const answers = useFromAnswers(store, store.answers)
  const { compiled, surroundings, language } = store.setting()
  const lines = answerLines(compiled, answers, surroundings, language)
  return (
    <div className="cl-review">
      <p className="cl-help">{t('form.reviewIntro')}</p>
      {sections.map((section) => {
        const mine = lines.filter((line) => sectionPointer(line.at, store.state()) === section.at)
        return (
          <section key={section.at} aria-labelledby={`review-${stepOf(section)}`}>
            <div className="cl-row-head">
              <h2 id={`review-${stepOf(section)}`}>{section.title}</h2>
              <button
                type="button"
                className="cl-text-button"
                aria-label={t('form.changeSection', { section: section.title })}
                onClick={() => onGo(stepOf(section))}
              >
                {t('form.change')}
              </button>
            </div>
            {mine.length === 0 && <p className="cl-help">{t('form.blank')}</p>}
            {reviewParts(mine, section.title).map(({ title, lines: inside }) => (
              <div key={inside[0]?.at} className={title ? 'cl-review-inner' : undefined}>
                {title && <h3>{title}</h3>}
                <dl className="cl-lines">
                  {inside.map((line) => (
                    <div key={line.at}>
                      <dt>{line.row && <b><bdi>{line.row}</bdi>: </b>}{line.question}</dt>
                      <dd><bdi>{line.answer}</bdi></dd>
                    </div>
                  ))}
                </dl>
              </div>
            ))}
          </section>
        )
      })}
    </div>
  )
}
