import type { Outcome } from '../../../../core/exchange/import-report.ts'
import { Pill } from '../../look/Pill.tsx'
import { useWords } from '../../use-words.ts'
import { OUTCOME_MARKS } from './outcome-marks.ts'

/** What a row became, in a word. */
export function OutcomePill({ outcome }: { outcome: Outcome }) {
  const { t } = useWords()
  const { word, tone, Icon } = OUTCOME_MARKS[outcome]
  return <Pill tone={tone} icon={<Icon aria-hidden="true" />}>{t(word)}</Pill>
}
