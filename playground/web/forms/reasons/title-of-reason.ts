import { plainWords } from '../../../../core/definitions/plain-words.ts'
import type { CompiledQuestion } from '../../../../core/forms/compile/compiled-form.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { unfilledWords } from '../../../../core/forms/words/filled-words.ts'
import { hasPlaceholders } from '../../../../core/forms/words/placeholders.ts'
import { pointerTo } from '../questions/question-place.ts'
import type { AnswersStore } from '../store/answers-store.ts'

/** What a question that is named as a reason is called where it stands, with the answers of its row put in. */
export function titleOfReason(store: Pick<AnswersStore, 'setting' | 'words'>, { question: { title } }: CompiledQuestion, place: AnswerPath): string {
  const filled = hasPlaceholders(title) ? plainWords(store.words(pointerTo(place)).title) : ''
  return filled || unfilledWords(title, store.setting().language)
}
