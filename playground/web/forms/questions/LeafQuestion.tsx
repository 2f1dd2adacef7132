import { Suspense, useRef } from 'react'
import { plainWords } from '../../../../core/definitions/plain-words.ts'
import type { Value } from '../../../../core/expressions/value.ts'
import { isSpecification } from '../../../../core/forms/compile/is-specification.ts'
import { isNonResponse } from '../../../../core/forms/filling/non-response.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { useAnswers, useFromAnswers, useQuestion } from '../store/answers-context.ts'
import type { AskedQuestion } from './asked-question.ts'
import { NonResponseButtons } from './NonResponseButtons.tsx'
import { NoteQuestion } from './NoteQuestion.tsx'
import { LostAnswers } from '../versions/LostAnswers.tsx'
import { QuestionAlerts } from './QuestionAlerts.tsx'
import { describedBy, QuestionFrame } from './QuestionFrame.tsx'
import { definedPath, questionId, pointerTo } from './question-place.ts'
import { isSameAnswer } from '../versions/taken-over.ts'
import { useFilledIn } from '../store/use-filled-in.ts'
import { useLeave } from '../store/use-leave.ts'
import { useAskedBecause } from '../reasons/use-asked-because.ts'
import { wordsAsAsked } from '../versions/words-as-asked.ts'
import { pickWidget } from '../widgets/pick-widget.ts'
import '../widgets/widgets.css'

interface LeafQuestionProps {
  path: AnswerPath
  question: AskedQuestion
}

/** One question or note. It reads its own answer from the store, so that a key typed elsewhere leaves it alone. */
export function LeafQuestion({ path, question }: LeafQuestionProps) {
  if (question.isNote) return <NoteQuestion path={path} />
  if (question.isFilledIn) return <FilledQuestion path={path} question={question} />
  return question.asksForOptions ? <OfferedQuestion path={path} question={question} /> : <AnswerQuestion path={path} question={question} />
}

/** A question whose words have answers put in. */
function FilledQuestion({ path, question }: LeafQuestionProps) {
  return <LeafQuestion path={path} question={{ ...useFilledIn(path, question), isFilledIn: false }} />
}

/** A question whose answers to choose from hang on other answers. */
function OfferedQuestion({ path, question }: LeafQuestionProps) {
  const store = useAnswers()
  const options = useFromAnswers(store, () => store.options(pointerTo(path)))
  return <AnswerQuestion path={path} question={{ ...question, options }} />
}

function AnswerQuestion({ path, question }: LeafQuestionProps) {
  const store = useAnswers()
  const at = pointerTo(path)
  const state = useQuestion(at)
  const leave = useLeave(at)
  const because = useAskedBecause(path)
  const beforeNonResponse = useRef<Value>(null)
  if (!state.isVisible) return null

  const { Widget, isGroup = false, staysChosen = false } = pickWidget(question)
  const id = questionId(at)
  const { problem, isRequired, earlier } = state
  // What can no longer be chosen is said, with the way out, where it is listed: once is enough.
  const isSaidBelow = state.problemCode === 'not-offered' && question.options !== undefined
  const reason = isNonResponse(state.value) ? state.value.nonResponse : undefined
  const value = reason === undefined ? state.value : null
  const isSame = earlier !== undefined && isSameAnswer(earlier.value, state.value)
  const { compiled } = store.setting()
  const defined = compiled.byPath.get(definedPath(path))
  const widget = (
    <Widget
      id={id}
      at={at}
      question={question}
      value={value}
      words={value === null ? '' : wordsAsAsked(store.setting(), path, value)}
      onAnswer={(answer) => store.answer(path, answer)}
      onType={(text) => store.type(path, text)}
      onLeave={leave}
      describedBy={describedBy(id, question, problem, because)}
      isWrong={problem !== undefined}
      isRequired={isRequired}
    />
  )
  return (
    <QuestionFrame
      id={id}
      at={at}
      question={question}
      isRequired={isRequired}
      isSpecification={defined !== undefined && isSpecification(defined)}
      problem={problem}
      isSaidBelow={isSaidBelow}
      because={because}
      isGroup={isGroup}
      // A value known from elsewhere says nothing where the answer is the same.
      earlier={earlier && !(isSame && earlier.when === undefined) ? { ...earlier, isSame } : undefined}
      onUseEarlier={earlier && !earlier.isOver && (state.value === null || (earlier.when !== undefined && !isSame)) ? () => store.answer(path, earlier.value) : undefined}
      onClear={staysChosen && value !== null && !isRequired ? () => store.answer(path, null) : undefined}
      instead={question.nonResponse && (
        <NonResponseButtons
          reasons={question.nonResponse}
          title={plainWords(question.title)}
          chosen={reason}
          onChoose={(chosen) => {
            store.tellNow()
            const typed = store.question(at).value
            if (!isNonResponse(typed)) beforeNonResponse.current = typed
            store.answer(path, chosen === undefined ? beforeNonResponse.current : { nonResponse: chosen })
          }}
        />
      )}
      below={
        <>
          {question.options && <LostAnswers id={isSaidBelow ? `${id}-problem` : undefined} question={question} value={value} path={path} />}
          {defined?.findings.some(({ finding }) => finding.kind === 'alert') && <QuestionAlerts at={at} />}
        </>
      }
    >
      <Suspense fallback={<div className="cl-widget-coming" />}>
        {question.nonResponse
          // One attribute puts everything in it out of use, whatever the control is made of.
          ? <fieldset role="presentation" className="cl-answerable" disabled={reason !== undefined}>{widget}</fieldset>
          : widget}
      </Suspense>
    </QuestionFrame>
  )
}
