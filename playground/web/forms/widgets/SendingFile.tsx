import { IconAlertCircle } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import type { SentFile } from './use-sent-file.ts'

/** How far a file is on its way, and the way out when it did not arrive. */
export function SendingFile({ sent, failed, again }: SentFile) {
  const { t, number } = useWords()
  const percent = Math.round((sent ?? 0) * 100)
  return (
    <>
      {sent !== undefined && (
        <div className="cl-sending">
          <span className="cl-small">{t('answer.sending', { percent: number(percent) })}</span>
          <progress className="cl-progress" value={percent} max={100} aria-label={t('answer.sendingFile')} />
        </div>
      )}
      {failed !== undefined && (
        <p className="cl-error" role="alert">
          <IconAlertCircle aria-hidden="true" />
          <span>{failed || t('answer.notSent')} <button type="button" className="cl-text-button" onClick={again}>{t('answer.tryAgain')}</button></span>
        </p>
      )}
    </>
  )
}
