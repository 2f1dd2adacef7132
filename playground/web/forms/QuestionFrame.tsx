import type { ReactNode } from 'react'
import { IconAlertCircle, IconHistory } from '../icons.ts'
import { Pill } from '../look/Pill.tsx'
import { useWords } from '../use-words.ts'
import type { AskedQuestion } from './asked-question.ts'

export interface QuestionFrameProps {
  id: string
  at: string
  question: AskedQuestion
  isRequired: boolean
  problem: string | undefined
  /** Why the question appeared; empty where that has just been said. */
  because: string | undefined
  /** The answer is given in several inputs: the title names the box around them. */
  isGroup: boolean
  /** The earlier answer in words, and what takes it over. */
  earlier: string | undefined
  onUseEarlier: (() => void) | undefined
  onClear: (() => void) | undefined
  children: ReactNode
}

/** Everything around the control: the question, what helps to answer it, and what is wrong with the answer. */
export function QuestionFrame(props: QuestionFrameProps) {
  const { id, at, question, isRequired, problem, because, isGroup, children } = props
  const { t } = useWords()
  const marks = [
    question.type === 'array' && t('form.several'),
    !isRequired && !question.isCalculated && t('form.optional'),
  ].filter(Boolean)
  const title = (
    <>
      {question.title}
      {marks.length > 0 && <span className="cl-question-optional"> {marks.join(' · ')}</span>}
    </>
  )
  const hasBeside = props.earlier !== undefined || props.onClear !== undefined
  return (
    <div className="cl-question" data-at={at} data-appeared={because !== undefined || undefined} data-wrong={problem !== undefined || undefined}>
      {isGroup
        ? <p id={`${id}-title`} className="cl-question-title">{title}</p>
        : <label id={`${id}-title`} htmlFor={id} className="cl-question-title">{title}</label>}
      {because && <p id={`${id}-because`} className="cl-appeared">{because}</p>}
      <QuestionHelp id={id} question={question} />
      {isGroup ? children : <div className="cl-answer-row">{children}<BesideAnswer {...props} /></div>}
      {isGroup && hasBeside && <div className="cl-answer-row"><BesideAnswer {...props} /></div>}
      <QuestionProblem id={id} problem={problem} />
    </div>
  )
}

/** What stands beside the answer: the one given before, and the way to blank. */
function BesideAnswer({ earlier, onUseEarlier, onClear }: Pick<QuestionFrameProps, 'earlier' | 'onUseEarlier' | 'onClear'>) {
  const { t } = useWords()
  return (
    <>
      {earlier !== undefined && <Pill icon={<IconHistory aria-hidden="true" />}>{t('form.was', { answer: earlier })}</Pill>}
      {onUseEarlier && <button type="button" className="cl-text-button" onClick={onUseEarlier}>{t('form.useEarlier')}</button>}
      {onClear && <button type="button" className="cl-text-button" onClick={onClear}>{t('form.clear')}</button>}
    </>
  )
}

/** Help, the purpose of asking, and the place on the paper form. */
export function QuestionHelp({ id, question: { help, purpose, source } }: { id: string; question: AskedQuestion }) {
  const { t, number } = useWords()
  // Figures in the reader's digits; "3b" stays as it stands on paper.
  const written = (place: string) => (/^\d+$/.test(place) ? number(Number(place)) : place)
  const page = source?.page && t('form.sourcePage', { page: written(source.page) })
  const row = source?.row && t('form.sourceRow', { row: written(source.row) })
  const place = [page, row, source?.wording && `“${source.wording}”`].filter(Boolean).join(t('form.sourceBetween'))
  if (!help && !purpose && !place) return null
  return (
    <p id={`${id}-help`} className="cl-help">
      {[help, purpose && t('form.purpose', { purpose })].filter(Boolean).join(' ')}
      {place && <span className="cl-source"> {t('form.source', { place })}</span>}
    </p>
  )
}

export function QuestionProblem({ id, problem }: { id: string; problem: string | undefined }) {
  if (problem === undefined) return null
  return <p id={`${id}-problem`} className="cl-error"><IconAlertCircle aria-hidden="true" /><span>{problem}</span></p>
}

/** Ids of the sentences that a screen reader adds to the control, what is wrong first. */
export function describedBy(id: string, { help, purpose, source }: AskedQuestion, problem?: string, because?: string): string | undefined {
  return [
    problem !== undefined && `${id}-problem`,
    because && `${id}-because`,
    (help || purpose || source) && `${id}-help`,
  ].filter(Boolean).join(' ') || undefined
}
