import { NON_RESPONSE } from '../../../../core/forms/check/answer-words.ts'
import type { NonResponseReason } from '../../../../core/forms/filling/non-response.ts'
import { useWords } from '../../use-words.ts'

interface NonResponseButtonsProps {
  reasons: readonly NonResponseReason[]
  /** The question, for those who hear the buttons by themselves. */
  title: string
  chosen: NonResponseReason | undefined
  /** Undefined: there is an answer after all. */
  onChoose: (reason: NonResponseReason | undefined) => void
}

/** Why there is no answer, said instead of one; pressed once more, the answer given before comes back. */
export function NonResponseButtons({ reasons, title, chosen, onChoose }: NonResponseButtonsProps) {
  const { t, say } = useWords()
  return (
    <div className="cl-non-response" role="group" aria-label={t('answer.instead', { question: title })}>
      {reasons.map((reason) => (
        <button key={reason} type="button" aria-pressed={reason === chosen} onClick={() => onChoose(reason === chosen ? undefined : reason)}>
          {say(NON_RESPONSE[reason])}
        </button>
      ))}
    </div>
  )
}
