import { textIn } from '../../definitions/text.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { findByPath, type QuestionNames } from '../compile/find-question.ts'

/** {name}, {section.name} and {name, plural, ...} */
const NAMED = /\{\s*([\w.]+)\s*[,}]/g

/** The names of calculated questions whose answers a note puts into its words: many forms say what they work out only there. */
export function resultsTold(names: QuestionNames, { kind, isFilledIn, parent, question: { title, description } }: CompiledQuestion, language: string): readonly string[] {
  if (kind !== 'note' || !isFilledIn) return []
  const words = [title, description].map((text) => textIn(text, language)).join(' ')
  return [...words.matchAll(NAMED)].map(([, name = '']) => name).filter((name) => findByPath(names, parent, name.split('.'))?.calculate !== undefined)
}
