import type { Value } from '../../../../core/expressions/value.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { IconAlertTriangle } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import { useAnswers } from '../store/answers-context.ts'
import type { AskedQuestion } from '../questions/asked-question.ts'
import { wordsAsAsked } from './words-as-asked.ts'

interface LostAnswersProps {
  /** By which the control names it as what is wrong. */
  id: string | undefined
  question: AskedQuestion
  value: Value
  path: AnswerPath
}

/** Answers that were chosen and cannot be any more, because another answer or the definition changed: shown until somebody decides. */
export function LostAnswers({ id, question: { options = [] }, value, path }: LostAnswersProps) {
  const { t } = useWords()
  const store = useAnswers()
  const chosen = Array.isArray(value) ? value : value === null ? [] : [value]
  const lost = chosen.filter((one) => !options.some((option) => option.value === one))
  return (
    <div id={id} role="status">
      {lost.map((one) => {
        const answer = wordsAsAsked(store.setting(), path, one)
        const others = chosen.filter((other) => other !== one)
        return (
          <p key={String(one)} className="cl-lost">
            <IconAlertTriangle aria-hidden="true" />
            <span>
              {t('answer.lost', { answer })}{' '}
              <button type="button" className="cl-text-button" onClick={() => store.answer(path, others.length > 0 ? others : null)}>{t('answer.takeOut')}</button>
            </span>
          </p>
        )
      })}
    </div>
  )
}
