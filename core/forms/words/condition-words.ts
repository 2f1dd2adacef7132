import { simpleCondition, type SimpleCondition } from '../../expressions/simple-condition.ts'
import type { CompiledExpression } from '../../expressions/compile-expression.ts'
import type { Value } from '../../expressions/value.ts'
import { answerWords } from './answer-text.ts'
import type { Surroundings } from '../answers.ts'
import type { CompiledForm, CompiledQuestion } from '../compile/compiled-form.ts'
import { findByPath, findByRead } from '../compile/find-question.ts'
import { paperWords } from '../paper/paper-words.ts'

interface ConditionPlace {
  readonly compiled: CompiledForm
  /** The section in which the condition stands. */
  readonly from: CompiledQuestion | undefined
  readonly surroundings: Surroundings
  readonly language: string
  /** What a question is called where it is referred to. */
  readonly called: (question: CompiledQuestion) => string
}

/** When a question is asked, in a sentence: its condition where it is simple, else the questions it depends on, else that it may not apply. */
export function conditionWords(expression: CompiledExpression, place: ConditionPlace): string {
  const { compiled, from, language, called } = place
  const condition = simpleCondition(expression.source)
  const words = condition && said(condition, place)
  if (words !== undefined) return paperWords(language, 'onlyIf', { condition: words })
  const read = expression.reads.flatMap((each) => findByRead(compiled, from, each) ?? []).filter(({ kind }) => kind === 'question')
  if (read.length === 0) return paperWords(language, 'applies')
  return paperWords(language, 'depends', { questions: [...new Set(read)].map(called).join(', ') })
}

function said(condition: SimpleCondition, place: ConditionPlace): string | undefined {
  const { language } = place
  if ('parts' in condition) {
    const parts = condition.parts.map((part) => said(part, place))
    return parts.includes(undefined) ? undefined : parts.join(paperWords(language, condition.kind))
  }
  const asked = findByPath(place.compiled, place.from, condition.path)
  if (asked?.kind !== 'question') return undefined
  const question = place.called(asked)
  if (condition.kind === 'is' || condition.kind === 'isNot') {
    const answers = condition.values.map((value) => quoted(asked, value, place)).join(paperWords(language, 'any'))
    return paperWords(language, condition.kind, { question, answers })
  }
  return paperWords(language, condition.kind, { question, ...('value' in condition && { value: answerWords(asked, condition.value, place.surroundings, language) }) })
}

function quoted(asked: CompiledQuestion, value: Value, { surroundings, language }: ConditionPlace): string {
  // Of several answers one is named; the words are those of a single one.
  return `“${answerWords(asked, asked.isMultiple ? [value] : value, surroundings, language)}”`
}
