import type { WorklistRow } from '../../api-types.ts'
import { FindingMarks, type FindingMark } from '../../look/FindingMarks.tsx'
import { useWords } from '../../use-words.ts'

const kinds = [['need', 'needs'], ['risk', 'risks'], ['strength', 'strengths']] as const

/** How many needs, risks and strengths were found. */
export function FindingsCell({ findings }: { findings: WorklistRow['findings'] }) {
  const { t } = useWords()
  const marks = kinds.flatMap(([kind, counted]): FindingMark[] =>
    findings[counted] > 0 ? [{ kind, text: t(`findings.${counted}`, { count: findings[counted] }) }] : [])
  return <FindingMarks marks={marks} none={t('findings.none')} />
}
