import { simpleCondition, type SimpleCondition } from '../../expressions/simple-condition.ts'
import type { CompiledExpression } from '../../expressions/compile-expression.ts'
import { findByRead } from '../compile/find-question.ts'
import { paperWords } from '../paper/paper-words.ts'
import { measureSubject, subjectAt, type ConditionPlace, type Subject } from './condition-subjects.ts'
import { rowsWords } from './rows-words.ts'

/** When a question is asked, in a sentence: its condition where it is simple, else the questions it depends on, else that it may not apply. */
export function conditionWords(expression: CompiledExpression, place: ConditionPlace): string {
  return sentenceOf(expression, place, { simple: 'onlyIf', depends: 'depends', other: 'applies', never: 'never' }) ?? ''
}

/** When a question must be answered, likewise; undefined where it never must. */
export function neededWords(expression: CompiledExpression, place: ConditionPlace): string | undefined {
  return sentenceOf(expression, place, { simple: 'neededIf', depends: 'neededBy', other: 'mayBeNeeded' })
}

type Sentence = Parameters<typeof paperWords>[1]

interface Sentences {
  readonly simple: Sentence
  readonly depends: Sentence
  readonly other: Sentence
  readonly never?: Sentence
}

function sentenceOf(expression: CompiledExpression, place: ConditionPlace, { simple, depends, other, never }: Sentences): string | undefined {
  const { compiled, from, language, called } = place
  const condition = simpleCondition(expression.source)
  if (condition?.kind === 'never') return never && paperWords(language, never)
  const words = condition && said(condition, place)
  if (words !== undefined) return paperWords(language, simple, { condition: words })
  const read = expression.reads.flatMap((each) => findByRead(compiled, from, each) ?? []).filter(({ kind }) => kind === 'question')
  if (read.length === 0) return paperWords(language, other)
  return paperWords(language, depends, { questions: [...new Set(read)].map(called).join(', ') })
}

/** A condition as a clause; undefined where something in it cannot be named. */
export function said(condition: SimpleCondition, place: ConditionPlace): string | undefined {
  if ('parts' in condition) return joined(condition, place)
  if (condition.kind === 'never') return undefined
  if ('rows' in condition) return someRows(condition, place)
  const subject = 'measure' in condition ? measureSubject(condition.measure, place) : subjectAt(condition.path, place)
  return subject && compared(condition, subject, place)
}

/** Conditions joined within others stand in brackets: and and or are never left to be guessed. */
function joined({ kind, parts }: Extract<SimpleCondition, { kind: 'all' | 'any' }>, place: ConditionPlace): string | undefined {
  const clauses = parts.map((part) => {
    const clause = said(part, place)
    return clause !== undefined && 'parts' in part ? `(${clause})` : clause
  })
  return clauses.includes(undefined) ? undefined : clauses.join(paperWords(place.language, kind))
}

function someRows({ kind, rows }: Extract<SimpleCondition, { kind: 'some' | 'none' }>, place: ConditionPlace): string | undefined {
  const answered = Array.isArray(rows.list) && !rows.where ? subjectAt(rows.list as readonly string[], place) : undefined
  if (answered) return paperWords(place.language, kind === 'some' ? 'answered' : 'blank', { question: answered.words })
  const words = rowsWords(rows, place)
  return words === undefined ? undefined : paperWords(place.language, kind, { rows: words })
}

type Comparison = Exclude<SimpleCondition, { parts: unknown } | { rows: unknown } | { kind: 'never' }>

function compared(condition: Comparison, { words: question, valueWords }: Subject, place: ConditionPlace): string | undefined {
  const { language } = place
  if ('measure' in condition) {
    const value = valueWords(condition.value)
    return value === undefined ? undefined : paperWords(language, condition.kind, { question, value, answers: value })
  }
  if ('other' in condition) {
    const other = subjectAt(condition.other, place)
    return other && paperWords(language, condition.kind, { question, value: other.words, other: other.words })
  }
  if ('values' in condition) {
    const answers = condition.values.map(valueWords)
    if (answers.includes(undefined)) return undefined
    return paperWords(language, condition.kind, { question, answers: answers.join(paperWords(language, condition.kind === 'only' ? 'all' : 'any')) })
  }
  if (!('value' in condition)) return paperWords(language, condition.kind, { question })
  const value = condition.kind === 'contains' ? condition.value : valueWords(condition.value)
  return value === undefined ? undefined : paperWords(language, condition.kind, { question, value })
}
