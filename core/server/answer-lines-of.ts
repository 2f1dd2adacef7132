import type { AskedForm } from '../cases/asked-form.ts'
import type { CaseEvent } from '../cases/case-event.ts'
import { filledIn } from '../cases/filled-in.ts'
import { surroundingsThen } from '../cases/surroundings-then.ts'
import { type AnswerLine, answerLines } from '../forms/words/answer-lines.ts'
import { compileForm } from '../forms/compile/compile-form.ts'
import { versionsOf } from '../people/seen-answers.ts'
import { seesAnswer } from '../people/sight.ts'
import type { ViewerDesk } from './desk.ts'

/**
 * The answers of each event as label and value, by event number, as they were asked.
 * @param events redacted: a label made of what the viewer may not see would tell it
 */
export function answerLinesOf(
  { configuration, viewer, language }: ViewerDesk, askedForm: AskedForm, events: readonly CaseEvent[],
): Record<string, readonly AnswerLine[]> {
  const lines: Record<string, readonly AnswerLine[]> = {}
  for (const event of events) {
    const filled = filledIn(event)
    const form = filled && askedForm(filled.form)
    if (!form) continue
    const all = answerLines(compileForm(form), filled.answers, surroundingsThen(event, events, configuration), language)
    // Worked out again from what is left, an answer may come back: it goes by what its question is.
    const versions = versionsOf(configuration, askedForm, filled.form)
    lines[event.number] = all.filter(({ at }) => versions.every((version) => seesAnswer(version, at, viewer.role)))
  }
  return lines
}
