import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { Question, Text } from '../../../../core/definitions/definition-types.ts'
import { plainWords } from '../../../../core/definitions/plain-words.ts'
import { questionsOf } from '../../../../core/definitions/question-walk.ts'
import type { ImportLine } from '../../../../core/exchange/import-report.ts'

/** What a row says, in one of the languages of its tool where it has words in that; else as the report has them. Rows without words say nothing. */
export function rowWords(form: FormDefinition, language: string): (line: ImportLine) => string {
  const questions = new Map<string, Question>()
  for (const { way, question, ofList } of questionsOf(form.answers)) if (!ofList && way.length > 0) questions.set(way.join('.'), question)
  return ({ became = '', name, label }) => {
    const question = questions.get(became)
    const text = question && (isCalled(became, name) ? question.title : optionOf(question, name)?.title)
    return plainWords(wordsIn(text, language) ?? label) || name
  }
}

/** Whether a row is that of the question itself, not of one of its options. */
function isCalled(path: string, name: string): boolean {
  return path.split('.').at(-1) === name
}

function optionOf({ oneOf, items }: Question, name: string) {
  return (oneOf ?? items?.oneOf ?? []).find((option) => String(option.const) === name)
}

function wordsIn(text: Text | undefined, language: string): string | undefined {
  return typeof text === 'object' && Object.hasOwn(text, language) ? text[language] : undefined
}
