import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { Refused } from './refuse.ts'
import type { Schema } from './schemas/schema.ts'
import type { RefusalKind } from './server-words.ts'

/** A body that is taken as it is. */
export interface FileBody {
  /** Media types it is described with. What it says of its own type is not believed; its bytes tell. */
  readonly types: readonly string[]
  readonly schema?: Schema
  readonly megabytes: number
  readonly tooLarge: RefusalKind
}

/** Reads a body as it is; one that is too large is refused before it is read, or as soon as it is. */
export function readFile({ megabytes, tooLarge }: FileBody): RequestHandler {
  const raw = express.raw({ type: () => true, limit: `${megabytes}mb`, inflate: false })
  return (request: Request, response: Response, next: NextFunction) => raw(request, response, (error?: unknown) => next(isTooLarge(error) ? new Refused(413, tooLarge) : error))
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'entity.too.large'
}
