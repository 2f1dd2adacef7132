import { useMemo } from 'react'
import { answerChanges } from '../../../core/forms/recorded/answer-changes.ts'
import { answerLines } from '../../../core/forms/words/answer-lines.ts'
import type { Answers } from '../../../core/forms/answers.ts'
import { useFromAnswers } from '../forms/store/answers-context.ts'
import type { AnswersStore } from '../forms/store/answers-store.ts'
import type { FormSetting } from '../forms/store/form-setting.ts'
import { useWords } from '../use-words.ts'
import { BeforeAndNow } from './BeforeAndNow.tsx'

interface ChangedAnswersProps {
  store: AnswersStore
  setting: FormSetting
  before: Answers
  onGo: (at: string) => void
  onPutBack: (at: string) => void
}

/** The answers that are other than the real ones, each with the way back. */
export function ChangedAnswers({ store, setting, before, onGo, onPutBack }: ChangedAnswersProps) {
  const { t } = useWords()
  const { compiled, surroundings, language } = setting
  const answers = useFromAnswers(store, store.answers)
  const earlier = useMemo(() => answerLines(compiled, before, surroundings, language), [compiled, before, surroundings, language])
  const changes = useMemo(() => answerChanges(earlier, answerLines(compiled, answers, surroundings, language)), [earlier, compiled, answers, surroundings, language])
  return (
    <section aria-labelledby="changed-answers">
      <h3 id="changed-answers">{t('whatIf.changedAnswers')}</h3>
      {changes.length === 0 && <p className="cl-small">{t('whatIf.nothingChanged')}</p>}
      <ul role="list" className="cl-changes">
        {changes.map((change) => (
          <li key={change.at}>
            <button type="button" className="cl-reason-link" onClick={() => onGo(change.at)}>
              {[change.row, change.question].filter(Boolean).join(' · ')}
            </button>
            <BeforeAndNow before={change.before ?? t('form.blank')} now={change.now ?? t('form.blank')} />
            <button type="button" className="cl-text-button cl-small" aria-label={t('whatIf.putBackWhat', { question: change.question })} onClick={() => onPutBack(change.at)}>
              {t('whatIf.putBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
