import type { PaperQuestion, PaperSection } from '../../../../core/forms/paper/paper.ts'
import { useWords } from '../../use-words.ts'
import { PaperHeading } from './PaperHeading.tsx'
import { PaperAnswer } from './PaperQuestionLines.tsx'

/** A repeated section on paper: a line for each person or entry, its questions in columns. */
export function PaperTable({ rows }: { rows: readonly PaperSection[] }) {
  const { t } = useWords()
  const columns = uniqueQuestions(rows)
  const isFilled = columns.some(({ answer }) => answer !== undefined)
  return (
    <table className="cl-paper-table" data-wide={columns.length > 2 || undefined}>
      <thead>
        <tr>
          <th scope="col">{t('paper.who')}</th>
          {columns.map((question) => <th key={question.path} scope="col"><PaperHeading question={question} /></th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <th scope="row">{row.title}</th>
            {columns.map(({ path }) => {
              const question = row.parts.find((part): part is PaperQuestion => part.kind === 'question' && part.path === path)
              return <td key={path}>{question && (isFilled ? <bdi>{question.answer}</bdi> : (question.boxes.length + question.reasons.length > 0 || question.isCalculated) && <PaperAnswer question={question} />)}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function uniqueQuestions(rows: readonly PaperSection[]): readonly PaperQuestion[] {
  const questions = rows.flatMap(({ parts }) => parts.filter((part) => part.kind === 'question'))
  return [...new Map(questions.map((question) => [question.path, question])).values()]
}
