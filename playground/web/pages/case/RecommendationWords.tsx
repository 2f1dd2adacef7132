import type { Recommendation } from '../../../../core/forms/answers.ts'
import { useWords } from '../../use-words.ts'

/** The path a tool recommends, and why. */
export function RecommendationWords({ recommendation: { title, because } }: { recommendation: Recommendation }) {
  const { t, say } = useWords()
  return <><b>{t('case.recommended', { path: say(title) })}</b> {t('case.because', { reason: say(because) })}</>
}
