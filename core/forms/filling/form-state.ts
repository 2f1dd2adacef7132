import { isBlank } from '../../expressions/functions.ts'
import { isRecord, ownValue } from '../check/answer-kind.ts'
import type { Answers, Surroundings } from '../answers.ts'
import type { Value } from '../../expressions/value.ts'
import { isLoose } from '../compile/compiled-form.ts'
import type { CompiledForm } from '../compile/compiled-form.ts'
import { everyPlace } from './filling.ts'
import type { Asked, Filling } from './filling.ts'
import { isGiven } from './is-given.ts'
import { answerAt, isNeeded, isShown, valueOf } from './work-out.ts'
import { workedOut } from './worked-out.ts'

/** How far a section of the form is. */
export interface SectionState {
  /** Pointer of the section, as its questions name it. */
  readonly at: string
  /** Questions asked now, those calculated left out. */
  readonly asked: number
  /** What the section began with counts from the first answer on that somebody gives in it. */
  readonly answered: number
  /** JSON pointers of what must still be answered. */
  readonly missing: readonly string[]
}

/** What a form asks now. Places are JSON pointers into the answers. */
export interface FormState {
  /** The given answers with calculated ones put in and rows in step with the household. What is hidden is still there, so that nothing typed is lost: check and send storedAnswers. */
  readonly answers: Answers
  /** Questions, sections and rows that are not asked now. */
  readonly hidden: ReadonlySet<string>
  /** Questions that must be answered now. */
  readonly required: ReadonlySet<string>
  readonly sections: readonly SectionState[]
}

/** What is asked and needed now, and the answers with everything calculated. */
export function formState(compiled: CompiledForm, answers: Answers, surroundings: Surroundings): FormState {
  const filling = workedOut(compiled, answers, surroundings)
  return stateOf(filling)
}

/** The state of a form that is laid out and worked out. */
export function stateOf(filling: Filling): FormState {
  const hidden = new Set<string>()
  const required = new Set<string>()
  for (const asked of everyPlace(filling.root)) {
    if (!isShown(filling, asked)) hidden.add(asked.at)
    else if (isNeeded(filling, asked)) required.add(asked.at)
  }
  const sections = [...sectionsOf(filling)].map(([at, parts]) => sectionState(filling, at, parts))
  return { answers: recordOf(withCalculated(filling, filling.root, recordOf(filling.root.raw))), hidden, required, sections }
}

/** Sections of the form in order; questions that stand in none are sections where they stand. */
export function sectionsOf({ root }: Filling): ReadonlyMap<string, readonly Asked[]> {
  const sections = new Map<string, Asked[]>()
  for (const asked of root.children) {
    const at = asked.question.section
    const parts = sections.get(at)
    if (parts) parts.push(asked)
    else sections.set(at, [asked])
  }
  return sections
}

/** How far one section is. */
export function sectionState(filling: Filling, at: string, parts: readonly Asked[]): SectionState {
  const missing: string[] = []
  let askedNow = 0
  let answered = 0
  let isBegun = false
  function count(asked: Asked): void {
    if (!isShown(filling, asked)) return
    const { kind, calculate, question } = asked.question
    const isAnswered = !isUnanswered(filling, asked)
    if (!isAnswered && isNeeded(filling, asked)) missing.push(asked.at)
    if (kind === 'question' && !calculate && question.ui?.widget !== 'hidden') {
      askedNow++
      if (isAnswered) answered++
      isBegun ||= isAnswered && isGiven(filling, asked)
    }
    for (const child of asked.children) count(child)
    for (const row of asked.rows) count(row)
  }
  for (const part of parts) count(part)
  return { at, asked: askedNow, answered: isBegun ? answered : 0, missing }
}

/** Whether nothing is answered: a blank, or a section or rows with nothing in them. */
export function isUnanswered(filling: Filling, asked: Asked): boolean {
  const { question, children, rows, row } = asked
  if (isLoose(question)) return isBlank(answerAt(filling, asked))
  if (question.kind === 'rows' && !row) return rows.length === 0
  return children.every((child) => isUnanswered(filling, child))
}

/** The given answers with what is calculated put in. What did not change stays the very same object. */
function withCalculated(filling: Filling, asked: Asked, given: Value): Value {
  const { question, row } = asked
  if (isLoose(question)) return question.calculate ? valueOf(filling, asked) : given
  if (question.kind === 'rows' && !row) {
    // Where the count has become lower, the rows beyond it are kept in case it is changed back.
    const beyond = question.count && Array.isArray(given) ? given.slice(asked.rows.length) : []
    if (asked.rows.length + beyond.length === 0) return Array.isArray(given) && given.length === 0 ? given : null
    const rows = [...asked.rows.map((each) => withCalculated(filling, each, each.row?.answers ?? null)), ...beyond]
    return Array.isArray(given) && given.length === rows.length && rows.every((each, at) => each === given[at]) ? given : rows
  }
  const before = isRecord(given) ? given : {}
  const changed: [string, Value][] = row?.subject && row.id !== undefined && before['row'] !== row.id ? [['row', row.id]] : []
  for (const child of asked.children) {
    const { id } = child.question
    const old = ownValue(before, id)
    const now = withCalculated(filling, child, old)
    if (now !== old) changed.push([id, now])
  }
  if (changed.length === 0) return isRecord(given) ? given : null
  const blank = new Set(changed.filter(([, value]) => value === null).map(([id]) => id))
  return Object.fromEntries([...Object.entries(before), ...changed].filter(([id]) => !blank.has(id)))
}

function recordOf(value: Value): Answers {
  return isRecord(value) ? value : {}
}
