import { useEffect, useRef, useState } from 'react'
import type { SectionView } from '../../../core/forms/view/form-view.ts'
import { IconAlertCircle } from '../icons.ts'
import { useWords } from '../use-words.ts'
import { useFromAnswers } from './store/answers-context.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { ProblemLines } from './ProblemLines.tsx'
import { SectionSummary } from './SectionSummary.tsx'

interface ProblemSummaryProps {
  store: AnswersStore
  sections: readonly SectionView[]
  /** The section on screen, where they are gone through one by one: of the others it is only said how many there are. */
  section: SectionView | undefined
  onGo: (at: string) => void
  /** Goes to where all of them are listed. */
  onAll: () => void
}

/**
 * Everything that keeps the answers from being recorded; each line leads to its question. It takes the keyboard where and when recording
 * was tried, and never while somebody types or goes from section to section.
 */
export function ProblemSummary({ store, sections, section, onGo, onAll }: ProblemSummaryProps) {
  const { t } = useWords()
  const problems = useFromAnswers(store, store.outstanding)
  const box = useRef<HTMLDivElement>(null)
  const [triedAt] = useState(section?.at)
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'center' })
  }, [])
  if (problems.length === 0) return null
  if (section && section.at !== triedAt) {
    return <SectionSummary problems={problems} sections={sections} current={section} compiled={store.setting().compiled} onGo={onGo} onAll={onAll} />
  }
  return (
    <div ref={box} className="cl-notice" data-tone="alert" role="alert" tabIndex={-1}>
      <IconAlertCircle aria-hidden="true" />
      <div className="cl-notice-words">
        <h2 className="cl-notice-title">{t('form.problems', { count: problems.length })}</h2>
        <p>{t('form.problemsFirst')}</p>
        <ProblemLines problems={problems} onGo={onGo} />
      </div>
    </div>
  )
}
