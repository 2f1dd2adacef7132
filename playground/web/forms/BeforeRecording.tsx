import type { AnswerProblem } from '../../../core/forms/answers.ts'
import { IconCircleCheck, IconListSearch } from '../icons.ts'
import { useWords } from '../use-words.ts'
import { HeadedNotice } from './HeadedNotice.tsx'
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
    <HeadedNotice
      id="before-recording" tone={isOpen ? 'warm' : 'loom'} icon={isOpen ? <IconListSearch /> : <IconCircleCheck />}
      title={isOpen ? t('form.open', { count: problems.length }) : t('form.openNone')}
    >
      {isOpen && <p>{t('form.openWay')}</p>}
      {isOpen && <ProblemLines problems={problems} onGo={onGo} />}
    </HeadedNotice>
  )
}
