import type { Problem } from '../../../../core/definitions/problem.ts'
import { Problems, type ProblemsProps, type ShownProblem } from '../../look/Problems.tsx'
import { useWords } from '../../use-words.ts'
import { alikeProblems } from './alike-problems.ts'

/** Problems of definitions, errors first; of many warnings by one rule the first, with the others to be opened. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { t } = useWords()
  const said: Pick<ProblemsProps, 'label' | 'words'> = { label: t('problems.title'), words: { error: t('problems.error'), warning: t('problems.warning') } }
  const { first, alike } = alikeProblems(problems)
  return (
    <>
      {first.length > 0 && <Problems {...said} problems={inEnglish(first)} />}
      {alike.map(([shown, ...others]) => (
        <div key={shown.rule} className="cl-problems-alike">
          <Problems {...said} problems={inEnglish([shown])} />
          <details>
            <summary>{t('problems.alike', { more: others.length })}</summary>
            <Problems {...said} problems={inEnglish(others)} />
          </details>
        </div>
      ))}
    </>
  )
}

/** The check of definitions speaks English only. */
function inEnglish(problems: readonly Problem[]): ShownProblem[] {
  return problems.map((problem) => ({ ...problem, lang: 'en' }))
}
