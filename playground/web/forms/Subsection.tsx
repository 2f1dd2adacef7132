import type { ReactNode } from 'react'
import { useAnswers, useFromAnswers, useIsVisible } from './answers-context.ts'
import { Deeper, Heading } from './Heading.tsx'
import { QuestionProblem } from './QuestionFrame.tsx'
import { questionId, type AnswerPath } from './question-place.ts'
import { useAskedBecause } from './use-asked-because.ts'

interface SubsectionProps {
  at: string
  path: AnswerPath
  title: string
  help: string | undefined
  children: ReactNode
}

/** A section within a section. */
export function Subsection({ at, path, title, help, children }: SubsectionProps) {
  const store = useAnswers()
  const isVisible = useIsVisible(at)
  const because = useAskedBecause(path)
  const problem = useFromAnswers(store, () => store.question(at).problem)
  if (!isVisible) return null
  const id = questionId(at)
  return (
    <div className="cl-question cl-subsection" role="group" aria-labelledby={`${id}-title`} data-at={at} data-appeared={because !== undefined || undefined}>
      <Heading id={`${id}-title`}>{title}</Heading>
      {because && <p className="cl-appeared">{because}</p>}
      {help && <p className="cl-help">{help}</p>}
      <Deeper by={1}><div className="cl-row-questions">{children}</div></Deeper>
      <QuestionProblem id={id} problem={problem} />
    </div>
  )
}
