import { isRecord, ownValue } from './answer-kind.ts'
import { faultAt } from './answer-fault.ts'
import { blankFault } from './answer-rules.ts'
import type { Fault } from './answer-rules.ts'
import { failedChecks, type FailedCheck } from './failed-checks.ts'
import { failedCheck, problemOf } from './problem-words.ts'
import { isBlank } from '../../expressions/functions.ts'
import type { Value } from '../../expressions/value.ts'
import type { AnswerProblem, Answers, Surroundings } from '../answers.ts'
import { isLoose } from '../compile/compiled-form.ts'
import type { CompiledForm, CompiledQuestion } from '../compile/compiled-form.ts'
import { mostItems } from '../compile/default-limits.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { isUnanswered } from '../filling/form-state.ts'
import { pointerTo } from '../filling/pointer.ts'
import { isNeeded, isShown } from '../filling/work-out.ts'
import { workedOut } from '../filling/worked-out.ts'

/** How many answers that nothing asks for are told of one section, and of all: a form has no more mistakes than that, an attack has. */
const MOST_UNKNOWN = 50
const MOST_UNKNOWN_IN_ALL = 500

const ROW_ID = /^[\w-]{1,64}$/

/**
 * Everything wrong with answers, in the order of the form and in a language: blanks where an answer is needed, wrong kinds,
 * limits, answers not offered or not asked, rows of nobody, rules across answers. Answers may be anything at all.
 */
export function checkAnswers(compiled: CompiledForm, answers: Answers, surroundings: Surroundings, language: string): readonly AnswerProblem[] {
  const filling = workedOut(compiled, answers, surroundings)
  return problemsOf(filling, language)
}

/** The same of a form that is laid out and worked out. */
export function problemsOf(filling: Filling, language: string): readonly AnswerProblem[] {
  const found = new Found(filling, language)
  checkSection(found, filling.root)
  return found.problems
}

/** The first thing wrong with one question, where it is asked. */
export function problemAt(filling: Filling, asked: Asked, language: string): AnswerProblem | undefined {
  if (!isShown(filling, asked)) return undefined
  const [failed] = failedChecks(filling, asked)
  const fault = saysItself(asked, failed) ? undefined : faultAt(filling, asked)
  if (fault) return problemOf(filling, asked, fault, language)
  return failed === undefined ? undefined : problemOf(filling, asked, failedCheck(filling, asked, failed.message, language), language)
}

/** Whether the definition says in its own words what is wrong with an answer, or that there is none: then the program adds none about the same. */
function saysItself({ given }: Asked, failed: FailedCheck | undefined): boolean {
  return failed !== undefined && (given !== null || failed.asksForAnswer)
}

/** What was found wrong so far. */
class Found {
  readonly problems: AnswerProblem[] = []
  /** How many answers that nothing asks for were told. */
  unknown = 0

  constructor(readonly filling: Filling, readonly language: string) {}

  report(asked: Asked, fault: Fault, at?: string): void {
    this.problems.push(problemOf(this.filling, asked, fault, this.language, at))
  }
}

function checkSection(found: Found, asked: Asked): void {
  const given = asked.raw
  if (given !== null && !isRecord(given)) return found.report(asked, { code: 'type-section' })
  if (given !== null) reportUnknown(found, asked, given)
  for (const child of asked.children) check(found, child)
  reportChecks(found, asked)
}

function check(found: Found, asked: Asked): void {
  const { question, raw } = asked
  if (!isShown(found.filling, asked)) {
    if (hasAnswer(question, raw)) found.report(asked, { code: 'not-asked' })
    return
  }
  if (question.kind === 'note') {
    if (raw !== null) found.report(asked, { code: 'unknown-question', params: { name: question.id } })
    return reportChecks(found, asked)
  }
  if (question.kind === 'section') return checkSection(found, asked)
  if (question.kind === 'rows') checkRows(found, asked)
  else reportFault(found, asked)
  reportChecks(found, asked)
}

function checkRows(found: Found, asked: Asked): void {
  const given = asked.raw
  if (given !== null && !Array.isArray(given)) return found.report(asked, { code: 'type-rows' })
  const rows = given ?? []
  const { minItems: least, repeat } = asked.question.question
  const most = mostItems(asked.question.question)
  if (rows.length > most) return found.report(asked, { code: 'too-many-rows', params: { most } })
  if (repeat?.over) {
    const wanted = idsOf(asked)
    reportRowIds(found, asked, rows, (id) => wanted.has(id))
  }
  else if (asked.question.count) reportRowsBeyond(found, asked, rows)
  else {
    reportRowIds(found, asked, rows, mayBeRowId)
    if (least !== undefined && rows.length > 0 && rows.length < least) found.report(asked, { code: 'too-few-rows', params: { least } })
  }
  if (isNeeded(found.filling, asked) && isUnanswered(found.filling, asked)) found.report(asked, blankFault(asked.question))
  for (const row of asked.rows) checkSection(found, row)
}

/** Whose rows are given has one for each of these; rows that people add have an id once they were kept. Each its own. */
function reportRowIds(found: Found, asked: Asked, rows: readonly Value[], isFit: (id: Value) => boolean): void {
  const seen = new Set<Value>()
  for (const [index, row] of rows.entries()) {
    const id = ownValue(row, 'row')
    if (!isFit(id)) found.report(asked, { code: 'row-unknown' }, pointerTo(asked.at, index))
    else if (typeof id === 'string' && seen.has(id)) found.report(asked, { code: 'row-twice' }, pointerTo(asked.at, index))
    seen.add(id)
  }
}

function idsOf({ rows }: Asked): ReadonlySet<Value> {
  return new Set(rows.map(({ row }) => row?.id ?? null))
}

function mayBeRowId(id: Value): boolean {
  return typeof id !== 'string' || ROW_ID.test(id)
}

function reportRowsBeyond(found: Found, asked: Asked, rows: readonly Value[]): void {
  for (const [index, row] of rows.entries()) {
    if (index >= asked.rows.length && hasAnswer(asked.question, row)) found.report(asked, { code: 'not-asked' }, pointerTo(asked.at, index))
  }
}

function reportUnknown(found: Found, asked: Asked, given: Readonly<Record<string, Value>>): void {
  const { inOrder, children } = asked.question
  let told = 0
  let next = 0
  for (const name in given) {
    // Most answers come in the order of the form: looking on from the one before is faster than looking each up.
    while (next < inOrder.length && inOrder[next]?.id !== name) next++
    if (next++ < inOrder.length) continue
    if (children.has(name) || (asked.row && name === 'row' && typeof given[name] === 'string')) continue
    if (told === MOST_UNKNOWN || found.unknown === MOST_UNKNOWN_IN_ALL) return
    told += 1
    found.unknown += 1
    found.report(asked, { code: 'unknown-question', params: { name: name.slice(0, 60) } }, pointerTo(asked.at, name))
  }
}

function reportFault(found: Found, asked: Asked): void {
  const fault = faultAt(found.filling, asked)
  if (fault && !saysItself(asked, failedChecks(found.filling, asked)[0])) found.report(asked, fault)
}

function reportChecks(found: Found, asked: Asked): void {
  for (const { message } of failedChecks(found.filling, asked)) found.report(asked, failedCheck(found.filling, asked, message, found.language))
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
