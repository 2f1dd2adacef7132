import type { AskedForm } from '../cases/asked-form.ts'
import type { CaseEvent } from '../cases/case-event.ts'
import { filledIn } from '../cases/filled-in.ts'
import { surroundingsThen } from '../cases/surroundings-then.ts'
import { type AnswerLine, answersAndResults } from '../forms/words/answer-lines.ts'
import { compileForm } from '../forms/compile/compile-form.ts'
import { workedOut } from '../forms/filling/worked-out.ts'
import { summaryLine } from '../forms/words/summary-line.ts'
import { versionsOf } from '../people/seen-answers.ts'
import { seesAnswer, seesQuestion } from '../people/sight.ts'
import type { ViewerDesk } from './desk.ts'

interface AnswersShown {
  /** Label and value of each answer. */
  readonly lines: Record<string, readonly AnswerLine[]>
  /** What the form says of itself in one line, where it does. */
  readonly summaries: Record<string, string>
}

/**
 * The answers of each event, by event number, as they were asked.
 * @param events redacted: a label made of what the viewer may not see would tell it
 */
export function answersShown({ configuration, viewer: { role }, language }: ViewerDesk, askedForm: AskedForm, events: readonly CaseEvent[]): AnswersShown {
  const shown: AnswersShown = { lines: {}, summaries: {} }
  for (const event of events) {
    const filled = filledIn(event)
    const form = filled && askedForm(filled.form)
    if (!form) continue
    const filling = workedOut(compileForm(form), filled.answers, surroundingsThen(event, events, configuration))
    // Worked out again from what is left, an answer may come back: it goes by what its question is.
    const versions = versionsOf(configuration, askedForm, filled.form)
    shown.lines[event.number] = answersAndResults(filling, language).filter(({ at }) => versions.every((version) => seesAnswer(version, at, role)))
    const summary = summaryLine(filling, language, ({ path }) => versions.every((version) => seesQuestion(version, path, role)))
    if (summary !== '') shown.summaries[event.number] = summary
  }
  return shown
}
