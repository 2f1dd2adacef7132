import { listOf, objectOf, ref, type Schema, text, whole } from './schema.ts'

const answerProblem = objectOf({
  at: { ...text, description: 'JSON pointer into the answers.' },
  code: text,
  params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
  message: { ...text, description: 'The sentence in the language that was asked for.' },
})

/** What is wrong with a request, and what is wrong in a definition. */
export const PROBLEM_SCHEMAS = {
  ProblemDocument: objectOf(
    {
      type: { ...text, pattern: '^/problems/[a-z-]+$', description: 'The kind of problem.' },
      title: text,
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: { ...text, description: 'What is the matter and the way out.' },
      'problems?': listOf(ref('AnswerProblem')),
      'columns?': ref('ImportColumns'),
    },
    { description: 'A problem document (RFC 9457).' },
  ),
  AnswerProblem: answerProblem,
  DefinitionProblem: objectOf({
    severity: { enum: ['error', 'warning'] },
    rule: text,
    file: text,
    line: whole,
    column: whole,
    at: { ...text, description: 'JSON pointer into the file.' },
    message: text,
    'hint?': text,
  }),
} satisfies Record<string, Schema>
