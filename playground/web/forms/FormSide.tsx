import { useMemo } from 'react'
import { isAssessmentTool } from '../../../core/definitions/configuration.ts'
import { assess } from '../../../core/forms/assess.ts'
import { useWords } from '../use-words.ts'
import { useFromAnswers } from './answers-context.ts'
import type { AnswersStore } from './answers-store.ts'
import { SoFar } from './SoFar.tsx'

/** What a tool makes of the answers so far, at the other side; on a phone it opens below the questions. */
export function FormSide({ store, section }: { store: AnswersStore; section: string }) {
  const { t } = useWords()
  const answers = useFromAnswers(store, store.answers)
  const { compiled, surroundings } = store.setting()
  const result = useMemo(() => assess(compiled, answers, surroundings), [compiled, answers, surroundings])
  if (!isAssessmentTool(compiled.definition) || !compiled.definition.scales) return null
  return (
    <aside className="cl-form-side" aria-label={t('form.soFar')}>
      <div className="cl-wide"><SoFar result={result} section={section} /></div>
      <details className="cl-narrow">
        <summary>{t('form.soFar')}</summary>
        <SoFar result={result} section={section} />
      </details>
    </aside>
  )
}
