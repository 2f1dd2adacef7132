import { answerWords } from '../../../../core/forms/words/answer-text.ts'
import { findByRead } from '../../../../core/forms/compile/find-question.ts'
import { type AnswerPath, valueAt } from '../../../../core/forms/filling/place-answers.ts'
import { placeNear } from './asked-because.ts'
import type { AnswersStore } from '../store/answers-store.ts'
import { definedPath } from '../questions/question-place.ts'
import { titleOfReason } from './title-of-reason.ts'

/** An answer that another was worked out from. */
export interface Part {
  readonly question: string
  readonly answer: string
}

const mostParts = 4

/** The answers a calculated answer is made of, where these are few and each is one answer of this form; else none. */
export function madeOf(store: Pick<AnswersStore, 'setting' | 'answers' | 'words'>, path: AnswerPath): readonly Part[] {
  const { compiled, surroundings, language } = store.setting()
  const asked = compiled.byPath.get(definedPath(path))
  const reads = asked?.calculate?.reads ?? []
  const sources = new Set(reads.map((read) => findByRead(compiled, asked?.parent, read)))
  if (sources.size === 0 || sources.size > mostParts) return []
  const parts = [...sources].map((source): Part | undefined => {
    if (source?.kind !== 'question') return undefined
    const place = placeNear(path, source.path.split('.'))
    const value = valueAt(store.answers(), place)
    return value === null ? undefined : { question: titleOfReason(store, source, place), answer: answerWords(source, value, surroundings, language) }
  })
  const known = parts.filter((part) => part !== undefined)
  return known.length === parts.length ? known : []
}
