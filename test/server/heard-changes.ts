import { expect, onTestFinished } from 'vitest'
import type { StartedServer } from './started-server.ts'

interface Told { readonly event: string; readonly data: Record<string, unknown> }

/** An open page: gives how to wait for what it is told. */
export async function openPage({ address }: Pick<StartedServer, 'address'>, pack = 'italy') {
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const response = await fetch(`${address}/api/packs/${pack}/changes`, { signal: stop.signal })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const told: Told[] = []
  const read = async () => {
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk)
      for (const [whole, event = '', data = ''] of text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)) {
        told.push({ event, data: JSON.parse(data) as Told['data'] })
        text = text.replace(whole, '')
      }
    }
  }
  read().catch(() => undefined)
  return async (event: string, isMeant: (data: Told['data']) => boolean = () => true) => {
    const heard = () => told.find((each) => each.event === event && isMeant(each.data))
    await expect.poll(heard, { timeout: 20_000, interval: 10 }).toBeDefined()
    const { data = {} } = heard() ?? {}
    told.splice(0)
    return data
  }
}
