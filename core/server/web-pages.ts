import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import express, { type RequestHandler } from 'express'
import { Refused } from './refuse.ts'

/** The built pages: files named by their content are kept for ever, index.html is asked for again every time. */
export function webPages(folder: string): RequestHandler[] {
  const index = join(folder, 'index.html')
  return [
    express.static(join(folder), { index: false, redirect: false, setHeaders: keepHashed }),
    (request, response, next) => {
      const isPage = (request.method === 'GET' || request.method === 'HEAD') && extname(request.path) === ''
      if (!isPage) throw new Refused(404, 'unknown-route', request.path)
      if (!existsSync(index)) throw new Refused(503, 'not-built')
      response.set('cache-control', 'no-cache')
      response.sendFile(index, (error) => error && next(error))
    },
  ]
}

function keepHashed(response: { setHeader(name: string, value: string): unknown }, path: string) {
  const isHashed = /[\\/]assets[\\/]/.test(path)
  response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}
