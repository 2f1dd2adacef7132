import type { Response } from 'express'

const KEEP_ALIVE_MILLISECONDS = 25_000

/** What open pages are told. Never which case or who: a page asks again, and gets what its role may see. */
export type Change = { readonly event: 'configuration'; readonly version: string | null; readonly problems: number } | { readonly event: 'cases' }

/** Open pages, by pack, that wait for changes (server-sent events). */
export interface Live {
  listen(pack: string, response: Response): void
  tell(pack: string, change: Change): void
  close(): void
}

/** Makes the meeting point of pages and changes. */
export function createLive(): Live {
  const listening = new Map<string, Set<Response>>()
  const everybody = () => [...listening.values()].flatMap((responses) => [...responses])
  const beat = setInterval(() => {
    for (const response of everybody()) response.write(':\n\n')
  }, KEEP_ALIVE_MILLISECONDS)
  beat.unref()
  return {
    listen(pack, response) {
      const responses = listening.get(pack) ?? new Set()
      listening.set(pack, responses.add(response))
      response.on('close', () => responses.delete(response))
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      response.write('retry: 2000\n\n')
    },
    tell(pack, { event, ...content }) {
      for (const response of listening.get(pack) ?? []) response.write(`event: ${event}\ndata: ${JSON.stringify(content)}\n\n`)
    },
    close() {
      clearInterval(beat)
      for (const response of everybody()) response.end()
    },
  }
}
