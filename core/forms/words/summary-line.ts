import { messageIn } from '../../definitions/message.ts'
import { plainWords } from '../../definitions/plain-words.ts'
import { textIn } from '../../definitions/text.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { fillIn } from './fill-in.ts'
import { namedFrom } from './named-answers.ts'
import type { Filling } from '../filling/filling.ts'

/**
 * The form's line for the timeline with answers put in, each set apart from words that are read the other way. Empty where the
 * form has none, and while an answer it names is not there. Sensitive answers are never put in.
 * @param filling worked out
 * @param mayTell which questions' answers the reader may see
 */
export function summaryLine(filling: Filling, language: string, mayTell: (question: CompiledQuestion) => boolean = () => true): string {
  const { compiled } = filling
  const { summary } = compiled.definition
  if (summary === undefined) return ''
  const named = namedFrom(filling, filling.root, language, (question) => mayTell(question) && !compiled.sensitive.has(question.path))
  const line = plainWords(textIn(summary, language))
  const message = messageIn(line)
  if (message.ok && message.parts.some((part) => part.kind === 'name' && named(part.name).words.trim() === '')) return ''
  return fillIn(line, language, (name) => {
    const { words, value } = named(name)
    return { words: words.trim() && `\u2068${words.trim()}\u2069`, value }
  })
}
