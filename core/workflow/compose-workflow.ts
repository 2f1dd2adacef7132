import type { Configuration } from '../definitions/configuration.ts'
import { composeActs, composePhases } from '../definitions/compose-phases.ts'
import { deepFreeze } from '../definitions/deep-freeze.ts'
import type { Framework } from '../definitions/definition-types.ts'
import { composeModules } from './compose-modules.ts'
import type { Workflow } from './workflow.ts'

/** The three switches as found among the definitions, with every level up to the chosen one. */
export interface Choice {
  readonly configuration: Configuration
  readonly group: Configuration['groups'][number]
  readonly intake: Configuration['intakeTypes'][number]
  readonly level: Configuration['levels'][number]
  /** From the lowest level to the chosen one. */
  readonly levels: Configuration['levels']
}

/** A switch stands at something that no definition has. */
export class UnknownChoice extends Error {}

const composed = new WeakMap<Configuration, Map<string, Workflow>>()

/**
 * The way a case goes under the three switches: levels from low to high up to the chosen one, the intake type's phases,
 * the group's modules, and over all of it the pack's patch. The same configuration and choice give the same object.
 * Throws UnknownChoice when a switch stands at something that is not defined.
 */
export function composeWorkflow(configuration: Configuration, framework: Framework): Workflow {
  const key = [framework.group, framework.level, framework.intake].join(' ')
  const known = composed.get(configuration) ?? new Map<string, Workflow>()
  composed.set(configuration, known)
  const workflow = known.get(key) ?? compose(choiceOf(configuration, framework))
  known.set(key, workflow)
  return workflow
}

function compose(choice: Choice): Workflow {
  const { group, level, intake } = choice
  const phases = composePhases(choice)
  return deepFreeze({
    framework: { group: group.id, level: level.id, intake: intake.id },
    group,
    level,
    intake,
    modules: composeModules(choice),
    phases: phases.present,
    absentPhases: phases.absent,
    acts: composeActs(choice, phases.present),
  })
}

function choiceOf(configuration: Configuration, framework: Framework): Choice {
  const level = chosen(configuration.levels, framework.level, 'case-management level')
  return {
    configuration,
    group: chosen(configuration.groups, framework.group, 'population group'),
    intake: chosen(configuration.intakeTypes, framework.intake, 'intake type'),
    level,
    levels: configuration.levels.slice(0, configuration.levels.indexOf(level) + 1),
  }
}

function chosen<Definition extends { id: string }>(definitions: readonly Definition[], id: string, what: string): Definition {
  const found = definitions.find((definition) => definition.id === id)
  if (found) return found
  throw new UnknownChoice(`There is no ${what} "${id}". Choose one of: ${definitions.map((definition) => definition.id).join(', ')}.`)
}
