import type { Request } from 'express'

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** The language an asker reads: ?language=, else the first that the browser names. */
export function askedLanguage({ query, headers }: Request): string | undefined {
  const first = headers['accept-language']?.split(/[,;]/)[0]?.trim()
  return [query.language, first].find((tag): tag is string => typeof tag === 'string' && TAG.test(tag))
}
