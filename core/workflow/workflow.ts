import type { Act, CaseManagementLevel, Framework, IntakeType, Phase, PopulationGroup, Text } from '../definitions/definition-types.ts'

/** A part of the program, there or not, and why. */
export interface ModuleState {
  readonly id: string
  readonly title: Text
  readonly on: boolean
  readonly because: Text
}

export type PhaseOf = Phase & { readonly id: string }
export type ActOf = Act & { readonly id: string }

/** What level, intake type, group and pack make together: the way a case goes. */
export interface Workflow {
  readonly framework: Framework
  readonly group: PopulationGroup
  readonly level: CaseManagementLevel
  readonly intake: IntakeType
  readonly modules: readonly ModuleState[]
  /** In the order of the thread. */
  readonly phases: readonly PhaseOf[]
  /** Phases that only other levels or intake types have, in the order of the thread. */
  readonly absentPhases: readonly PhaseOf[]
  /** Acts not bound to one phase. */
  readonly acts: readonly ActOf[]
}
