import { IconAlertTriangle } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import { useAnswers, useFromAnswers } from '../store/answers-context.ts'

/** What the answer means that calls for something to be done today, said as soon as it is given. */
export function QuestionAlerts({ at }: { at: string }) {
  const { t, say } = useWords()
  const store = useAnswers()
  const alerts = useFromAnswers(store, () => store.alerts(at))
  return (
    <div role="status">
      {alerts.map(({ id, title }) => (
        <p key={id} className="cl-alert-found">
          <IconAlertTriangle aria-hidden="true" />
          <span><b>{t('answer.alert')}</b> {say(title)}</span>
        </p>
      ))}
    </div>
  )
}
