import type { NextFunction, Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { Refused } from './refuse.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Headers of every answer: the page runs only the program's own scripts, and nobody frames it. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // The component library writes style attributes.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
  // The program is served over plain HTTP on the local machine; whoever puts TLS before it sets this there.
  strictTransportSecurity: false,
})

/** Refuses writes that a browser sends on behalf of another site. Programs that are not browsers send neither header. */
export function refuseForeignPages(request: Request, _response: Response, next: NextFunction): void {
  const { origin, host, 'sec-fetch-site': site } = request.headers
  const isForeign = (site !== undefined && site !== 'same-origin' && site !== 'none') || (origin !== undefined && hostOf(origin) !== host)
  if (isForeign && !READING.has(request.method)) throw new Refused(403, 'foreign-page')
  next()
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
