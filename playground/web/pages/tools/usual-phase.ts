import { composePhases, layered } from '../../../../core/definitions/compose-phases.ts'
import { isAssessmentTool, type Configuration, type FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { Phases, Text } from '../../../../core/definitions/definition-types.ts'

/** The title of the phase in which a tool is usually filled in, as it is at the pack's level; of one that the pack takes away, as the levels have it. */
export function usualPhase(form: FormDefinition, { levels, intakeTypes, pack }: Pick<Configuration, 'levels' | 'intakeTypes' | 'pack'>): Text | undefined {
  const wanted = isAssessmentTool(form) ? form.phase : undefined
  const level = levels.find(({ id }) => id === pack.framework.level)
  const intake = intakeTypes.find(({ id }) => id === pack.framework.intake)
  if (wanted === undefined || !level || !intake) return undefined
  const upTo = levels.slice(0, levels.indexOf(level) + 1)
  const { present, absent } = composePhases({ configuration: { levels, intakeTypes, pack }, level, levels: upTo, intake })
  const phase = [...present, ...absent].find(({ id }) => id === wanted) ?? layered<Phases>([...levels, ...intakeTypes].map(({ phases }) => phases))[wanted]
  return phase?.title
}
