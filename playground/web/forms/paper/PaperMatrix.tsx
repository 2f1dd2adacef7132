import type { PaperQuestion } from '../../../../core/forms/paper/paper.ts'
import { Marked } from '../../look/Marked.tsx'
import { useWords } from '../../use-words.ts'
import { PaperHeading } from './PaperHeading.tsx'

/** Questions with the same answers on paper: a line for each, a column for each answer, a box where they meet. */
export function PaperMatrix({ questions }: { questions: readonly PaperQuestion[] }) {
  const { t } = useWords()
  const [first] = questions
  if (!first) return null
  const columns = [...first.boxes, ...first.reasons]
  return (
    <table className="cl-paper-table cl-paper-matrix" data-wide>
      <thead>
        <tr>
          <td />
          {columns.map(({ title }, at) => <th key={at} scope="col"><Marked words={title} /></th>)}
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => (
          <tr key={question.path}>
            <th scope="row"><PaperHeading question={question} /></th>
            {[...question.boxes, ...question.reasons].map(({ isTicked }, at) => (
              <td key={at} data-ticked={isTicked || undefined}>
                <span className="cl-paper-box" aria-hidden="true">{isTicked ? '✕' : ''}</span>
                {isTicked && <span className="cl-hidden">{t('paper.chosen')}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
