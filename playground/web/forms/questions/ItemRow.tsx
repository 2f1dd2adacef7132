import { isNonResponse, type NonResponseReason } from '../../../../core/forms/filling/non-response.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { useWords } from '../../use-words.ts'
import { useAnswers, useQuestion } from '../store/answers-context.ts'
import type { AskedQuestion } from './asked-question.ts'
import { QuestionAlerts } from './QuestionAlerts.tsx'
import { describedBy, QuestionProblem, QuestionTitle } from './QuestionFrame.tsx'
import { QuestionHelp } from './QuestionHelp.tsx'
import { definedPath, pointerTo, questionId } from './question-place.ts'
import { useFilledIn } from '../store/use-filled-in.ts'
import { useLeave } from '../store/use-leave.ts'

interface ItemRowProps {
  /** Ids of the column headings begin with this. */
  columns: string
  path: AnswerPath
  question: AskedQuestion
  /** Reasons for not answering that have a column. */
  nonResponse: readonly NonResponseReason[]
}

/** One question of a table: a radio button under each answer. Arrow keys move along the row, Tab to the next question. */
export function ItemRow({ columns, path, question: defined, nonResponse }: ItemRowProps) {
  const { t } = useWords()
  const store = useAnswers()
  const question = useFilledIn(path, defined)
  const at = pointerTo(path)
  const { isVisible, isRequired, value, problem } = useQuestion(at)
  const leave = useLeave(at)
  const id = questionId(at)
  if (!isVisible) return null
  const reason = isNonResponse(value) ? value.nonResponse : undefined
  const hasAlerts = store.setting().compiled.byPath.get(definedPath(path))?.findings.some(({ finding }) => finding.kind === 'alert')
  const radio = (column: string | number | boolean) => ({
    type: 'radio',
    name: id,
    'aria-labelledby': `${id}-title ${columns}-${column}`,
    'aria-describedby': describedBy(id, question, problem),
  })
  return (
    <tr
      data-at={at}
      data-wrong={problem !== undefined || undefined}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) leave()
      }}
    >
      <th scope="row">
        <span id={`${id}-title`}><QuestionTitle question={question} isRequired={isRequired} /></span>
        <QuestionHelp id={id} question={question} />
        {value !== null && !isRequired && (
          <button type="button" className="cl-text-button" onClick={() => store.answer(path, null)}>{t('form.clear')}</button>
        )}
        {hasAlerts && <QuestionAlerts at={at} />}
        <QuestionProblem id={id} problem={problem} />
      </th>
      {question.options?.map((option) => (
        <td key={String(option.value)}>
          <label><input {...radio(String(option.value))} checked={option.value === value} onChange={() => store.answer(path, option.value)} /></label>
        </td>
      ))}
      {nonResponse.map((each) => (
        <td key={each} data-apart>
          {question.nonResponse?.includes(each) && (
            <label><input {...radio(each)} checked={each === reason} onChange={() => store.answer(path, { nonResponse: each })} /></label>
          )}
        </td>
      ))}
    </tr>
  )
}
