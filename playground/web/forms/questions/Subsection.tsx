import type { ReactNode } from 'react'
import { heldIn } from '../../../../core/forms/view/held-in.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { Marked } from '../../look/Marked.tsx'
import { useAnswers, useFromAnswers, useIsVisible } from '../store/answers-context.ts'
import type { AskedQuestion } from './asked-question.ts'
import { Deeper, Heading } from './Heading.tsx'
import { QuestionNumber, QuestionProblem } from './QuestionFrame.tsx'
import { QuestionHelp } from './QuestionHelp.tsx'
import { questionId } from './question-place.ts'
import { useAskedBecause } from '../reasons/use-asked-because.ts'
import { useFilledIn } from '../store/use-filled-in.ts'

interface SubsectionProps {
  at: string
  path: AnswerPath
  section: AskedQuestion
  children: ReactNode
}

/** A section within a section. */
export function Subsection({ at, path, section: defined, children }: SubsectionProps) {
  const store = useAnswers()
  const section = useFilledIn(path, defined)
  const isVisible = useIsVisible(at)
  const isBare = useFromAnswers(store, () => {
    const asked = store.setting().compiled.byPath.get(path.filter((step) => typeof step === 'string').join('.'))
    const { hidden } = store.state()
    return asked !== undefined && heldIn(asked).every((way) => hidden.has(`${at}/${way.join('/')}`))
  })
  const because = useAskedBecause(path)
  const problem = useFromAnswers(store, () => store.question(at).problem)
  if (!isVisible || isBare) return null
  const id = questionId(at)
  return (
    <div className="cl-question cl-subsection" role="group" aria-labelledby={`${id}-title`} data-at={at} data-appeared={because !== undefined || undefined}>
      <Heading id={`${id}-title`}><QuestionNumber question={section} /><Marked words={section.title} /></Heading>
      {because && <p className="cl-appeared">{because}</p>}
      <QuestionHelp id={id} question={section} />
      <Deeper by={1}><div className="cl-row-questions">{children}</div></Deeper>
      <QuestionProblem id={id} problem={problem} />
    </div>
  )
}
