import { composePhases } from '../../../../core/definitions/compose-phases.ts'
import type { Configuration, FormDefinition } from '../../../../core/definitions/configuration.ts'

/**
 * What a pack.json says so that a case is asked a form: an act of the phase that asks forms already, else of the first, by those
 * who act there. What the history calls it is what it is called, until the pack says it better. A merge patch over what the pack has.
 */
export function actAsking({ id, title }: Pick<FormDefinition, 'id' | 'title'>, configuration: Configuration): object | undefined {
  const { levels, intakeTypes, pack } = configuration
  const level = levels.find(({ id }) => id === pack.framework.level)
  const intake = intakeTypes.find(({ id }) => id === pack.framework.intake)
  if (!level || !intake) return undefined
  const upTo = levels.slice(0, levels.indexOf(level) + 1)
  const phases = composePhases({ configuration, level, levels: upTo, intake }).present.map(({ id, acts = {} }) => ({ phase: id, acts: Object.values(acts) }))
  const found = phases.find(({ acts }) => acts.some(({ kind }) => kind === 'assess')) ?? phases.find(({ acts }) => acts.length > 0)
  const act = found?.acts.find(({ kind }) => kind === 'assess') ?? found?.acts[0]
  return found && act && { phases: { [found.phase]: { acts: { [`ask_${id}`]: { kind: 'assess', title, done: title, form: id, by: act.by } } } } }
}
