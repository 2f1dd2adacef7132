import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { Question, Text } from '../../../../core/definitions/definition-types.ts'
import { questionsOf } from '../../../../core/definitions/question-walk.ts'

/** Of a language with fewer words than this part of the fullest, a text or two stand there, such as OK. */
const LEAST = 0.1

/** Languages a form can be read in, in the order they first appear; none where every text is one for all. */
export function languagesIn({ title, answers }: FormDefinition): readonly string[] {
  const found = new Map<string, number>()
  const hear = (text: Text | undefined) => {
    if (typeof text === 'object') for (const language of Object.keys(text)) found.set(language, (found.get(language) ?? 0) + 1)
  }
  hear(title)
  for (const { question } of questionsOf(answers)) for (const text of textsAt(question)) hear(text)
  const fullest = Math.max(...found.values())
  return [...found].filter(([, texts]) => texts >= fullest * LEAST).map(([language]) => language)
}

function textsAt({ title, description, oneOf }: Question): readonly (Text | undefined)[] {
  return [title, description, ...(oneOf ?? []).map((option) => option.title)]
}
