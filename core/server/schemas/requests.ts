import type { Framework } from '../../definitions/definition-types.ts'
import type { Answers } from '../../forms/answers.ts'
import { objectOf, type Schema, text, whole } from './schema.ts'

const requestId: Schema = {
  type: 'string',
  pattern: '^[A-Za-z0-9_-]{8,64}$',
  description: 'Made by the client and sent again with the same request: what was asked twice is recorded once.',
}
const version: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'Content address of the form that was filled in.' }
export const persona: Schema = { ...text, maxLength: 64, description: 'Whom the asker takes themselves for; refused where another page has become somebody else.' }
export const seen: Schema = { ...text, maxLength: 64, description: 'When the draft that the writer goes on from was saved; absent where there was none. Refused where another is there by now.' }
export const writer: Schema = { ...requestId, description: 'Made by each page that writes drafts: what it wrote itself counts as seen, also where the reply was lost.' }
const answers: Schema = { type: 'object', description: 'Answers of the form, shaped as its definition says.' }

/** Bodies of requests, by the name under which the description lists them. */
export const REQUEST_SCHEMAS = {
  SessionRequest: objectOf({ persona: { ...text, maxLength: 64, description: 'Id of one of the people of the pack.' } }),
  FrameworkRequest: objectOf({ group: text, level: text, intake: text, 'requestId?': requestId }, { description: 'How the three switches are to stand.' }),
  DeliveryRequest: objectOf({ requestId }),
  RegisterRequest: objectOf({ answers, requestId, 'persona?': persona }),
  ActRequest: objectOf({
    act: { ...text, maxLength: 64, description: 'Id of the act.' },
    number: { ...whole, description: 'Number of the last event the asker has seen; with an older one the act is refused.' },
    answers,
    requestId,
    'version?': { ...version, description: 'Content address of the form that was filled in: the present one, or one that this case has answers in. The present one when absent.' },
    'persona?': persona,
  }),
  DraftRequest: objectOf({
    answers: { ...answers, description: 'Answers as far as they are given; they may be wrong or incomplete.' },
    number: { ...whole, description: 'Number of the last event the writer has seen; 0 before there is a case.' },
    version,
    'seen?': seen,
    'writer?': writer,
    'persona?': persona,
  }),
} satisfies Record<string, Schema>

export interface SessionRequest {
  readonly persona: string
}

export interface FrameworkRequest extends Framework {
  readonly requestId?: string
}

export interface DeliveryRequest {
  readonly requestId: string
}

export interface RegisterRequest {
  readonly answers: Answers
  readonly requestId: string
  readonly persona?: string
}

export interface ActRequest extends RegisterRequest {
  readonly act: string
  readonly number: number
  readonly version?: string
}

/** What somebody knows of the draft they are about to replace. */
export interface DraftSeen {
  readonly seen?: string
  readonly writer?: string
}

export interface DraftRequest extends DraftSeen {
  readonly answers: Answers
  readonly number: number
  readonly version: string
  readonly persona?: string
}
