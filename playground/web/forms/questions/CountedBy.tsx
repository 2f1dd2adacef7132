import { findByRead } from '../../../../core/forms/compile/find-question.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { useWords } from '../../use-words.ts'
import { placeNear } from '../reasons/asked-because.ts'
import { titleOfReason } from '../reasons/title-of-reason.ts'
import { useAnswers, useFromAnswers } from '../store/answers-context.ts'
import { definedPath } from './question-place.ts'

/** Which question says how many rows there are, where there are none yet. */
export function CountedBy({ path }: { path: AnswerPath }) {
  const { t } = useWords()
  const store = useAnswers()
  const { compiled } = store.setting()
  const rows = compiled.byPath.get(definedPath(path))
  const sources = (rows?.count?.reads ?? []).map((read) => findByRead(compiled, rows?.parent, read))
  const source = sources.find((question) => question?.kind === 'question')
  const title = useFromAnswers(store, () => source && titleOfReason(store, source, placeNear(path, source.path.split('.'))))
  return source ? t('form.rowsFollow', { question: title || source.id }) : t('form.noneHere')
}
