import { plainWords } from '../../../../core/definitions/plain-words.ts'
import { textIn } from '../../../../core/definitions/text.ts'
import { hasPlaceholders } from '../../../../core/forms/words/placeholders.ts'
import { pathOf } from '../../../../core/forms/filling/place-answers.ts'
import type { AnswersStore } from '../store/answers-store.ts'
import { definedPath } from './question-place.ts'

/** A question's title, begun with whom it is asked of. */
export function titleAt(store: AnswersStore, at: string): string {
  const { compiled, language } = store.setting()
  const path = pathOf(at)
  const row = path.findLastIndex((step) => typeof step === 'number')
  const defined = compiled.byPath.get(definedPath(path))?.question.title
  const title = hasPlaceholders(defined) ? plainWords(store.words(at).title) : plainWords(textIn(defined, language))
  if (row < 0) return title
  const heading = store.heading(at.split('/').slice(0, row + 2).join('/'))
  return [heading, title].filter(Boolean).join(': ')
}
