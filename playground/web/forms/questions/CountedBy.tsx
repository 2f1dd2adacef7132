import { unfilledWords } from '../../../../core/forms/words/filled-words.ts'
import { findByRead } from '../../../../core/forms/compile/find-question.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { useWords } from '../../use-words.ts'
import { useAnswers } from '../store/answers-context.ts'
import { definedPath } from './question-place.ts'

/** Which question says how many rows there are, where there are none yet. */
export function CountedBy({ path }: { path: AnswerPath }) {
  const { t } = useWords()
  const { compiled, language } = useAnswers().setting()
  const rows = compiled.byPath.get(definedPath(path))
  const sources = (rows?.count?.reads ?? []).map((read) => findByRead(compiled, rows?.parent, read))
  const source = sources.find((question) => question?.kind === 'question')
  return source ? t('form.rowsFollow', { question: unfilledWords(source.question.title, language) || source.id }) : t('form.noneHere')
}
