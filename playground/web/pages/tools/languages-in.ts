import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { Question, Text } from '../../../../core/definitions/definition-types.ts'
import { questionsOf } from '../../../../core/definitions/question-walk.ts'

/** Languages a form is written in, in the order they first appear; none where every text is one for all. */
export function languagesIn({ title, answers }: FormDefinition): readonly string[] {
  const found = new Set<string>()
  const hear = (text: Text | undefined) => {
    if (typeof text === 'object') for (const language of Object.keys(text)) found.add(language)
  }
  hear(title)
  for (const { question } of questionsOf(answers)) for (const text of textsAt(question)) hear(text)
  return [...found]
}

function textsAt({ title, description, oneOf }: Question): readonly (Text | undefined)[] {
  return [title, description, ...(oneOf ?? []).map((option) => option.title)]
}
