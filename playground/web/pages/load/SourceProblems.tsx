import type { ImportProblem } from '../../../../core/exchange/import-report.ts'
import { problemWords } from '../../../../core/exchange/words/import-words.ts'
import { Problems } from '../../look/Problems.tsx'
import { useWords } from '../../use-words.ts'

/** What is wrong with the source itself: where, what, and the way out. */
export function SourceProblems({ source, problems }: { source: string; problems: readonly ImportProblem[] }) {
  const { t, language } = useWords()
  const shown = problems.map(({ sheet, row, column, ...problem }) => ({
    ...problemWords(problem, language.id),
    severity: 'warning' as const,
    file: sheet || source,
    ...(row > 0 && { line: row }),
    ...(column && { at: column }),
  }))
  return <Problems label={t('load.sourceProblems')} problems={shown} words={{ error: t('problems.error'), warning: t('problems.warning') }} />
}
