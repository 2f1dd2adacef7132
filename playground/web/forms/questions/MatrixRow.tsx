import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { isNonResponse } from '../../../../core/forms/filling/non-response.ts'
import { useWords } from '../../use-words.ts'
import { useAnswers, useQuestion } from '../store/answers-context.ts'
import { useLeave } from '../store/use-leave.ts'
import type { AskedQuestion } from './asked-question.ts'
import { QuestionAlerts } from './QuestionAlerts.tsx'
import { EarlierPill, QuestionProblem } from './QuestionFrame.tsx'
import { definedPath, pointerTo, questionId } from './question-place.ts'
import { RowName } from './RowName.tsx'
import { isSameAnswer } from '../versions/taken-over.ts'

interface MatrixRowProps {
  /** Ids of the column headings begin with this. */
  columns: string
  /** Pointer of the row. */
  row: string
  path: AnswerPath
  question: AskedQuestion
}

/** One person of a table: a radio button under each answer. Arrow keys move along the row, Tab to the next person. */
export function MatrixRow({ columns, row, path, question }: MatrixRowProps) {
  const { t } = useWords()
  const store = useAnswers()
  const at = pointerTo(path)
  const state = useQuestion(at)
  const leave = useLeave(at)
  const id = questionId(at)
  if (!state.isVisible) return null
  const isWrong = state.problem !== undefined
  const reason = isNonResponse(state.value) ? state.value.nonResponse : undefined
  const hasAlerts = store.setting().compiled.byPath.get(definedPath(path))?.findings.some(({ finding }) => finding.kind === 'alert')
  const radio = (column: string) => ({
    type: 'radio',
    name: id,
    'aria-labelledby': `${id}-row ${columns}-${column}`,
    'aria-describedby': isWrong ? `${id}-problem` : undefined,
  })
  return (
    <tr
      data-at={at}
      data-wrong={isWrong || undefined}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) leave()
      }}
    >
      <th scope="row">
        <span id={`${id}-row`}><RowName at={row}>{(heading) => heading}</RowName></span>
        {state.earlier?.when !== undefined && <EarlierPill {...state.earlier} isSame={isSameAnswer(state.earlier.value, state.value)} />}
        {!state.isRequired && <span className="cl-question-optional"> {t('form.optional')}</span>}
        {hasAlerts && <QuestionAlerts at={at} />}
      </th>
      {question.options?.map((option) => (
        <td key={String(option.value)}>
          <label><input {...radio(String(option.value))} checked={option.value === state.value} onChange={() => store.answer(path, option.value)} /></label>
        </td>
      ))}
      {question.nonResponse?.map((each) => (
        <td key={each} data-apart>
          <label><input {...radio(each)} checked={each === reason} onChange={() => store.answer(path, { nonResponse: each })} /></label>
        </td>
      ))}
    </tr>
  )
}

/** What is wrong in a row, under the table. The sentence begins with the person. */
export function RowProblem({ at }: { at: string }) {
  const { problem, isVisible } = useQuestion(at)
  return <QuestionProblem id={questionId(at)} problem={isVisible ? problem : undefined} />
}
