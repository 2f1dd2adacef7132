import { hash } from 'node:crypto'
import type { CaseEvent } from '../cases/case-event.ts'
import { BrokenChain } from './case-store.ts'

/** An event as it is stored: its canonical JSON, and the hash that covers it and everything before it. */
export interface Link {
  readonly number: number
  readonly previousHash: string
  readonly hash: string
  readonly body: string
}

/** SHA-256 as lower-case hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content)
}

/** What the first event's hash is chained to: the chain of one case never fits another. */
export function beginningOf(pack: string, caseId: string): string {
  return sha256(`${pack}\n${caseId}`)
}

/** The links that follow a hash, one for each event body. */
export function chainOn(previousHash: string, bodies: readonly { number: number; body: string }[]): Link[] {
  return bodies.reduce<Link[]>((links, { number, body }) => {
    const before = links.at(-1)?.hash ?? previousHash
    return [...links, { number, body, previousHash: before, hash: linkHash(before, body) }]
  }, [])
}

/** The events of a whole case, in order. Throws BrokenChain naming the first event that is not what was written. */
export function eventsOfChain(pack: string, caseId: string, links: readonly Link[]): CaseEvent[] {
  let previousHash = beginningOf(pack, caseId)
  return links.map((link, index) => {
    const wanted = index + 1
    if (link.number !== wanted) throw new BrokenChain(caseId, wanted, 'the stored event is missing')
    if (link.previousHash !== previousHash) throw new BrokenChain(caseId, wanted, 'the hash of the event before does not fit')
    if (link.hash !== linkHash(previousHash, link.body)) throw new BrokenChain(caseId, wanted, 'the hash does not fit what is stored')
    previousHash = link.hash
    return JSON.parse(link.body) as CaseEvent
  })
}

function linkHash(previousHash: string, body: string): string {
  return sha256(`${previousHash}\n${body}`)
}
