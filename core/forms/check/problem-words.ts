import type { Text } from '../../definitions/definition-types.ts'
import { plainWords } from '../../definitions/plain-words.ts'
import { textIn } from '../../definitions/text.ts'
import type { AnswerProblem } from '../answers.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { filledMarkup, filledWords } from '../words/filled-words.ts'
import { optionOf } from '../options/offered-options.ts'
import { placeHeading, tellingLike } from '../words/row-heading.ts'
import type { Fault } from './answer-rules.ts'
import { answerSentence } from './answer-words.ts'

/** A fault in words. */
export function problemOf(filling: Filling, asked: Asked, { code, params = {} }: Fault, language: string, at = asked.at): AnswerProblem {
  const row = placeHeading(filling, asked, language, tellingLike(filling.compiled, {
    sensitive: filling.compiled.sensitive.has(asked.question.path), personal: asked.question.personal,
  }))
  const all = {
    question: filledWords(filling, asked.parent, asked.question.question.title, language) || asked.question.id || textIn(filling.compiled.definition.title, language),
    ...(row !== undefined && { row }),
    // What a text should look like stands in the question's help.
    ...(code === 'pattern-help' && { help: filledMarkup(filling, asked.parent, asked.question.question.description, language) }),
    ...params,
    ...(code === 'not-offered' && { value: choiceWords(filling, asked, String(params['value']), language) }),
  }
  return { at, code, params: all, message: answerSentence(code, all, language) }
}

/** An answer as its label, where the definition has one for it; what a case offers is named to nobody who was not offered it. */
function choiceWords({ surroundings }: Filling, { question }: Asked, code: string, language: string): string {
  const option = question.optionsFrom !== undefined && !question.codes ? undefined : optionOf(question, code, surroundings)
  return option ? plainWords(textIn(option.title, language)) : code
}

/** A rule across answers that does not hold, as a fault with its own sentence. */
export function failedCheck(filling: Filling, asked: Asked, message: Text, language: string): Fault {
  return { code: 'check', params: { sentence: filledMarkup(filling, asked.question.kind === 'section' ? asked : asked.parent, message, language) } }
}
