import type { Response } from 'express'
import { followOthers } from './follow-others.ts'
import type { Parts } from './parts.ts'

const KEEP_ALIVE_MILLISECONDS = 25_000

/** What open pages are told. Never which case or who: a page asks again, and gets what its role may see. */
export type Change = { readonly event: 'configuration'; readonly version: string | null; readonly problems: number } | { readonly event: 'cases' }

/** Open pages, by pack, that wait for changes (server-sent events). */
export interface Live {
  listen(pack: string, response: Response): Promise<void>
  /** Tells the pages that are open here of what concerns this process alone. */
  tell(pack: string, change: Change): void
  /** Tells all pages, also those that other processes on the same store have open. */
  tellAll(pack: string, change: Change): void
  close(): void
}

/** Makes the meeting point of pages and changes. */
export function createLive(parts: Pick<Parts, 'store' | 'newId'>): Live {
  const listening = new Map<string, Set<Response>>()
  const everybody = () => [...listening.values()].flatMap((responses) => [...responses])
  const beat = setInterval(() => {
    for (const response of everybody()) response.write(':\n\n')
  }, KEEP_ALIVE_MILLISECONDS)
  beat.unref()

  const tell = (pack: string, { event, ...content }: Change) => {
    for (const response of listening.get(pack) ?? []) response.write(`event: ${event}\ndata: ${JSON.stringify(content)}\n\n`)
  }
  const others = followOthers(parts, () => [...listening].flatMap(([pack, responses]) => (responses.size > 0 ? [pack] : [])), tell)
  return {
    async listen(pack, response) {
      await others.look(pack)
      if (response.closed) return
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      response.write('retry: 2000\n\n')
      const responses = listening.get(pack) ?? new Set()
      listening.set(pack, responses.add(response))
      response.on('close', () => responses.delete(response))
    },
    tell,
    tellAll(pack, change) {
      tell(pack, change)
      others.note(pack, change)
    },
    close() {
      clearInterval(beat)
      others.close()
      for (const response of everybody()) response.end()
    },
  }
}
