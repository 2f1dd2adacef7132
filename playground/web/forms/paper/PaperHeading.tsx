import type { PaperQuestion } from '../../../../core/forms/paper/paper.ts'
import { numberedTitle } from '../../../../core/forms/words/numbered-title.ts'
import { Marked } from '../../look/Marked.tsx'
import { useWords } from '../../use-words.ts'

/** A question as the heading of a column or line: with everything that its own lines would say. */
export function PaperHeading({ question: { number, title, unit, help, interviewerNote, onlyIf, isRequired, isCalculated, answer } }: { question: PaperQuestion }) {
  const { t } = useWords()
  const isEmpty = answer === undefined
  return (
    <>
      <Marked words={numberedTitle({ number, title })} />
      {unit && <small> {unit}</small>}
      {isEmpty && isRequired && !isCalculated && <span className="cl-paper-heading-note">{t('paper.required')}</span>}
      {onlyIf && <span className="cl-paper-heading-note cl-paper-if">{onlyIf}</span>}
      {isEmpty && help && <span className="cl-paper-heading-note"><Marked words={help} /></span>}
      {interviewerNote && <span className="cl-paper-heading-note"><b>{t('paper.interviewer')}</b> <Marked words={interviewerNote} /></span>}
    </>
  )
}
