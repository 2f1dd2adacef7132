import type { Configuration } from '../definitions/configuration.ts'
import type { Persona } from '../definitions/definition-types.ts'
import type { CaseStore } from '../store/case-store.ts'
import { sha256 } from '../store/chain.ts'
import { forgetExpired } from './forget-expired.ts'
import { later } from './later.ts'
import type { Parts } from './parts.ts'

export const SESSION_COOKIE = 'session'
export const SESSION_SECONDS = 12 * 60 * 60

interface StoredSession {
  readonly persona: string
  /** ISO instant at which it ends. */
  readonly until: string
}

/** Begins a session. The token goes into the browser's cookie; the store keeps only its hash. */
export async function beginSession(parts: Parts, pack: string, persona: string, now: string, token: string): Promise<void> {
  const until = later(now, SESSION_SECONDS * 1000)
  await forgetExpired(parts, now)
  await parts.store.writeState(pack, keyOf(token), { persona, until } satisfies StoredSession, until)
}

/** Who works in a session; undefined when there is none, it has ended, or the pack no longer has the person. */
export async function personaOfSession(
  store: CaseStore,
  { pack }: Configuration,
  token: string | undefined,
  now: string,
): Promise<Persona | undefined> {
  if (!token) return undefined
  const session = (await store.readState(pack.id, keyOf(token))) as StoredSession | undefined
  if (!session || session.until <= now) return undefined
  return pack.personas.find(({ id }) => id === session.persona)
}

/** Ends a session, at once and on every page. */
export async function endSession(store: CaseStore, pack: string, token: string): Promise<void> {
  await store.removeState(pack, keyOf(token))
}

function keyOf(token: string): string {
  return `session:${sha256(token)}`
}
