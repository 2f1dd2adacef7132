import { useSyncExternalStore } from 'react'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { useAnswers } from './answers-context.ts'
import type { AskedQuestion } from '../questions/asked-question.ts'
import { pointerTo } from '../questions/question-place.ts'

/** A question or section with answers put into its words, as they read now. One without placeholders hears of no change. */
export function useFilledIn(path: AnswerPath, question: AskedQuestion): AskedQuestion {
  const store = useAnswers()
  const { isFilledIn, options } = question
  const words = useSyncExternalStore(isFilledIn ? store.subscribe : hearNothing, () => (isFilledIn ? store.words(pointerTo(path)) : undefined))
  return words ? { ...question, title: words.title, help: question.help && words.description, interviewerNote: question.interviewerNote && words.interviewerNote, options: words.options ?? options } : question
}

function hearNothing(): () => void {
  return () => {}
}
