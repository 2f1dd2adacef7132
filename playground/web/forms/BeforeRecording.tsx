import type { AnswerProblem } from '../../../core/forms/answers.ts'
import { IconCircleCheck, IconListSearch } from '../icons.ts'
import { useWords } from '../use-words.ts'
import { ProblemLines } from './ProblemLines.tsx'

interface BeforeRecordingProps {
  problems: readonly AnswerProblem[]
  onGo: (at: string) => void
}

/** What still keeps the answers from being recorded, before anybody tries, or that nothing does. */
export function BeforeRecording({ problems, onGo }: BeforeRecordingProps) {
  const { t } = useWords()
  const isOpen = problems.length > 0
  return (
    <section className="cl-notice" data-tone={isOpen ? 'warm' : 'loom'} aria-labelledby="before-recording">
      <span className="cl-notice-icon" aria-hidden="true">{isOpen ? <IconListSearch /> : <IconCircleCheck />}</span>
      <div className="cl-notice-words">
        <h2 id="before-recording" className="cl-notice-title">{isOpen ? t('form.open', { count: problems.length }) : t('form.openNone')}</h2>
        {isOpen && <p>{t('form.openWay')}</p>}
        {isOpen && <ProblemLines problems={problems} onGo={onGo} />}
      </div>
    </section>
  )
}
