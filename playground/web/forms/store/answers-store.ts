import type { Value } from '../../../../core/expressions/value.ts'
import type { AnswerProblem, Answers, AssessmentResult, FindingHeld } from '../../../../core/forms/answers.ts'
import { askedAt } from '../../../../core/forms/filling/asked-at.ts'
import { problemAt } from '../../../../core/forms/check/check-answers.ts'
import { findingsAt } from '../../../../core/forms/scores/findings.ts'
import type { FormState } from '../../../../core/forms/filling/form-state.ts'
import { newRow } from '../../../../core/forms/filling/initial-answers.ts'
import { noteAt, type NoteWords } from '../../../../core/forms/words/note-at.ts'
import { openForm, type OpenForm, type Touched } from '../../../../core/forms/filling/open-form.ts'
import { optionsAt, type OptionView } from '../../../../core/forms/options/options-at.ts'
import { type AnswerPath, pathOf, rowsOf, valueAt } from '../../../../core/forms/filling/place-answers.ts'
import { rowHeading } from '../../../../core/forms/words/row-heading.ts'
import { wordsAt, type FilledWords } from '../../../../core/forms/words/words-at.ts'
import type { ScoredQuestions } from '../../../../core/forms/scores/scored-questions.ts'
import type { FormSetting } from './form-setting.ts'
import { createListeners } from './listeners.ts'
import type { QuestionState, RowsState } from './question-state.ts'
import { createSaidProblems } from './said-problems.ts'
import { createTyping } from './typing.ts'
import { definedPath, pointerTo } from '../questions/question-place.ts'
import { createProblemsAsAsked } from '../versions/problems-as-asked.ts'
import { unchanged, unchangedDeep } from './unchanged.ts'

/** The answers of an open form, outside React: one key typed makes one question draw again, and those that depend on it. */
export interface AnswersStore {
  subscribe(listener: () => void): () => void
  /** Tells the listener only when something about one question or row may have changed. */
  subscribeTo(at: string, listener: () => void): () => void
  setting(): FormSetting
  /** Answers as typed, with what is calculated. What is hidden is still there. */
  answers(): Answers
  state(): FormState
  /** What the tool makes of the answers so far. */
  result(): AssessmentResult
  /** The questions that scores are made of, and which of them are blank. */
  scored(): ScoredQuestions
  question(at: string): QuestionState
  rows(at: string): RowsState
  /** What a row is called now. */
  heading(at: string): string
  /** What can be chosen now, where that hangs on answers or is too long to be listed before. */
  options(at: string): readonly OptionView[]
  /** What a question or section says now, where answers are put into its words. */
  words(at: string): FilledWords
  /** What a note says now. */
  note(at: string): NoteWords
  /** What an answer means that calls for something to be done today. */
  alerts(at: string): readonly FindingHeld[]
  answer(path: AnswerPath, value: Value): void
  /** A text still being typed: it counts at once, and others hear of it when typing pauses. */
  type(path: AnswerPath, value: Value): void
  /** Tells of what was typed without waiting for the pause. */
  tellNow(): void
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
  let open = openForm(setting.compiled, start, setting.surroundings)
  const listeners = createListeners()
  const typing = createTyping(put, listeners.tell)
  const said = createSaidProblems()
  const questions = new Map<string, QuestionState>()
  const rows = new Map<string, RowsState>()
  const notes = new Map<string, NoteWords>()
  const filled = new Map<string, FilledWords>()
  const alerts = new Map<string, readonly FindingHeld[]>()
  const asAsked = createProblemsAsAsked(() => ({ setting, answers: open.state().answers }))

  function form(): OpenForm {
    typing.takeIn()
    return open
  }

  function put(path: AnswerPath, value: Value): Touched {
    said.answered(pointerTo(path))
    return open.answer(path, value)
  }

  function reopen(answers: Answers): void {
    open = openForm(setting.compiled, answers, setting.surroundings)
    listeners.tell('everything')
  }

  function problems(): readonly AnswerProblem[] {
    return form().problems(setting.language).filter(({ code }) => !keptOnPurpose.has(code)).map(asAsked)
  }

  function problemShown(at: string): Pick<QuestionState, 'problem' | 'problemCode'> {
    return said.at(at, () => {
      const asked = askedAt(open.filling(), at)
      const isQuestion = asked?.question.kind === 'question'
      const problem = isQuestion ? problemAt(open.filling(), asked, setting.language) : problems().find((one) => one.at === at)
      return problem && asAsked(problem)
    })
  }

  return {
    subscribe: listeners.toAll,
    subscribeTo: listeners.to,
    setting: () => setting,
    answers: () => form().state().answers,
    state: () => form().state(),
    result: () => form().resultSoFar(),
    scored: () => form().scored(),
    question(at) {
      const { answers, hidden, required } = form().state()
      return unchanged(questions, at, {
        value: valueAt(answers, pathOf(at)),
        isVisible: !hidden.has(at),
        isRequired: required.has(at),
        earlier: setting.view.earlier.get(at),
        ...problemShown(at),
      })
    },
    rows: (at) => unchanged(rows, at, {
      isVisible: !form().state().hidden.has(at),
      count: askedAt(open.filling(), at)?.rows.length ?? 0,
      ...problemShown(at),
    }),
    heading(at) {
      const row = askedAt(form().filling(), at)
      return row ? rowHeading(open.filling(), row, setting.language) : ''
    },
    options: (at) => optionsAt(form().filling(), at, setting.language),
    words: (at) => unchangedDeep(filled, at, wordsAt(form().filling(), at, setting.language)),
    note: (at) => unchanged(notes, at, noteAt(form().filling(), at, setting.language)),
    alerts(at) {
      const asked = askedAt(form().filling(), at)
      const held = asked ? findingsAt(open.filling(), asked).filter(({ kind }) => kind === 'alert') : none
      return unchanged(alerts, at, held)
    },
    answer(path, value) {
      typing.takeIn()
      listeners.tell(put(path, value))
    },
    type: typing.type,
    tellNow: typing.tellNow,
    addRow(path) {
      const present = rowsOf(valueAt(form().state().answers, path))
      const row = newRow(setting.compiled, definedPath(path), present.length + 1, setting.surroundings)
      listeners.tell(open.answer(path, [...present, row]))
      return present.length
    },
    removeRow(path, index) {
      const present = rowsOf(valueAt(form().state().answers, path))
      const others = present.filter((_, each) => each !== index)
      said.rowsMoved(pointerTo(path))
      listeners.tell(open.answer(path, others.length > 0 ? others : null))
    },
    leave(at) {
      typing.tellNow()
      if (said.leave(at)) listeners.tell(new Set([at]))
    },
    problems,
    outstanding: () => said.outstanding(problems),
    reveal() {
      said.reveal()
      listeners.tell('everything')
    },
    refuse(given) {
      typing.takeIn()
      said.refuse(given.map(asAsked))
      listeners.tell('everything')
    },
    change(next) {
      typing.takeIn()
      setting = next
      reopen(open.state().answers)
    },
    replace(answers) {
      typing.tellNow()
      said.forget()
      reopen(answers)
    },
  }
}

const none: readonly never[] = []
