import type { PaperBox, PaperQuestion } from '../../../../core/forms/paper/paper.ts'
import { Marked } from '../../look/Marked.tsx'
import { useWords } from '../../use-words.ts'

/** A question on paper: its number and words, and room for the answer. */
export function PaperQuestionLines({ question }: { question: PaperQuestion }) {
  const { t } = useWords()
  const { number, title, help, interviewerNote, terms, onlyIf, isRequired, limits = [], isMultiple, isRanking, isCalculated, answer } = question
  const isEmpty = answer === undefined
  const isAsked = isEmpty && !isCalculated
  const marks = [
    isAsked && isMultiple && !isRanking && t('form.several'),
    isAsked && isRanking && t('paper.rank'),
    isAsked && isRequired && t('paper.required'),
    ...limits,
  ].filter(Boolean)
  return (
    <div className="cl-paper-question">
      {onlyIf && <p className="cl-paper-if">{onlyIf}</p>}
      {number && <p className="cl-paper-number">{number}</p>}
      <div>
        <p className="cl-paper-title"><Marked words={title} />{marks.length > 0 && <small> {marks.join(' · ')}</small>}</p>
        {isEmpty && help && <p className="cl-paper-help"><Marked words={help} /></p>}
        {interviewerNote && <p className="cl-paper-interviewer"><b>{t('paper.interviewer')}</b> <Marked words={interviewerNote} /></p>}
        {terms.length > 0 && <dl className="cl-paper-terms">{terms.map(({ term, meaning }) => <div key={term}><dt>{term}</dt><dd><Marked words={meaning} /></dd></div>)}</dl>}
        <PaperAnswer question={question} />
      </div>
    </div>
  )
}

/** Boxes or room to write in; on a filled form the boxes that were ticked, or the answer. */
export function PaperAnswer({ question }: { question: PaperQuestion }) {
  const { t } = useWords()
  const { boxes, columns, reasons, ends, unit, room, isRanking, isScale, isCalculated, answer } = question
  if (isCalculated && answer === undefined) return <p className="cl-paper-help">{t('paper.workedOut')}</p>
  const hasBoxes = boxes.length > 0 && !(isRanking && answer !== undefined)
  return (
    <>
      {ends && !(isScale && hasBoxes) && <p className="cl-paper-ends"><span>{ends[0]}</span><span>{ends[1]}</span></p>}
      {hasBoxes && (isScale ? <ScaleBoxes boxes={boxes} ends={ends} /> : <Boxes boxes={boxes} columns={columns} isRanking={isRanking} />)}
      {!hasBoxes && answer !== undefined && !reasons.some(({ isTicked }) => isTicked) && (
        <p className="cl-paper-answer"><bdi>{answer || t('form.blank')}</bdi></p>
      )}
      {!hasBoxes && answer === undefined && <p className="cl-paper-room" data-room={room}><i className="cl-paper-line" />{room === 'lines' && <><i className="cl-paper-line" /><i className="cl-paper-line" /></>}{unit && <span>{unit}</span>}</p>}
      {(answer === undefined || reasons.some(({ isTicked }) => isTicked)) && reasons.length > 0 && <Boxes boxes={reasons} isQuiet />}
    </>
  )
}

/** The boxes of a scale in one row, each over its words, between the words at both ends. */
function ScaleBoxes({ boxes, ends = ['', ''] }: Pick<PaperQuestion, 'boxes' | 'ends'>) {
  const { t } = useWords()
  const [least, most] = ends
  return (
    <div className="cl-paper-scale">
      {least && <span className="cl-paper-end">{least}</span>}
      <ul role="list">
        {boxes.map(({ title, isTicked }, at) => (
          <li key={at} data-ticked={isTicked || undefined}>
            <span className="cl-paper-box" aria-hidden="true">{isTicked ? '✕' : ''}</span>
            <span><Marked words={title} />{isTicked && <span className="cl-hidden">: {t('paper.chosen')}</span>}</span>
          </li>
        ))}
      </ul>
      {most && <span className="cl-paper-end">{most}</span>}
    </div>
  )
}

function Boxes({ boxes, columns, isRanking = false, isQuiet = false }: { boxes: readonly PaperBox[]; columns?: number | undefined; isRanking?: boolean; isQuiet?: boolean }) {
  const { t } = useWords()
  const isLong = boxes.some(({ title, description }) => description !== undefined || title.length > 34)
  return (
    <ul className="cl-paper-boxes" role="list" data-long={isLong || undefined} data-columns={columns} data-quiet={isQuiet || undefined}>
      {boxes.map(({ title, description, isTicked }) => (
        <li key={title} data-ticked={isTicked || undefined}>
          <span className="cl-paper-box" data-rank={isRanking || undefined} aria-hidden="true">{isTicked ? '✕' : ''}</span>
          <span><Marked words={title} />{isTicked && <span className="cl-hidden">: {t('paper.chosen')}</span>}{description && <small><Marked words={description} /></small>}</span>
        </li>
      ))}
    </ul>
  )
}
