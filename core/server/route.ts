import type { Response } from 'express'
import type { Parts } from './parts.ts'
import type { FileBody } from './read-file.ts'
import type { Schema } from './schemas/schema.ts'

/** What a request asks, with everything needed to answer it. */
export interface Ask {
  readonly parts: Parts
  readonly params: Readonly<Record<string, string>>
  /** Checked by the route's query schemas. */
  readonly query: Readonly<Record<string, unknown>>
  /** Checked by the route's body schema. */
  readonly body: unknown
  /** Its content type, where it has one. */
  readonly type: string | undefined
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal
  /** Language the asker reads, where it says so. */
  readonly language: string | undefined
  /** Token of the session's cookie. */
  readonly token: string | undefined
}

/** JSON, a session's cookie set or removed, or a stream of changes. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
  /** The token to set, or null to remove it; for one pack, so that each tab may try another pack's people. */
  readonly session?: { readonly pack: string; readonly token: string | null }
  readonly stream?: (response: Response) => void | Promise<void>
  /** Whether browsers may keep it: for ever, or to ask whether it is still the same. Otherwise they keep nothing. */
  readonly keep?: 'for ever' | 'while unchanged'
}

/** One address of the API: how it is asked, what it answers, and what /api/openapi.json says of it. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** With parameters as :name. */
  readonly path: string
  readonly summary: string
  readonly query?: Readonly<Record<string, Schema>>
  readonly body?: Schema
  /** Its body is taken as it is, instead of as JSON. */
  readonly file?: FileBody
  readonly answers: Readonly<Record<number, { readonly description: string; readonly schema?: Schema; readonly type?: string }>>
  /** Statuses of the problem documents it may answer with, besides 500 and 503. */
  readonly problems: readonly number[]
  answer(ask: Ask): Answer | Promise<Answer>
}
