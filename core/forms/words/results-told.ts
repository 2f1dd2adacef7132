import { messageIn, namesIn } from '../../definitions/message.ts'
import { textIn } from '../../definitions/text.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { findByPath, type QuestionNames } from '../compile/find-question.ts'

/** The names of calculated questions whose answers a note puts into its words: many forms say what they work out only there. */
export function resultsTold(names: QuestionNames, { kind, isFilledIn, parent, question: { title, description } }: CompiledQuestion, language: string): readonly string[] {
  if (kind !== 'note' || !isFilledIn) return []
  const messages = [title, description].map((text) => messageIn(textIn(text, language)))
  return messages.flatMap((message) => (message.ok ? namesIn(message.parts) : [])).map(({ name }) => name).filter((name) => findByPath(names, parent, name.split('.'))?.calculate !== undefined)
}
