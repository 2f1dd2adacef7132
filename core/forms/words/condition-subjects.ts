import { localeOf } from '../../definitions/locale-of.ts'
import { textIn } from '../../definitions/text.ts'
import type { Measure } from '../../expressions/simple-condition.ts'
import type { Value } from '../../expressions/value.ts'
import type { Surroundings } from '../answers.ts'
import type { CompiledForm, CompiledQuestion } from '../compile/compiled-form.ts'
import { findByPath } from '../compile/find-question.ts'
import { optionOf } from '../options/offered-options.ts'
import { factWords, isFact } from './fact-words.ts'
import { paperWords } from '../paper/paper-words.ts'
import { answerWords } from './answer-text.ts'
import { rowsWords } from './rows-words.ts'

/** Where a condition stands, and what it is said with. */
export interface ConditionPlace {
  readonly compiled: CompiledForm
  /** The section in which the condition stands. */
  readonly from: CompiledQuestion | undefined
  readonly surroundings: Surroundings
  readonly language: string
  /** What a question is called where it is referred to. */
  readonly called: (question: CompiledQuestion) => string
  /** Other forms, by id: conditions may read their answers. */
  readonly formCalled?: (id: string) => CompiledForm | undefined
  /** The rows that a condition within this one is about: those of a section, people of the household, or answers to questions like this one. */
  readonly rows?: CompiledQuestion | 'members'
}

/** What is compared, and how a value that it may have is written, labels in quotes; undefined where that has no words. */
export interface Subject {
  readonly words: string
  readonly valueWords: (value: Value) => string | undefined
}

/** What a path means: nearest first, as expressions read it. */
export function subjectAt(path: readonly string[], place: ConditionPlace): Subject | undefined {
  const { compiled, from, language, rows, formCalled } = place
  if (rows === 'members' && path.join() === 'age') return ageOfPerson(language)
  if (rows !== undefined && rows !== 'members') {
    if (path.length === 0) return rows.kind === 'question' ? { ...asked(rows, place), words: paperWords(language, 'theAnswer') } : undefined
    const inRow = path.reduce<CompiledQuestion | undefined>((found, name) => found?.children.get(name), rows)
    if (inRow?.kind === 'question') return asked(inRow, place)
    if (path.join() === 'age' && isOfPerson(rows)) return ageOfPerson(language)
  }
  const found = findByPath(compiled, from, path)
  if (found) return found.kind === 'question' ? asked(found, place) : undefined
  const [first = '', ...rest] = path
  const other = formCalled?.(first)
  const elsewhere = other?.byPath.get(rest.join('.'))
  if (other && elsewhere?.kind === 'question') {
    const subject = asked(elsewhere, place)
    return { ...subject, words: paperWords(language, 'ofForm', { question: subject.words, form: textIn(other.definition.title, language) }) }
  }
  const fact = path.join('.')
  if (fact === 'age') return isOfPerson(from) ? ageOfPerson(language) : undefined
  return isFact(fact) ? { words: factWords(language, fact), valueWords: factValue(fact, place) } : undefined
}

/** A number that is worked out of answers. */
export function measureSubject(measure: Measure, place: ConditionPlace): Subject | undefined {
  const { language } = place
  const valueWords = numberIn(language)
  if (measure.of === 'position') return { words: paperWords(language, 'position'), valueWords }
  if (measure.of === 'rows') {
    const chosen = Array.isArray(measure.rows.list) && !measure.rows.where ? subjectAt(measure.rows.list as readonly string[], place) : undefined
    if (chosen) return { words: paperWords(language, 'chosen', { question: chosen.words }), valueWords }
    const rows = rowsWords(measure.rows, place, 'countedWhere')
    return rows === undefined ? undefined : { words: paperWords(language, 'number', { rows }), valueWords }
  }
  const of = subjectAt(measure.path, place)
  return of && { words: paperWords(language, measure.of, { question: of.words }), valueWords }
}

function asked(question: CompiledQuestion, { called, surroundings, language }: ConditionPlace): Subject {
  return {
    words: called(question),
    valueWords(value) {
      // Of several answers one is named; the words are those of a single one. A choice compared as a number is known by its words too.
      const isCode = typeof value === 'number' && !optionOf(question, value, surroundings) && optionOf(question, String(value), surroundings) !== undefined
      const given = isCode ? String(value) : value
      const words = answerWords(question, question.isMultiple ? [given] : given, surroundings, language)
      return isWritten(question, given, surroundings) ? words : `“${words}”`
    },
  }
}

/** Numbers, dates and times stand without quotes. */
function isWritten(question: CompiledQuestion, value: Value, surroundings: Surroundings): boolean {
  const { format = '' } = question.question
  return !optionOf(question, value, surroundings) && (typeof value === 'number' || ['date', 'time', 'date-time'].includes(format))
}

function ageOfPerson(language: string): Subject {
  return { words: factWords(language, 'age'), valueWords: numberIn(language) }
}

/** Asked of each person of the household. */
function isOfPerson(question: CompiledQuestion | undefined): boolean {
  for (let around = question; around; around = around.parent) if (around.question.repeat?.over === 'members') return true
  return false
}

function factValue(fact: string, { surroundings, language }: ConditionPlace): Subject['valueWords'] {
  if (fact !== 'path' && fact !== 'recommended_path') return numberIn(language)
  return (value) => {
    const path = surroundings.options.paths.find(({ id }) => id === value)
    return path && `“${textIn(path.title, language)}”`
  }
}

function numberIn(language: string): Subject['valueWords'] {
  return (value) => (typeof value === 'number' ? new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 6 }).format(value) : undefined)
}
