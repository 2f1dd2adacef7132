import { fullPurse } from '../../expressions/budget.ts'
import type { Value } from '../../expressions/value.ts'
import type { AnswerProblem, Answers, AssessmentResult, Surroundings } from '../answers.ts'
import { ownValue } from '../check/answer-kind.ts'
import { assessmentOf } from '../scores/assess.ts'
import { blankResult } from '../scores/blank-result.ts'
import { scoredQuestions, type ScoredQuestions } from '../scores/scored-questions.ts'
import { askedAt } from './asked-at.ts'
import { bringUpToDate, markReaders } from './cell.ts'
import type { Cell } from './cell.ts'
import { problemsOf } from '../check/check-answers.ts'
import type { CompiledForm } from '../compile/compiled-form.ts'
import { fillingOf } from './filling-of.ts'
import type { Asked, Filling } from './filling.ts'
import { sectionsOf, stateOf } from './form-state.ts'
import type { FormState } from './form-state.ts'
import { giveAnswer } from './given.ts'
import { isBegun } from './is-given.ts'
import { isSuggestedAnew, putIn, suggestionAt, watchedIn } from './suggestions.ts'
import type { Watched } from './suggestions.ts'
import { pathOf, rowsOf, valueAt, withValueAt, withValuesIn } from './place-answers.ts'
import type { AnswerPath } from './place-answers.ts'
import { pointerTo } from './pointer.ts'
import { sharedState, stateAfter } from './state-after.ts'
import { valueOf, workOut } from './work-out.ts'

/** JSON pointers of the questions about which something may have become different. */
export type Touched = ReadonlySet<string> | 'everything'

/**
 * A form being filled in. One answer changed makes only that be worked out again which depends on it; everything it gives is
 * the same as formState, assess and checkAnswers give for the same answers, and the very same object as long as it says the same.
 */
export interface OpenForm {
  readonly compiled: CompiledForm
  readonly surroundings: Surroundings
  /** The questions where they are asked now, to be read from only. */
  filling(): Filling
  /** Answers a question, or a section or rows as a whole; null for a blank. */
  answer(path: AnswerPath, value: Value): Touched
  state(): FormState
  result(): AssessmentResult
  /** The same, but nothing before somebody has answered anything: what a form begins with speaks for nobody. */
  resultSoFar(): AssessmentResult
  /** The questions that scores are made of, and which of them are blank. */
  scored(): ScoredQuestions
  problems(language: string): readonly AnswerProblem[]
}

/** Opens a form with the answers there are. */
export function openForm(compiled: CompiledForm, answers: Answers, surroundings: Surroundings): OpenForm {
  let { filling, state } = laidOut(compiled, answers, surroundings)
  let sections = sectionsOf(filling)
  let result: AssessmentResult | undefined
  let soFar: AssessmentResult | undefined
  const problems = new Map<string, readonly AnswerProblem[]>()

  /** Each time somebody asks, expressions may spend as much as in a whole pass. */
  function refilled(): Filling {
    Object.assign(filling.clock.purse, fullPurse())
    return filling
  }

  function answer(path: AnswerPath, value: Value): Touched {
    result = undefined
    soFar = undefined
    problems.clear()
    refilled()
    const asked = askedAt(filling, path.reduce<string>(pointerTo, ''))
    if (!asked || !isAnswerable(asked)) return layOutAnew(path, value, watchedIn(filling))
    const watched = watchedIn(filling)
    const { touched, worked, isRecounted } = workOutAfter(filling, asked, value)
    if (isRecounted) return layOutAnew(path, value, watched)
    const now = withWorkedOut(filling, withValueAt(state.answers, path, value), worked)
    for (const holder of new Set([asked, ...worked].map(({ parent }) => parent))) noteRaw(holder, now)
    const after = stateAfter(filling, { ...state, answers: now }, sections, touched)
    state = after.state
    return after.touched
  }

  function layOutAnew(path: AnswerPath, value: Value, watched: Watched): Touched {
    const before = state
    ;({ filling, state } = laidOut(compiled, putIn(compiled, withValueAt(before.answers, path, value), surroundings, watched), surroundings))
    sections = sectionsOf(filling)
    state = sharedState(before, state)
    return 'everything'
  }

  const whole = () => (result ??= assessmentOf(refilled()))
  return {
    compiled,
    surroundings,
    filling: () => filling,
    answer,
    state: () => state,
    result: whole,
    resultSoFar: () => (soFar ??= isBegun(filling) ? whole() : blankResult(whole())),
    scored: () => scoredQuestions(refilled()),
    problems(language) {
      const known = problems.get(language) ?? problemsOf(refilled(), language)
      problems.set(language, known)
      return known
    },
  }
}

function laidOut(compiled: CompiledForm, answers: Answers, surroundings: Surroundings): { filling: Filling; state: FormState } {
  const filling = fillingOf(compiled, answers, surroundings, true)
  workOut(filling)
  watchedIn(filling)
  const state = stateOf(filling)
  takeOver(filling.root, state.answers)
  return { filling, state }
}

/** Lets the answers with everything calculated stand for those that were given. */
function takeOver(asked: Asked, now: Value): void {
  if (asked.question.calculate) giveAnswer(asked, now)
  else asked.raw = now
  for (const child of asked.children) takeOver(child, ownValue(now, child.question.id))
  for (const [index, row] of asked.rows.entries()) takeOver(row, rowsOf(now)[index] ?? null)
}

/** Notes what stands in the answers at a section or row and all around it. */
function noteRaw(holder: Asked | undefined, answers: Answers): void {
  for (let each = holder; each; each = each.parent) each.raw = valueAt(answers, pathOf(each.at))
}

function withWorkedOut(filling: Filling, answers: Answers, worked: readonly Asked[]): Answers {
  const byHolder = new Map<Asked, Map<string, Value>>()
  for (const asked of worked) {
    const holder = asked.parent ?? filling.root
    const values = byHolder.get(holder) ?? new Map<string, Value>()
    byHolder.set(holder, values.set(asked.question.id, asked.question.calculate ? valueOf(filling, asked) : asked.raw))
  }
  let now = answers
  for (const [holder, values] of byHolder) now = withValuesIn(now, pathOf(holder.at), values)
  return now
}

/** A question that somebody answers, in a section and row that are there. */
function isAnswerable({ question, parent }: Asked): boolean {
  return question.kind === 'question' && !question.calculate && isLaidOut(parent)
}

function isLaidOut(holder: Asked | undefined): boolean {
  return holder === undefined || ((holder.raw === null || typeof holder.raw === 'object') && isLaidOut(holder.parent))
}

interface WorkedOut {
  readonly touched: ReadonlySet<Asked>
  /** Questions whose answers were calculated, or put in. */
  readonly worked: readonly Asked[]
  /** Some section has another number of rows: what hangs on that is not worked out. */
  readonly isRecounted: boolean
}

/** Answers a question and works out again what depends on it, in the order in which it was worked out before, so that nothing nests deeply. */
function workOutAfter(filling: Filling, asked: Asked, value: Value): WorkedOut {
  const touched = new Set([asked])
  const worked: Asked[] = []
  // An answer is put in once for each that somebody gives, however suggestions hang on each other; not in place of that one.
  const given = new Set([asked])
  let marked: readonly Cell[] = markReaders(giveAnswer(asked, value))
  while (marked.length > 0) {
    const further: Cell[] = []
    for (const cell of [...marked].sort((one, other) => one.number - other.number)) {
      const { at } = cell
      if (at === filling.root) continue
      touched.add(at)
      if (cell === at.suggested) {
        if (!isSuggestedAnew(filling, at) || given.has(at)) continue
        const suggestion = suggestionAt(filling, at)
        if (suggestion === undefined) continue
        given.add(at)
        worked.push(at)
        further.push(...markReaders(giveAnswer(at, suggestion)))
        continue
      }
      if (cell === at.counted && isOther(filling, at.counted)) return { touched, worked, isRecounted: true }
      if (cell !== at.shown && cell !== at.value) continue
      bringUpToDate(filling, cell)
      if (cell !== at.value || !at.question.calculate || Object.is(at.raw, cell.result)) continue
      worked.push(at)
      further.push(...markReaders(giveAnswer(at, at.value.result ?? null)))
    }
    marked = further
  }
  return { touched, worked, isRecounted: false }
}

/** Whether a cell gives something else than before. */
function isOther(filling: Filling, cell: Cell<number>): boolean {
  const before = cell.result
  bringUpToDate(filling, cell)
  return cell.result !== before
}
