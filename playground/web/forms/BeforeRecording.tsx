import type { AnswerProblem } from '../../../core/forms/answers.ts'
import { IconCircleCheck, IconListSearch } from '../icons.ts'
import { useWords } from '../use-words.ts'
import { HeadedNotice } from './HeadedNotice.tsx'
import { ProblemLines } from './ProblemLines.tsx'
import { titleAt } from './questions/title-at.ts'
import type { AnswersStore } from './store/answers-store.ts'

interface BeforeRecordingProps {
  store: AnswersStore
  problems: readonly AnswerProblem[]
  onGo: (at: string) => void
}

/** What still keeps the answers from being recorded, before anybody tries, or that nothing does; and what scores would be made without. */
export function BeforeRecording({ store, problems, onGo }: BeforeRecordingProps) {
  const { t } = useWords()
  const { asked, blank } = store.scored()
  const mayStayBlank = blank.filter((at) => !problems.some((problem) => problem.at === at))
  return (
    <>
      {problems.length > 0 && (
        <HeadedNotice id="before-recording" tone="warm" icon={<IconListSearch />} title={t('form.open', { count: problems.length })}>
          <p>{t('form.openWay')}</p>
          <ProblemLines problems={problems} onGo={onGo} />
        </HeadedNotice>
      )}
      {mayStayBlank.length > 0 && (
        <HeadedNotice id="scored-blank" tone="warm" icon={<IconListSearch />} title={t('form.scoredBlank', { blank: blank.length, asked })}>
          <p>{t('form.scoredBlankWay')}</p>
          <ul className="cl-problem-lines">
            {mayStayBlank.map((at) => (
              <li key={at}><button type="button" className="cl-text-button" onClick={() => onGo(at)}>{titleAt(store, at)}</button></li>
            ))}
          </ul>
        </HeadedNotice>
      )}
      {problems.length + mayStayBlank.length === 0 && <HeadedNotice id="before-recording" tone="loom" icon={<IconCircleCheck />} title={t('form.openNone')}>{null}</HeadedNotice>}
    </>
  )
}
