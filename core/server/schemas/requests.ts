import type { Answers } from '../../forms/answers.ts'
import { objectOf, type Schema, text, whole } from './schema.ts'

const requestId: Schema = {
  type: 'string',
  pattern: '^[A-Za-z0-9_-]{8,64}$',
  description: 'Made by the client and sent again with the same request: what was asked twice is recorded once.',
}
const answers: Schema = { type: 'object', description: 'Answers of the form, shaped as its definition says.' }

/** Bodies of requests, by the name under which the description lists them. */
export const REQUEST_SCHEMAS = {
  SessionRequest: objectOf({ persona: { ...text, maxLength: 64, description: 'Id of one of the people of the pack.' } }),
  RegisterRequest: objectOf({ answers, requestId }),
  ActRequest: objectOf({
    act: { ...text, maxLength: 64, description: 'Id of the act.' },
    number: { ...whole, description: 'Number of the last event the asker has seen; with an older one the act is refused.' },
    answers,
    requestId,
  }),
} satisfies Record<string, Schema>

export interface SessionRequest {
  readonly persona: string
}

export interface RegisterRequest {
  readonly answers: Answers
  readonly requestId: string
}

export interface ActRequest extends RegisterRequest {
  readonly act: string
  readonly number: number
}
