import type { Value } from '../../../core/expressions/value.ts'
import type { AnswerProblem, Answers, FindingHeld } from '../../../core/forms/answers.ts'
import { askedAt } from '../../../core/forms/asked-at.ts'
import { checkAnswers } from '../../../core/forms/check-answers.ts'
import { fillingOf, type Filling } from '../../../core/forms/filling.ts'
import { findingsAt } from '../../../core/forms/findings.ts'
import { formState, type FormState } from '../../../core/forms/form-state.ts'
import type { EarlierAnswer } from '../../../core/forms/form-view.ts'
import { newRow } from '../../../core/forms/initial-answers.ts'
import { noteAt, type NoteWords } from '../../../core/forms/note-at.ts'
import { optionsAt, type OptionView } from '../../../core/forms/options-at.ts'
import { rowHeadings } from '../../../core/forms/row-heading.ts'
import { workOut } from '../../../core/forms/work-out.ts'
import { type AnswerPath, pathOf, rowsOf, valueAt, withValueAt } from '../../../core/forms/place-answers.ts'
import type { FormSetting } from './form-setting.ts'
import { definedPath, pointerTo } from './question-place.ts'

/** What one question shows. The same object as long as nothing of it changes. */
export interface QuestionState {
  readonly value: Value
  readonly isVisible: boolean
  readonly isRequired: boolean
  /** What is wrong with the answer, once the question has been left or sending was tried. */
  readonly problem?: string
  /** What was answered before, offered beside the question. */
  readonly earlier?: EarlierAnswer | undefined
}

/** How many rows a repeated section has. The same object as long as that does not change. */
export interface RowsState {
  readonly isVisible: boolean
  readonly count: number
  readonly problem?: string
}

/** The answers of an open form, outside React: one key typed makes one question draw again, and those that depend on it. */
export interface AnswersStore {
  subscribe(listener: () => void): () => void
  setting(): FormSetting
  /** Answers as typed, with what is calculated. What is hidden is still there. */
  answers(): Answers
  state(): FormState
  /** How far the sections are. The same list as long as no figure of it changes. */
  sections(): FormState['sections']
  question(at: string): QuestionState
  rows(at: string): RowsState
  /** What a row is called now. */
  heading(at: string): string
  /** What can be chosen now, where that hangs on answers or is too long to be listed before. */
  options(at: string): readonly OptionView[]
  /** What a note says now. */
  note(at: string): NoteWords
  /** What an answer means that calls for something to be done today. */
  alerts(at: string): readonly FindingHeld[]
  answer(path: AnswerPath, value: Value): void
  /** Adds a row and tells its place. */
  addRow(path: AnswerPath): number
  removeRow(path: AnswerPath, index: number): void
  /** The person has gone on from a question: it may now say what is wrong. */
  leave(at: string): void
  /** Everything that keeps the answers from being recorded, as far as the page can tell. */
  problems(): readonly AnswerProblem[]
  /** What is to be shown of that above the form: nothing until sending was tried, then also what the server found. */
  outstanding(): readonly AnswerProblem[]
  /** From now on every question says what is wrong with it. */
  reveal(): void
  /** What the server found; each stands beside its question until that is answered otherwise. */
  refuse(problems: readonly AnswerProblem[]): void
  /** Another definition, other surroundings or another language: what was typed stays, by its place. */
  change(setting: FormSetting): void
  /** Puts other answers in place of all. */
  replace(answers: Answers): void
}

/** Answers to what is hidden, or not asked any more, are kept in case a mind or a definition is changed back. They are never sent, so that they are no problem. */
const keptOnPurpose: ReadonlySet<string> = new Set(['not-asked', 'unknown-question'])

export function createAnswersStore(initial: FormSetting, start: Answers): AnswersStore {
  let setting = initial
  let state = formState(setting.compiled, start, setting.surroundings)
  let found: readonly AnswerProblem[] | undefined
  let headings: ReadonlyMap<string, string> | undefined
  let refused: readonly AnswerProblem[] = []
  let sections = state.sections
  let isRevealed = false
  let filling: Filling | undefined
  let outstanding: readonly AnswerProblem[] = []
  const left = new Set<string>()
  const listeners = new Set<() => void>()
  const questions = new Map<string, QuestionState>()
  const rows = new Map<string, RowsState>()
  const notes = new Map<string, NoteWords>()
  const alerts = new Map<string, readonly FindingHeld[]>()

  function take(answers: Answers): void {
    state = formState(setting.compiled, answers, setting.surroundings)
    found = undefined
    headings = undefined
    filling = undefined
    tell()
  }

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function filled(): Filling {
    if (filling) return filling
    filling = fillingOf(setting.compiled, state.answers, setting.surroundings)
    workOut(filling)
    return filling
  }

  function problems(): readonly AnswerProblem[] {
    found ??= checkAnswers(setting.compiled, state.answers, setting.surroundings, setting.language).filter(({ code }) => !keptOnPurpose.has(code))
    return found
  }

  function problemAt(at: string): { problem?: string } {
    const fromServer = refused.find((problem) => problem.at === at)
    if (fromServer) return { problem: fromServer.message }
    if (!isRevealed && !left.has(at)) return {}
    const problem = problems().find((one) => one.at === at)
    return problem ? { problem: problem.message } : {}
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setting: () => setting,
    answers: () => state.answers,
    state: () => state,
    sections: () => (sections = sameAsBefore(sections, state.sections)),
    question: (at) => unchanged(questions, at, {
      value: valueAt(state.answers, pathOf(at)),
      isVisible: !state.hidden.has(at),
      isRequired: state.required.has(at),
      earlier: setting.view.earlier.get(at),
      ...problemAt(at),
    }),
    rows: (at) => unchanged(rows, at, {
      isVisible: !state.hidden.has(at),
      count: rowsOf(valueAt(state.answers, pathOf(at))).length,
      ...problemAt(at),
    }),
    heading(at) {
      headings ??= rowHeadings(setting.compiled, state.answers, setting.surroundings, setting.language)
      return headings.get(at) ?? ''
    },
    options: (at) => optionsAt(filled(), at, setting.language),
    note: (at) => unchanged(notes, at, noteAt(filled(), at, setting.language)),
    alerts(at) {
      const asked = askedAt(filled(), at)
      const held = asked ? findingsAt(filled(), asked).filter(({ kind }) => kind === 'alert') : []
      const now = sameAsBefore(alerts.get(at) ?? none, held)
      alerts.set(at, now)
      return now
    },
    answer(path, value) {
      refused = refused.filter((problem) => problem.at !== pointerTo(path))
      take(withValueAt(state.answers, path, value))
    },
    addRow(path) {
      const present = rowsOf(valueAt(state.answers, path))
      take(withValueAt(state.answers, path, [...present, newRow(setting.compiled, definedPath(path), present.length + 1, setting.surroundings)]))
      return present.length
    },
    removeRow(path, index) {
      const present = rowsOf(valueAt(state.answers, path))
      const others = present.filter((_, each) => each !== index)
      refused = []
      // Rows below move up: what was said of them was said of other places.
      for (const at of left) if (at.startsWith(`${pointerTo(path)}/`)) left.delete(at)
      take(withValueAt(state.answers, path, others.length > 0 ? others : null))
    },
    leave(at) {
      if (left.has(at)) return
      left.add(at)
      tell()
    },
    problems,
    outstanding() {
      const now = isRevealed ? [...refused, ...problems().filter(({ at }) => !refused.some((one) => one.at === at))] : []
      return (outstanding = sameAsBefore(outstanding, now))
    },
    reveal() {
      isRevealed = true
      tell()
    },
    refuse(given) {
      refused = given
      isRevealed = true
      tell()
    },
    change(next) {
      setting = next
      take(state.answers)
    },
    replace(answers) {
      refused = []
      isRevealed = false
      left.clear()
      take(answers)
    },
  }
}

const none: readonly FindingHeld[] = []

/** The object shown before where nothing in it has changed, so that React has nothing to draw. */
function unchanged<State extends object>(shown: Map<string, State>, at: string, now: State): State {
  const before = shown.get(at)
  if (before && isSame(before, now)) return before
  shown.set(at, now)
  return now
}

function isSame(one: object, other: object): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length
    && names.every((name) => Reflect.get(one, name) === Reflect.get(other, name))
}

/** The list shown before where it says the same. */
function sameAsBefore<List extends readonly object[]>(before: List, now: List): List {
  return before === now || JSON.stringify(before) === JSON.stringify(now) ? before : now
}
