import { useMediaQuery } from '@mantine/hooks'
import { NON_RESPONSE } from '../../../../core/forms/check/answer-words.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { Marked } from '../../look/Marked.tsx'
import { plainWords } from '../../../../core/definitions/plain-words.ts'
import { useWords } from '../../use-words.ts'
import type { Items } from './item-matrix.ts'
import { ItemRow } from './ItemRow.tsx'
import { LeafQuestion } from './LeafQuestion.tsx'
import { pointerTo, questionId } from './question-place.ts'

interface ItemMatrixProps {
  /** Path of the section. */
  path: AnswerPath
  title: string
  items: Items
}

const mostColumns = 7

/** Many questions answered on one scale: a table of questions by answers, and on a phone one question below another. */
export function ItemMatrix({ path, title, items: { rows, options, nonResponse, others } }: ItemMatrixProps) {
  const { say } = useWords()
  const isNarrow = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false })
  const id = questionId(pointerTo(path))
  const rest = others.map(([name, question]) => <LeafQuestion key={name} path={[...path, name]} question={question} />)
  if (isNarrow) {
    return (
      <>
        {rows.map(([name, question]) => <LeafQuestion key={name} path={[...path, name]} question={{ ...question, control: 'radio' }} />)}
        {rest}
      </>
    )
  }
  return (
    <>
      <div className="cl-question cl-matrix-frame" data-wide={options.length + nonResponse.length > mostColumns || undefined}>
        <table className="cl-matrix cl-item-matrix" aria-label={plainWords(title)}>
          <thead>
            <tr>
              <td />
              {options.map((option) => <th key={String(option.value)} id={`${id}-column-${option.value}`} scope="col"><Marked words={option.title} /></th>)}
              {nonResponse.map((reason) => <th key={reason} id={`${id}-column-${reason}`} scope="col" data-apart>{say(NON_RESPONSE[reason])}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, question]) => (
              <ItemRow key={name} columns={`${id}-column`} path={[...path, name]} question={question} nonResponse={nonResponse} />
            ))}
          </tbody>
        </table>
      </div>
      {rest}
    </>
  )
}
