import { answerWords } from '../../../core/forms/answer-text.ts'
import { useAnswers, useQuestion } from './answers-context.ts'
import type { AskedQuestion } from './asked-question.ts'
import { describedBy, QuestionFrame } from './QuestionFrame.tsx'
import { definedPath, questionId, pointerTo, type AnswerPath } from './question-place.ts'
import { useAskedBecause } from './use-asked-because.ts'
import { isGroup, pickWidget } from './widgets/pick-widget.ts'
import { RadioAnswer } from './widgets/RadioAnswer.tsx'
import { ScaleAnswer } from './widgets/ScaleAnswer.tsx'
import { SegmentsAnswer } from './widgets/SegmentsAnswer.tsx'

const cannotBeUnchosen: readonly unknown[] = [RadioAnswer, ScaleAnswer, SegmentsAnswer]

/** One question with its control. It reads its own answer from the store, so that a key typed elsewhere leaves it alone. */
export function LeafQuestion({ path, question }: { path: AnswerPath; question: AskedQuestion }) {
  const store = useAnswers()
  const at = pointerTo(path)
  const state = useQuestion(at)
  const because = useAskedBecause(path)
  if (!state.isVisible) return null

  const Widget = pickWidget(question)
  const id = questionId(at)
  const { value, problem, isRequired, earlier } = state
  const { compiled, surroundings, language } = store.setting()
  const defined = compiled.byPath.get(definedPath(path))
  const canClear = value !== null && !isRequired && cannotBeUnchosen.includes(Widget)
  return (
    <QuestionFrame
      id={id}
      at={at}
      question={question}
      isRequired={isRequired}
      problem={problem}
      because={because}
      isGroup={isGroup(Widget)}
      earlier={earlier?.words}
      onUseEarlier={earlier && value === null ? () => store.answer(path, earlier.value) : undefined}
      onClear={canClear ? () => store.answer(path, null) : undefined}
    >
      <Widget
        id={id}
        question={question}
        value={value}
        words={defined && value !== null ? answerWords(defined, value, surroundings, language) : ''}
        onAnswer={(answer) => store.answer(path, answer)}
        onLeave={() => store.leave(at)}
        describedBy={describedBy(id, question, problem, because)}
        isWrong={problem !== undefined}
        isRequired={isRequired}
      />
    </QuestionFrame>
  )
}
