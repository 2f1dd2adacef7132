import express, { type NextFunction, type Request, type Response } from 'express'
import { Refused } from './refuse.ts'

const raw = express.raw({ type: () => true, limit: '5mb', inflate: false })

/** Reads a body of at most 5 MB as it is. What it says of its own type is not believed; its first bytes tell. */
export function readFile(request: Request, response: Response, next: NextFunction): void {
  raw(request, response, (error?: unknown) => next(isTooLarge(error) ? new Refused(413, 'file-too-large') : error))
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'entity.too.large'
}
