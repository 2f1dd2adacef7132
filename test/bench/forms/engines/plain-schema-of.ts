import { type GeneratedQuestion, type GeneratedSection, OPTIONS } from '../../generated-tool.ts'

type Schema = Readonly<Record<string, unknown>>

const CHOICES = OPTIONS.map((option) => ({ const: option.const, title: String(option.title) }))

/** One question as plain JSON Schema. */
export function schemaOf({ kind, title }: GeneratedQuestion): Schema {
  switch (kind) {
    case 'yes_no':
      return { type: 'boolean', title }
    case 'number':
      return { type: 'number', title, minimum: 0, maximum: 1000 }
    case 'date':
      return { type: 'string', format: 'date', title }
    case 'one':
      return { type: 'string', title, oneOf: CHOICES }
    case 'several':
      return { type: 'array', title, uniqueItems: true, items: { type: 'string', oneOf: CHOICES } }
    case 'text':
      return { type: 'string', title, maxLength: 200 }
  }
}

/** What is answered from the start. */
export function startOf(sections: readonly GeneratedSection[]): Record<string, Record<string, unknown>> {
  return Object.fromEntries(sections.map(({ id, questions }) => [
    id,
    Object.fromEntries(questions.flatMap((question) => (question.answer === undefined ? [] : [[question.id, question.answer]]))),
  ]))
}
