import { useMemo, type ReactNode } from 'react'
import type { UiSchema } from '../../../../core/forms/view/question-ui.ts'
import type { AnswerSchema } from '../../../../core/forms/view/question-view.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { Marked } from '../../look/Marked.tsx'
import { useRows } from '../store/answers-context.ts'
import { askedQuestion, type AskedQuestion } from './asked-question.ts'
import { Heading } from './Heading.tsx'
import { MatrixQuestion } from './MatrixQuestion.tsx'
import { QuestionNumber, QuestionProblem } from './QuestionFrame.tsx'
import { QuestionHelp } from './QuestionHelp.tsx'
import { pointerTo, questionId } from './question-place.ts'
import { RepeatedRows } from './RepeatedRows.tsx'
import { useAskedBecause } from '../reasons/use-asked-because.ts'
import { useFilledIn } from '../store/use-filled-in.ts'

interface RepeatedSectionProps {
  path: AnswerPath
  schema: AnswerSchema
  uiSchema: UiSchema
  /** Its title and its help stand above already. */
  isTitled: boolean
  children: (index: number) => ReactNode
}

/** A section asked once for each person, commitment or result, or as often as rows are added: as tables where the definition asks for that, else as cards. */
export function RepeatedSection({ path, schema, uiSchema, isTitled, children }: RepeatedSectionProps) {
  const at = pointerTo(path)
  const state = useRows(at)
  const because = useAskedBecause(path)
  const section = useFilledIn(path, useMemo(() => ({ ...askedQuestion(schema, uiSchema), ...(isTitled && { help: undefined }) }), [schema, uiSchema, isTitled]))
  const columns = useMemo(() => matrixQuestions(schema, uiSchema), [schema, uiSchema])
  if (!state.isVisible) return null
  const { title, help } = section
  const rows = uiSchema['ui:options']?.rows ?? {}
  if (columns.length === 0 || state.count === 0) {
    return (
      <RepeatedRows path={path} section={section} isTitled={isTitled} grownBy={rows.over ? 'roster' : rows.isCounted ? 'count' : 'people'} add={rows.add} because={because} state={state}>
        {children}
      </RepeatedRows>
    )
  }
  const [[name, only] = ['', undefined], ...others] = columns
  if (others.length === 0 && only) {
    // One question of each person: the section's own title asks it, and the question says what the columns are.
    const question = { ...only, number: section.number ?? only.number, title: title || only.title, help: help ?? (title ? only.title : only.help), isFilledIn: only.isFilledIn && !title }
    return (
      <>
        <MatrixQuestion path={path} name={name} question={question} because={because} count={state.count} />
        <QuestionProblem id={questionId(at)} problem={state.problem} />
      </>
    )
  }
  return (
    <div className="cl-question cl-subsection" role="group" aria-labelledby={`${questionId(at)}-title`} data-at={at} data-appeared={because !== undefined || undefined}>
      <Heading id={`${questionId(at)}-title`} isUnseen={isTitled}><QuestionNumber question={section} /><Marked words={title} /></Heading>
      {because && <p className="cl-appeared">{because}</p>}
      <QuestionHelp id={questionId(at)} question={section} />
      {columns.map(([id, question]) => <MatrixQuestion key={id} path={path} name={id} question={question} count={state.count} />)}
      <QuestionProblem id={questionId(at)} problem={state.problem} />
    </div>
  )
}

/** The questions to be drawn as tables of rows by answers: all, when the definition says matrix and each has one answer out of a few. */
function matrixQuestions({ items }: AnswerSchema, uiSchema: UiSchema): readonly [string, AskedQuestion][] {
  if (uiSchema['ui:options']?.control !== 'matrix') return []
  const inRow = (uiSchema.items ?? {}) as Readonly<Record<string, UiSchema>>
  const shown = Object.entries(items?.properties ?? {}).filter(([id]) => inRow[id]?.['ui:widget'] !== 'hidden')
  const questions = shown.map(([id, schema]): [string, AskedQuestion] => [id, askedQuestion(schema, inRow[id] ?? {})])
  return questions.every(([, { type, options, isCalculated }]) => type !== 'array' && options && options.length > 0 && !isCalculated) ? questions : []
}
