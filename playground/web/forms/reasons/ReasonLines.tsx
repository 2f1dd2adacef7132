import { textIn } from '../../../../core/definitions/text.ts'
import type { Reason } from '../../../../core/forms/answers.ts'
import { useWords } from '../../use-words.ts'
import { fieldNumber } from '../widgets/read-number.ts'
import './reasons.css'

interface ReasonLinesProps {
  reasons: readonly Reason[]
  /** Goes to the question of a reason, where it is on the page. */
  onGo?: ((at: string) => void) | undefined
}

/** The answers behind a score, a finding or a recommendation, each with what it gave. */
export function ReasonLines({ reasons, onGo }: ReasonLinesProps) {
  const { say, language } = useWords()
  const points = new Intl.NumberFormat(language.locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })
  const plain = new Intl.NumberFormat(language.locale, { maximumFractionDigits: 2 })
  return (
    <ul role="list" className="cl-reasons">
      {reasons.map((reason) => {
        const words = (
          <>
            <bdi>{textIn(reason.answer, language.id).replace(aNumber, (figures) => fieldNumber(Number(figures), language.id))}</bdi>
            <small>{[say(reason.row), say(reason.question)].filter(Boolean).join(' · ')}</small>
          </>
        )
        return (
          <li key={reason.at}>
            {onGo ? <button type="button" className="cl-reason-link" onClick={() => onGo(reason.at)}>{words}</button> : <span>{words}</span>}
            {reason.points !== undefined && (
              <b dir="ltr">
                {reason.weighed && <small>{plain.format(reason.weighed.points)} × {plain.format(reason.weighed.weight)} = </small>}
                {points.format(reason.points)}
              </b>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** An answer that is a number, as it is stored; never one that only looks like it, such as a telephone number. */
const aNumber = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/
