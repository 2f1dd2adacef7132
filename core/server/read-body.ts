import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { Refused } from './refuse.ts'

const MOST_LEVELS = 32
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads JSON bodies of at most 1 MB. What could reach an object's prototype, or exhaust the stack, is refused here. */
export const readBody: RequestHandler[] = [onlyJson, express.json({ limit: '1mb', inflate: false, strict: false }), refuseTraps]

function onlyJson(request: Request, _response: Response, next: NextFunction) {
  const isEmpty = request.headers['content-length'] === '0'
  // false: it has a body of another type; null: it has none.
  if (!isEmpty && request.is('application/json') === false) throw new Refused(415, 'wrong-type')
  next()
}

function refuseTraps(request: Request, _response: Response, next: NextFunction) {
  const waiting: { value: unknown; level: number }[] = [{ value: request.body, level: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, level } = next
    if (typeof value !== 'object' || value === null) continue
    if (level > MOST_LEVELS) throw new Refused(400, 'too-deep', String(MOST_LEVELS))
    const trap = Object.keys(value).find((key) => FORBIDDEN.has(key))
    if (trap !== undefined) throw new Refused(400, 'forbidden-key', trap)
    for (const part of Object.values(value)) waiting.push({ value: part, level: level + 1 })
  }
  next()
}
