import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

const BETWEEN_ACTS_MILLISECONDS = 15
const BEFORE_TRYING_AGAIN_MILLISECONDS = 40

/** An act that somebody was told is recorded. */
export interface Acknowledged {
  readonly caseId: string
  readonly number: number
  readonly text: string
  readonly requestId: string
}

/** Case workers who write to cases one note after the other, and send again what was not answered, until they are told to stop. */
export interface Writers {
  readonly acknowledged: readonly Acknowledged[]
  /** How often something was sent again. */
  readonly sentAgain: () => number
  /** How often a server said that its database is away, in a problem document that says when to come back. */
  readonly toldAway: () => number
  /** Waits until so many more acts are recorded in each of the cases. */
  more(each: number): Promise<void>
  stop(): Promise<void>
}

interface Desk {
  /** Address of a server, or of what stands before it. */
  readonly address: string
  readonly caseId: string
}

/** Nobody waits any more for what was not answered when the writers were told to stop. */
class GivenUp extends Error {}

/** Lets a worker write at each desk. */
export function startWriters(persona: string, desks: readonly Desk[]): Writers {
  const acknowledged: Acknowledged[] = []
  const counts = desks.map(() => 0)
  let [sentAgain, toldAway, isOver] = [0, 0, false]

  /** Sends until there is an answer. */
  const insist = async (address: string, request: RequestInit): Promise<{ status: number; headers: Headers; body: Body }> => {
    for (;;) {
      try {
        const response = await fetch(address, request)
        const body = JSON.parse(await response.text()) as Body
        if (response.status < 500) return { status: response.status, headers: response.headers, body }
        const isAway = response.status === 503 && response.headers.get('content-type')?.startsWith('application/problem+json') === true && response.headers.has('retry-after')
        if (!isAway) throw new Error(`A server answered ${response.status}: ${JSON.stringify(body)}`)
        toldAway++
      } catch (error) {
        const isBroken = error instanceof TypeError || error instanceof SyntaxError
        if (!isBroken) throw error
      }
      if (isOver) throw new GivenUp()
      sentAgain++
      await pause(BEFORE_TRYING_AGAIN_MILLISECONDS)
    }
  }

  const write = async ({ address, caseId }: Desk, writer: number) => {
    const json = { 'content-type': 'application/json' }
    const seat = await insist(`${address}/api/packs/italy/session`, { method: 'PUT', headers: json, body: JSON.stringify({ persona }) })
    const headers = { ...json, cookie: seat.headers.get('set-cookie')?.split(';')[0] ?? '' }
    const seen = async () => (await insist(`${address}/api/packs/italy/cases/${caseId}`, { headers })).body.kase?.number ?? 0
    let number = await seen()
    while (!isOver) {
      const act = { act: 'note', number, answers: { text: `writer ${writer}, note ${counts[writer]}` }, requestId: randomUUID() }
      const { status, body } = await insist(`${address}/api/packs/italy/cases/${caseId}/acts`, { method: 'POST', headers, body: JSON.stringify(act) })
      if (status === 201) {
        number = body.number ?? 0
        counts[writer] = (counts[writer] ?? 0) + 1
        acknowledged.push({ caseId, number, text: act.answers.text, requestId: act.requestId })
        // Now and then longer: whoever shares a case must have time to look at it and write.
        await pause(BETWEEN_ACTS_MILLISECONDS * (1 + (number % 4) * 3))
      } else if (status === 409 && body.type === '/problems/stale') number = await seen()
      else throw new Error(`An act was refused with ${status}: ${JSON.stringify(body)}`)
    }
  }

  let failure: unknown
  const writing = desks.map((desk, writer) => write(desk, writer).catch((error: unknown) => void (failure ??= error instanceof GivenUp ? undefined : error)))
  return {
    acknowledged,
    sentAgain: () => sentAgain,
    toldAway: () => toldAway,
    async more(each) {
      const written = () => [...new Set(desks.map(({ caseId }) => caseId))].map((caseId) => acknowledged.filter((act) => act.caseId === caseId).length)
      const before = written()
      while (written().some((count, place) => count < (before[place] ?? 0) + each)) {
        if (failure !== undefined) throw failure
        await pause(5)
      }
    },
    async stop() {
      isOver = true
      await Promise.all(writing)
      if (failure !== undefined) throw failure
    },
  }
}

interface Body {
  readonly type?: string
  readonly number?: number
  readonly kase?: { readonly number: number }
}
