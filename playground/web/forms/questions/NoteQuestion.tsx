import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { IconInfoCircle } from '../../icons.ts'
import { Marked } from '../../look/Marked.tsx'
import { useAnswers, useFromAnswers, useIsVisible } from '../store/answers-context.ts'
import { pointerTo, questionId } from './question-place.ts'
import { useAskedBecause } from '../reasons/use-asked-because.ts'

/** Something to read between questions, with answers put in as they are given. */
export function NoteQuestion({ path }: { path: AnswerPath }) {
  const store = useAnswers()
  const at = pointerTo(path)
  const isVisible = useIsVisible(at)
  const because = useAskedBecause(path)
  const { title, description } = useFromAnswers(store, () => store.note(at))
  if (!isVisible) return null
  return (
    <div className="cl-question cl-note" role="note" data-at={at} aria-labelledby={title ? `${questionId(at)}-title` : undefined}>
      <IconInfoCircle size={20} aria-hidden="true" />
      <div>
        {because && <p className="cl-appeared">{because}</p>}
        {title && <p id={`${questionId(at)}-title`} className="cl-question-title"><Marked words={title} /></p>}
        {description && <p className="cl-note-words"><Marked words={description} /></p>}
      </div>
    </div>
  )
}
