import type { WorklistRow } from '../../api-types.ts'
import { useWords } from '../../use-words.ts'

/** Who belongs to a household, in numbers. */
export function HouseholdCell({ row }: { row: Pick<WorklistRow, 'members' | 'minors'> }) {
  const { t } = useWords()
  const parts = [t('household.people', { count: row.members }), row.minors > 0 && t('household.minors', { count: row.minors })]
  return <div className="cl-small">{parts.filter(Boolean).join(' · ')}</div>
}
