import type { NextFunction, Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { Refused } from './refuse.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

const contentPolicy = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // The component library writes style attributes.
      styleSrc: ["'self'", "'unsafe-inline'"],
      // Pictures just taken, before they are sent.
      imgSrc: ["'self'", 'blob:', 'data:'],
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

/** Forms may ask where somebody is and take pictures; nothing else of the machine is the page's to use. */
function permissions(_request: Request, response: Response, next: NextFunction) {
  response.set('permissions-policy', 'geolocation=(self), camera=(self), microphone=(), display-capture=(), usb=()')
  next()
}

/** Headers of every answer: the page runs only the program's own scripts, and nobody frames it. */
export const securityHeaders: readonly RequestHandler[] = [contentPolicy, permissions]

const OWN_HOSTS = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Refuses requests for any other name than those of this machine, at any port: a page elsewhere whose name is made to point here
 * would read cases as if it were the program's own.
 * @param others further names the program is known by
 */
export function refuseForeignHosts(others: readonly string[]): RequestHandler {
  const known = new Set([...OWN_HOSTS, ...others].map((name) => name.toLowerCase()))
  return ({ headers: { host = '' } }, _response, next) => {
    if (!known.has(host.replace(/:\d+$/, '').toLowerCase())) throw new Refused(421, 'foreign-host', host)
    next()
  }
}

/** No address here has the zero in it, which some database drivers take for the end of a text: what stands before it would be found. */
export function refuseZeros({ originalUrl }: Request, _response: Response, next: NextFunction): void {
  if (originalUrl.includes('%00')) throw new Refused(404, 'unknown-route', originalUrl.split('?')[0])
  next()
}

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
