import { localeOf } from '../../definitions/locale-of.ts'
import { isBlank } from '../../expressions/functions.ts'
import { ownValue } from '../check/answer-kind.ts'
import { answerWords } from './answer-text.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import type { Named } from './fill-in.ts'
import { findByPath } from '../compile/find-question.ts'
import { rowOf } from '../filling/filling.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { placesOf } from '../filling/scope-at.ts'
import { answerAt, valueOf } from '../filling/work-out.ts'

/**
 * What a name in a text stands for, seen from a section or row: the answers to a question, the number of rows of a repeated
 * section, the number of the row, or a field of whom the row is about.
 * @param mayTell which questions' answers may be put in; all when absent
 */
export function namedFrom(filling: Filling, from: Asked | undefined, language: string, mayTell: (question: CompiledQuestion) => boolean = () => true): (name: string) => Named {
  return (name) => {
    const path = name.split('.')
    const question = findByPath(filling.compiled, from?.question ?? filling.compiled.root, path)
    if (question && question.id === path.at(-1)) {
      if (!mayTell(question)) return namedValue(null, language)
      const places = placesOf(filling, from, question)
      if (question.kind === 'rows') return namedValue(places.reduce((rows, place) => rows + place.rows.length, 0), language)
      if (question.kind === 'question') {
        const answers = places.map((place) => answerAt(filling, place)).filter((answer) => !isBlank(answer))
        const [value = null] = places.length === 1 ? places.map((place) => valueOf(filling, place)) : [answers]
        return { words: answers.map((answer) => answerWords(question, answer, filling.surroundings, language)).join(language.startsWith('ar') ? '، ' : ', '), value }
      }
    }
    const row = rowOf(from)?.row
    return namedValue(name === 'position' ? row?.position : ownValue(row?.subject, name), language)
  }
}

/** A value as people read it: numbers in the figures of the language, all else as it is written. */
export function namedValue(value: Named['value'] | undefined, language: string): Named {
  if (value === undefined || value === null || typeof value === 'object') return { words: '', value: null }
  return { words: typeof value === 'number' ? new Intl.NumberFormat(localeOf(language)).format(value) : String(value), value }
}
