import type { IncomingMessage } from 'node:http'
import { parseCookie, stringifySetCookie } from 'cookie'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { pinoHttp } from 'pino-http'
import { readMetaFiles } from './files.ts'
import { askedLanguage } from './asked-language.ts'
import { compressed } from './compressed.ts'
import { requestChecks, type RequestCheck } from './check-request.ts'
import { apiSchemas } from './openapi.ts'
import type { Parts } from './parts.ts'
import { readBody } from './read-body.ts'
import { readFile } from './read-file.ts'
import { problemDocument, Refused } from './refuse.ts'
import type { Answer, Ask, Route } from './route.ts'
import { ROUTES } from './routes.ts'
import { refuseForeignHosts, refuseForeignPages, refuseZeros, securityHeaders } from './security.ts'
import { refusalWords } from './server-words.ts'
import { SESSION_COOKIE, SESSION_SECONDS } from './session.ts'
import { webPages } from './web-pages.ts'

/** The whole program as one express app: the API under /api, the pages everywhere else. It does not listen. */
export function createApp(parts: Parts): Express {
  const app = express().disable('x-powered-by').set('query parser', 'simple').set('etag', 'weak')
  app.use(logRequests(parts), ...securityHeaders, refuseForeignHosts(parts.hosts), compressed)
  app.use('/api', refuseZeros, refuseForeignPages, privately)

  const checkFor = requestChecks(() => apiSchemas(readMetaFiles(parts.packs.root)))
  for (const route of ROUTES) app[route.method](route.path, route.file ? readFile(route.file) : readBody, answering(route, checkFor(route), parts))
  for (const path of new Set(ROUTES.map((route) => route.path))) app.all(path, refuseMethod(path))
  app.use('/api', ({ originalUrl }) => {
    throw new Refused(404, 'unknown-route', originalUrl.split('?')[0])
  })
  app.use(webPages(parts.webFolder))
  app.use(answerErrors(parts))
  return app
}

function answering(route: Route, check: RequestCheck, parts: Parts) {
  return async (request: Request, response: Response) => {
    const ask: Ask = {
      parts,
      params: request.params as Record<string, string>,
      query: check(request.query, request.body),
      body: request.body,
      type: request.headers['content-type'],
      signal: whileWaited(response),
      language: askedLanguage(request),
      token: parseCookie(request.headers.cookie ?? '')[SESSION_COOKIE],
    }
    send(response, await route.answer(ask))
  }
}

function whileWaited(response: Response): AbortSignal {
  const leaving = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) leaving.abort()
  })
  return leaving.signal
}

const KEEPING = { 'for ever': 'public, max-age=31536000, immutable', 'while unchanged': 'no-cache' } as const satisfies Record<NonNullable<Answer['keep']>, string>

function send(response: Response, { status, body, session, stream, keep }: Answer) {
  if (stream) return stream(response)
  if (keep) response.set('cache-control', KEEPING[keep])
  if (session) response.append('set-cookie', sessionCookie(session))
  response.status(status)
  return body === undefined ? response.end() : response.json(body)
}

/** Databases that fail over, or are started again, are back in seconds. */
const RETRY_AFTER_SECONDS = 5

function sessionCookie({ pack, token }: { pack: string; token: string | null }): string {
  const path = `/api/packs/${pack}`
  const maxAge = token === null ? 0 : SESSION_SECONDS
  return stringifySetCookie({ name: SESSION_COOKIE, value: token ?? '', path, maxAge, httpOnly: true, sameSite: 'strict' })
}

function privately(_request: Request, response: Response, next: NextFunction) {
  response.set('cache-control', 'no-store')
  next()
}

function refuseMethod(path: string) {
  const allowed = ROUTES.filter((route) => route.path === path).map(({ method }) => method.toUpperCase())
  return ({ method }: Request, response: Response) => {
    response.set('allow', allowed.join(', '))
    throw new Refused(405, 'wrong-method', method)
  }
}

// Express knows by the four parameters that this takes errors.
function answerErrors({ log, newId }: Parts) {
  return (error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error)
    const language = askedLanguage(request) ?? 'en'
    const known = problemDocument(error, language)
    const id = newId()
    if (!known || known.status >= 500) log.error({ id, error: error instanceof Error ? error.stack : String(error) })
    const document = known ?? { type: '/problems/failure', status: 500, ...refusalWords('failure', language, id) }
    if (document.status === 503) response.set('retry-after', String(RETRY_AFTER_SECONDS))
    response.status(document.status).type('application/problem+json').send(JSON.stringify(document))
  }
}

// The route instead of the address: names and tax codes that people typed into one do not belong in a log.
function logRequests({ log }: Parts) {
  return pinoHttp({
    logger: log,
    serializers: {
      req: ({ id, method }: { id: unknown; method: string }) => ({ id, method }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    // Only known once the request has been answered.
    customSuccessObject: withRoute,
    customErrorObject: (request, response, _error, told) => withRoute(request, response, told),
  })
}

function withRoute(request: IncomingMessage, _response: unknown, told: object): object {
  const { path = 'none' } = (request as Request).route as { path?: string } | undefined ?? {}
  return { ...told, route: path }
}
