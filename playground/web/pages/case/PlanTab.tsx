import type { CaseView } from '../../api-types.ts'
import { IconCheck, IconSignature } from '../../icons.ts'
import { Pill } from '../../look/Pill.tsx'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { AnswerLines } from './AnswerLines.tsx'

/** What was agreed, and whether it is signed as it stands. */
export function PlanTab({ view }: { view: CaseView }) {
  const { t } = useWords()
  const { moment } = useMoments()
  const { plan, signed } = view.kase
  if (!plan) return <p className="cl-small">{t('case.noPlan')}</p>
  const lines = view.lines[plan.number] ?? []
  const isSigned = signed?.plan === plan.number
  return (
    <div className="cl-stack">
      <div className="cl-pill-row">
        {signed && isSigned && <Pill tone="good" icon={<IconCheck />}>{t('case.signed', { when: moment(signed.at) })}</Pill>}
        {!isSigned && <Pill tone="warm" icon={<IconSignature />}>{signed ? t('case.signAgain') : t('case.notSigned')}</Pill>}
      </div>
      {lines.length > 0 ? <AnswerLines lines={lines} /> : <p className="cl-small">{t('case.answersHidden')}</p>}
    </div>
  )
}
