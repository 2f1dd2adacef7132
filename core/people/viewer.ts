import { territoriesWithin } from '../cases/territory.ts'
import type { CountryPack, Persona, Role } from '../definitions/definition-types.ts'

/** Somebody who looks at cases: a persona in its role. */
export interface Viewer {
  readonly persona: Persona
  readonly roleId: string
  readonly role: Role
  /** Where the persona works: ids of its territory and of every one within it. */
  readonly territories: 'all' | readonly string[]
}

/** The viewer that a persona is; undefined when the pack has no such persona or role, which a live change can bring about. */
export function viewerOf(pack: CountryPack, personaId: string): Viewer | undefined {
  const persona = pack.personas.find(({ id }) => id === personaId)
  const role = persona && pack.roles[persona.role]
  if (!persona || !role) return undefined
  const territories = persona.territory === undefined ? 'all' : territoriesWithin(pack.territories, persona.territory)
  return { persona, roleId: persona.role, role, territories }
}
