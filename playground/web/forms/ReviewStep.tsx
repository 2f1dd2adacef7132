import type { SectionView } from '../../../core/forms/view/form-view.ts'
import { numberedTitle } from '../../../core/forms/words/numbered-title.ts'
import { useWords } from '../use-words.ts'
import { BeforeRecording } from './BeforeRecording.tsx'
import { useFromAnswers } from './store/answers-context.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { asksAnything, sectionPointer, stepOf } from './form-steps.ts'
import { fallenAway, reviewLines, type ReviewLine } from './review-lines.ts'
import { WorkedOut } from './WorkedOut.tsx'
import { reviewParts } from './review-parts.ts'
import type { AnsweredBefore } from './versions/use-earlier.ts'

interface ReviewStepProps {
  store: AnswersStore
  sections: readonly SectionView[]
  earlier: AnsweredBefore | undefined
  onGo: (step: string) => void
  onGoToAnswer: (at: string) => void
}

/** All answers once more, as they will be recorded; what is other than before says what it was. */
export function ReviewStep({ store, sections, earlier, onGo, onGoToAnswer }: ReviewStepProps) {
  const { t } = useWords()
  useFromAnswers(store, store.answers)
  const { compiled } = store.setting()
  // Once recording was tried, the summary above lists it.
  const isTold = useFromAnswers(store, store.outstanding).length > 0
  const lines = reviewLines(store, earlier?.answers)
  const fallen = fallenAway(store, earlier?.answers)
  const changed = lines.filter(({ before }) => before !== undefined).length + fallen.length
  return (
    <div className="cl-review">
      {!isTold && <BeforeRecording store={store} problems={store.problems()} onGo={onGoToAnswer} />}
      <p className="cl-help">{t('form.reviewIntro')}</p>
      {earlier && (
        <p className="cl-review-changes">
          {changed === 0 ? t('form.changedSinceNone', { when: earlier.when }) : t('form.changedSince', { count: changed, when: earlier.when })}
        </p>
      )}
      {fallen.length > 0 && (
        <div>
          <p>{t('form.fallenAway', { answers: fallen.length })}</p>
          <dl className="cl-lines">{fallen.map((line) => <Line key={line.at} {...line} answer={t('form.notAskedNow')} />)}</dl>
        </div>
      )}
      {sections.map((section) => {
        const mine = lines.filter((line) => sectionPointer(line.at, compiled) === section.at)
        const isAsking = asksAnything(store.state(), compiled, section.at)
        return (isAsking || mine.length > 0) && (
          <section key={section.at} dir={section.direction} aria-labelledby={`review-${stepOf(section)}`}>
            <div className="cl-row-head">
              <h2 id={`review-${stepOf(section)}`}>{numberedTitle(section)}</h2>
              {isAsking && (
                <button
                  type="button"
                  className="cl-text-button"
                  aria-label={t('form.changeSection', { section: numberedTitle(section) })}
                  onClick={() => onGo(stepOf(section))}
                >
                  {t('form.change')}
                </button>
              )}
            </div>
            {mine.length === 0 && <p className="cl-help">{t('form.blank')}</p>}
            {reviewParts(mine, section.title).map(({ title, lines: inside }) => (
              <div key={inside[0]?.at} className={title ? 'cl-review-inner' : undefined}>
                {title && <h3>{title}</h3>}
                <dl className="cl-lines">{inside.map((line) => <Line key={line.at} {...line} />)}</dl>
              </div>
            ))}
          </section>
        )
      })}
    </div>
  )
}

function Line({ row, question, answer, before, workedOut }: Pick<ReviewLine, 'row' | 'question' | 'answer' | 'before' | 'workedOut'>) {
  const { t } = useWords()
  return (
    <div data-changed={before !== undefined || undefined}>
      <dt>{row && <b><bdi>{row}</bdi>: </b>}{question} {workedOut && <WorkedOut />}</dt>
      <dd>
        {before !== undefined && <span className="cl-was"><span className="cl-hidden">{t('form.wasBefore')} </span><bdi>{before || t('form.blank')}</bdi></span>}
        <bdi>{answer || t('form.blank')}</bdi>
      </dd>
    </div>
  )
}
