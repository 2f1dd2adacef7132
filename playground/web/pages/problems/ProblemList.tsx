import type { Problem } from '../../../../core/definitions/problem.ts'
import { Problems } from '../../look/Problems.tsx'
import { useWords } from '../../use-words.ts'

/** Problems of definitions, errors first. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { t } = useWords()
  const shown = problems.toSorted((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'))
  return <Problems label={t('problems.title')} problems={shown} words={{ error: t('problems.error'), warning: t('problems.warning') }} />
}
