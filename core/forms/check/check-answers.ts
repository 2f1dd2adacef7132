import type { Text } from '../../definitions/definition-types.ts'
import { textIn } from '../../definitions/text.ts'
import { isBlank } from '../../expressions/functions.ts'
import type { Value } from '../../expressions/value.ts'
import { isRecord, ownValue } from './answer-kind.ts'
import { blankFault, kindFault } from './answer-rules.ts'
import type { Fault } from './answer-rules.ts'
import { answerSentence } from './answer-words.ts'
import type { AnswerProblem, Answers, Surroundings } from '../answers.ts'
import { failedChecks } from './failed-checks.ts'
import { isLoose } from '../compile/compiled-form.ts'
import type { CompiledForm, CompiledQuestion } from '../compile/compiled-form.ts'
import { mostItems } from '../compile/default-limits.ts'
import { filledMarkup, filledWords } from '../words/filled-words.ts'
import { fillingOf } from '../filling/filling.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { isUnanswered } from '../filling/form-state.ts'
import { givenAt } from '../filling/given.ts'
import { ranksAll } from '../compile/is-ranking.ts'
import { keptAt } from '../filling/kept.ts'
import { isNonResponse } from '../filling/non-response.ts'
import { isOffered, offeredOptions } from '../options/offered-options.ts'
import { pointerTo } from '../filling/pointer.ts'
import { placeHeading, tellingLike } from '../words/row-heading.ts'
import { isNeeded, isShown, workOut } from '../filling/work-out.ts'

/** How many answers that nothing asks for are told of one section, and of all: a form has no more mistakes than that, an attack has. */
const MOST_UNKNOWN = 50
const MOST_UNKNOWN_IN_ALL = 500

/**
 * Everything wrong with answers, in the order of the form and in a language: blanks where an answer is needed, wrong kinds,
 * limits, answers not offered or not asked, rows of nobody, rules across answers. Answers may be anything at all.
 */
export function checkAnswers(compiled: CompiledForm, answers: Answers, surroundings: Surroundings, language: string): readonly AnswerProblem[] {
  const filling = fillingOf(compiled, answers, surroundings)
  workOut(filling)
  return problemsOf(filling, language)
}

/** The same of a form that is laid out and worked out. */
export function problemsOf(filling: Filling, language: string): readonly AnswerProblem[] {
  const problems: AnswerProblem[] = []
  let toldUnknown = 0

  function report(asked: Asked, fault: Fault, at?: string): void {
    problems.push(problemOf(filling, asked, fault, language, at))
  }

  function checkSection(asked: Asked): void {
    const given = asked.raw
    if (given !== null && !isRecord(given)) return report(asked, { code: 'type-section' })
    if (given !== null) reportUnknown(asked, given)
    for (const child of asked.children) check(child)
    reportChecks(asked)
  }

  function check(asked: Asked): void {
    const { question, raw } = asked
    if (!isShown(filling, asked)) {
      if (hasAnswer(question, raw)) report(asked, { code: 'not-asked' })
      return
    }
    if (question.kind === 'note') return raw === null ? undefined : report(asked, { code: 'unknown-question', params: { name: question.id } })
    if (question.kind === 'section') return checkSection(asked)
    if (question.kind === 'rows') checkRows(asked)
    else reportFault(asked)
    reportChecks(asked)
  }

  function checkRows(asked: Asked): void {
    const given = asked.raw
    if (given !== null && !Array.isArray(given)) return report(asked, { code: 'type-rows' })
    const rows = given ?? []
    const { minItems: least, repeat } = asked.question.question
    const most = mostItems(asked.question.question)
    if (rows.length > most) return report(asked, { code: 'too-many-rows', params: { most } })
    if (repeat?.over) reportMisplacedRows(asked, rows)
    else if (asked.question.count) reportRowsBeyond(asked, rows)
    else if (least !== undefined && rows.length > 0 && rows.length < least) report(asked, { code: 'too-few-rows', params: { least } })
    if (isNeeded(filling, asked) && isUnanswered(filling, asked)) report(asked, blankFault(asked.question))
    for (const row of asked.rows) checkSection(row)
  }

  function reportMisplacedRows(asked: Asked, rows: readonly Value[]): void {
    const wanted = new Set<Value>(asked.rows.map((row) => row.row?.id ?? null))
    const seen = new Set<Value>()
    for (const [index, row] of rows.entries()) {
      const id = ownValue(row, 'row')
      if (!wanted.has(id)) report(asked, { code: 'row-unknown' }, pointerTo(asked.at, index))
      else if (seen.has(id)) report(asked, { code: 'row-twice' }, pointerTo(asked.at, index))
      seen.add(id)
    }
  }

  function reportRowsBeyond(asked: Asked, rows: readonly Value[]): void {
    for (const [index, row] of rows.entries()) {
      if (index >= asked.rows.length && hasAnswer(asked.question, row)) report(asked, { code: 'not-asked' }, pointerTo(asked.at, index))
    }
  }

  function reportUnknown(asked: Asked, given: Readonly<Record<string, Value>>): void {
    let told = 0
    for (const name of Object.keys(given)) {
      if (asked.question.children.has(name) || (asked.row && name === 'row' && typeof given[name] === 'string')) continue
      if (told === MOST_UNKNOWN || toldUnknown === MOST_UNKNOWN_IN_ALL) return
      told += 1
      toldUnknown += 1
      report(asked, { code: 'unknown-question', params: { name: name.slice(0, 60) } }, pointerTo(asked.at, name))
    }
  }

  function reportFault(asked: Asked): void {
    const fault = faultAt(filling, asked)
    if (fault) report(asked, fault)
  }

  function reportChecks(asked: Asked): void {
    for (const message of failedChecks(filling, asked)) report(asked, failedCheck(filling, asked, message, language))
  }

  checkSection(filling.root)
  return problems
}

/** The first thing wrong with one question, where it is asked. */
export function problemAt(filling: Filling, asked: Asked, language: string): AnswerProblem | undefined {
  if (!isShown(filling, asked)) return undefined
  const [failed] = failedChecks(filling, asked)
  const fault = faultAt(filling, asked) ?? (failed === undefined ? undefined : failedCheck(filling, asked, failed, language))
  return fault && problemOf(filling, asked, fault, language)
}

function failedCheck(filling: Filling, asked: Asked, message: Text, language: string): Fault {
  return { code: 'check', params: { sentence: filledMarkup(filling, asked.question.kind === 'section' ? asked : asked.parent, message, language) } }
}

/** A fault in words. */
function problemOf(filling: Filling, asked: Asked, { code, params = {} }: Fault, language: string, at = asked.at): AnswerProblem {
  const row = placeHeading(filling, asked, language, tellingLike(filling.compiled, {
    sensitive: filling.compiled.sensitive.has(asked.question.path), personal: asked.question.personal,
  }))
  const all = {
    question: filledWords(filling, asked.parent, asked.question.question.title, language) || asked.question.id || textIn(filling.compiled.definition.title, language),
    ...(row !== undefined && { row }),
    // What a text should look like stands in the question's help.
    ...(code === 'pattern-help' && { help: filledMarkup(filling, asked.parent, asked.question.question.description, language) }),
    ...params,
  }
  return { at, code, params: all, message: answerSentence(code, all, language) }
}

/** What is wrong with the answer to one question. */
const faultAt = keptAt<Fault | undefined>(undefined, (filling, asked) => {
  const { question, raw } = asked
  const given = givenAt(filling, asked)
  if (isBlank(raw)) return isNeeded(filling, asked) ? blankFault(question) : undefined
  if (given !== null) return question.limits(given) ?? notOffered(filling, asked, given)
  if (asked.nonResponse) return undefined
  return isNonResponse(raw) ? { code: 'no-such-reason' } : kindFault(question)
})

function notOffered(filling: Filling, asked: Asked, given: Value): Fault | undefined {
  const { question } = asked
  if (question.options.length === 0 && !question.optionsFrom) return undefined
  if (!Array.isArray(given)) return isOffered(filling, asked, given) ? undefined : refusedChoice(given)
  for (const value of given) if (!isOffered(filling, asked, value)) return refusedChoice(value)
  if (!ranksAll(question)) return undefined
  const count = offeredOptions(filling, asked)?.length ?? 0
  return given.length < count ? { code: 'rank-all', params: { count } } : undefined
}

function refusedChoice(value: Value): Fault {
  return { code: 'not-offered', params: { value: String(value).slice(0, 60) } }
}

/** Whether anything is answered in what was given for a question that is not asked. Calculated answers are nobody's. */
function hasAnswer(question: CompiledQuestion, given: Value): boolean {
  if (isBlank(given) || question.calculate) return false
  if (isLoose(question)) return true
  const parts = question.kind === 'rows' && Array.isArray(given) ? given : [given]
  return parts.some((part) => !isRecord(part) || Object.entries(part).some(([id, value]) => {
    const child = question.children.get(id)
    return child ? hasAnswer(child, value) : id !== 'row'
  }))
}

