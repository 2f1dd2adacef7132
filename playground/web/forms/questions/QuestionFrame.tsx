import { memo, type ReactNode } from 'react'
import type { EarlierAnswer } from '../../../../core/forms/view/form-view.ts'
import { IconAlertCircle, IconHistory } from '../../icons.ts'
import { Marked } from '../../look/Marked.tsx'
import { Pill } from '../../look/Pill.tsx'
import { useWords } from '../../use-words.ts'
import type { AskedQuestion } from './asked-question.ts'
import { hasHelp, QuestionHelp } from './QuestionHelp.tsx'

/** An earlier answer beside the question, and whether the present one says the same. */
export type ShownEarlier = EarlierAnswer & { readonly isSame: boolean }

export interface QuestionFrameProps {
  id: string
  at: string
  question: AskedQuestion
  isRequired: boolean
  /** It asks for words to an answer of the question before it. */
  isSpecification: boolean
  problem: string | undefined
  /** What stands below the control says what is wrong, and has the id of it. */
  isSaidBelow: boolean
  /** Why the question appeared; empty where that has just been said. */
  because: string | undefined
  /** The answer is given in several inputs: the title names the box around them. */
  isGroup: boolean
  /** What was answered before, and what takes it over. */
  earlier: ShownEarlier | undefined
  onUseEarlier: (() => void) | undefined
  onClear: (() => void) | undefined
  /** Reasons that may be given in place of an answer. */
  instead: ReactNode
  /** What belongs to the answer and stands under the control. */
  below: ReactNode
  children: ReactNode
}

/** Everything around the control: the question, what helps to answer it, and what is wrong with the answer. */
export function QuestionFrame(props: QuestionFrameProps) {
  const { id, at, question, isSpecification, problem, because, isGroup, instead, below, children } = props
  const hasBeside = props.earlier !== undefined || props.onClear !== undefined
  // What an answer of the question above asks for hangs on it, and need not say why it appeared.
  const reason = isSpecification ? undefined : because
  const title = <QuestionTitle question={question} isRequired={props.isRequired} />
  return (
    <div
      className="cl-question"
      data-at={at}
      data-specifies={isSpecification || undefined}
      data-appeared={reason !== undefined || undefined}
      data-wrong={problem !== undefined || undefined}
    >
      {isGroup
        ? <p id={`${id}-title`} className="cl-question-title">{title}</p>
        : <label id={`${id}-title`} htmlFor={id} className="cl-question-title">{title}</label>}
      {reason && <p id={`${id}-because`} className="cl-appeared">{reason}</p>}
      <QuestionHelp id={id} question={question} />
      {isGroup ? children : <div className="cl-answer-row">{children}{hasBeside && <BesideAnswer {...props} />}</div>}
      {(instead || (isGroup && hasBeside)) && <div className="cl-answer-row cl-beneath">{instead}{isGroup && hasBeside && <BesideAnswer {...props} />}</div>}
      {below}
      <QuestionProblem id={id} problem={props.isSaidBelow ? undefined : problem} />
    </div>
  )
}

/** The question with its number on paper, and whether it may be left out. */
export const QuestionTitle = memo(function QuestionTitle({ question, isRequired }: Pick<QuestionFrameProps, 'question' | 'isRequired'>) {
  const { t } = useWords()
  const marks = [
    question.type === 'array' && question.control !== 'ranking' && t('form.several'),
    !isRequired && !question.isCalculated && t('form.optional'),
  ].filter(Boolean)
  return (
    <>
      <QuestionNumber question={question} />
      <Marked words={question.title} />
      {marks.length > 0 && <span className="cl-question-optional"> {marks.join(' · ')}</span>}
    </>
  )
})

/** The number on paper, by which people find a question again. */
export function QuestionNumber({ question: { number } }: Pick<QuestionFrameProps, 'question'>) {
  return number === undefined ? null : <span className="cl-question-number">{number} </span>
}

/** What stands beside the answer: the one given before, and the way to blank. */
function BesideAnswer({ earlier, onUseEarlier, onClear }: Pick<QuestionFrameProps, 'earlier' | 'onUseEarlier' | 'onClear'>) {
  const { t } = useWords()
  return (
    <>
      {earlier && <EarlierPill {...earlier} />}
      {onUseEarlier && <button type="button" className="cl-text-button" onClick={onUseEarlier}>{t(earlier?.when === undefined ? 'form.useEarlier' : 'form.sameAsBefore')}</button>}
      {onClear && <button type="button" className="cl-text-button" onClick={onClear}>{t('form.clear')}</button>}
    </>
  )
}

/** What was answered before; where it was this very question, when. */
export function EarlierPill({ words, when, isSame }: ShownEarlier) {
  const { t } = useWords()
  const said = when === undefined ? t('form.was', { answer: words }) : isSame ? t('form.asBefore', { when }) : t('form.before', { when, answer: words })
  return <Pill icon={<IconHistory aria-hidden="true" />}>{said}</Pill>
}

export function QuestionProblem({ id, problem }: { id: string; problem: string | undefined }) {
  if (problem === undefined) return null
  return <p id={`${id}-problem`} className="cl-error"><IconAlertCircle aria-hidden="true" /><span><Marked words={problem} /></span></p>
}

/** Ids of the sentences that a screen reader adds to the control, what is wrong first. */
export function describedBy(id: string, question: AskedQuestion, problem?: string, because?: string): string | undefined {
  return [
    problem !== undefined && `${id}-problem`,
    because && `${id}-because`,
    hasHelp(question) && `${id}-help`,
    question.interviewerNote !== undefined && `${id}-interviewer`,
    question.ends && `${id}-ends`,
  ].filter(Boolean).join(' ') || undefined
}
