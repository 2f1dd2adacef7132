import { useMediaQuery } from '@mantine/hooks'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { NON_RESPONSE } from '../../../../core/forms/check/answer-words.ts'
import { Marked } from '../../look/Marked.tsx'
import { useWords } from '../../use-words.ts'
import type { AskedQuestion } from './asked-question.ts'
import { LeafQuestion } from './LeafQuestion.tsx'
import { MatrixRow, RowProblem } from './MatrixRow.tsx'
import { describedBy, QuestionNumber } from './QuestionFrame.tsx'
import { QuestionHelp } from './QuestionHelp.tsx'
import { pointerTo, questionId } from './question-place.ts'
import { RowName } from './RowName.tsx'
import { useFilledIn } from '../store/use-filled-in.ts'

interface MatrixQuestionProps {
  /** Path of the repeated section. */
  path: AnswerPath
  /** Id of the question that each row is asked. */
  name: string
  question: AskedQuestion
  /** Why the section appeared. */
  because?: string | undefined
  /** How many rows there are. */
  count: number
}

/** One question asked of several people: a table of people by answers, and on a phone a card for each person. */
export function MatrixQuestion(props: MatrixQuestionProps) {
  const { path, name } = props
  // One question stands above the rows of all: what is put into it is read as from the first.
  const filled = useFilledIn([...path, 0, name], props.question)
  const question = filled.isFilledIn ? { ...filled, isFilledIn: false } : filled
  const isNarrow = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false })
  return isNarrow ? <MatrixCards {...props} question={question} /> : <MatrixTable {...props} question={question} />
}

function MatrixCards({ path, name, question, because, count }: MatrixQuestionProps) {
  const id = questionId(pointerTo([...path, name]))
  return (
    <div className="cl-question" data-at={pointerTo(path)} data-appeared={because !== undefined || undefined}>
      <p className="cl-question-title"><QuestionNumber question={question} /><Marked words={question.title} /></p>
      {because && <p className="cl-appeared">{because}</p>}
      <QuestionHelp id={id} question={question} />
      <div className="cl-row-cards">
        {indexes(count).map((index) => (
          <RowName key={index} at={pointerTo([...path, index])}>
            {(heading) => (
              <div className="cl-row-card">
                <LeafQuestion path={[...path, index, name]} question={{ ...question, title: heading, number: undefined, help: undefined, purpose: undefined, source: undefined, interviewerNote: undefined, terms: undefined, control: 'radio' }} />
              </div>
            )}
          </RowName>
        ))}
      </div>
    </div>
  )
}

function MatrixTable({ path, name, question, because, count }: MatrixQuestionProps) {
  const { say } = useWords()
  const id = questionId(pointerTo([...path, name]))
  return (
    <div className="cl-question" data-at={pointerTo(path)} data-appeared={because !== undefined || undefined}>
      <p id={`${id}-title`} className="cl-question-title"><QuestionNumber question={question} /><Marked words={question.title} /></p>
      {because && <p id={`${id}-because`} className="cl-appeared">{because}</p>}
      <QuestionHelp id={id} question={question} />
      <div className="cl-matrix-frame">
        <table className="cl-matrix" aria-labelledby={`${id}-title`} aria-describedby={describedBy(id, question, undefined, because)}>
          <thead>
            <tr>
              <td />
              {question.options?.map((option) => (
                <th key={String(option.value)} id={`${id}-${option.value}`} scope="col"><Marked words={option.title} /></th>
              ))}
              {question.nonResponse?.map((reason) => <th key={reason} id={`${id}-${reason}`} scope="col" data-apart>{say(NON_RESPONSE[reason])}</th>)}
            </tr>
          </thead>
          <tbody>
            {indexes(count).map((index) => (
              <MatrixRow key={index} columns={id} row={pointerTo([...path, index])} path={[...path, index, name]} question={question} />
            ))}
          </tbody>
        </table>
      </div>
      {indexes(count).map((index) => <RowProblem key={index} at={pointerTo([...path, index, name])} />)}
    </div>
  )
}

function indexes(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index)
}
