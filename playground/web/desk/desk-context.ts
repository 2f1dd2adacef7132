import { createContext, useContext } from 'react'
import type { Configuration } from '../../../core/definitions/configuration.ts'
import type { Framework, Persona, Role } from '../../../core/definitions/definition-types.ts'
import type { Problem } from '../../../core/definitions/problem.ts'
import type { Workflow } from '../../../core/workflow/workflow.ts'

/** What every page of a pack may rely on: its configuration, the framework as it stands, and who is at work. */
export interface Desk {
  readonly pack: string
  readonly configuration: Configuration
  readonly framework: Framework
  readonly workflow: Workflow
  readonly problems: readonly Problem[]
  /** Whether the definitions as saved make a configuration; else the last good one is at work. */
  readonly isGood: boolean
  readonly persona: Persona
  readonly role: Role
  /** ISO date in the pack's time zone. */
  readonly today: string
  readonly timeZone: string
  /** The server is out of reach. */
  readonly isLost: boolean
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('This page stands outside a desk: put it under the route of a pack.')
  return desk
}
