import { shapeProblems, type ShapeProblem } from './check-shape.ts'
import { layered } from './compose-phases.ts'
import type { Acts, CaseManagementLevel, CountryPack, IntakeType, Phases } from './definition-types.ts'
import { mergePatch } from './merge-patch.ts'
import type { MetaSchemas } from './meta-schemas.ts'

/** What a pack's patches are laid over. */
export interface Patched {
  readonly levels: readonly CaseManagementLevel[]
  readonly intakeTypes: readonly IntakeType[]
  /** All of it could be read: a phase that is not there is one the pack adds. */
  readonly whole: boolean
}

/** A patch is held to what it makes of the phase or act, not to what it is itself. */
export function misshapenPatches(pack: CountryPack, { levels, intakeTypes, whole }: Patched, metaSchemas: MetaSchemas): ShapeProblem[] {
  const phases = layered<Phases>([...levels, ...intakeTypes].map((layer) => layer.phases))
  const acts = layered<Acts>(levels.map((level) => level.acts ?? {}))
  return [...misshapen('phases', 'Phase', phases), ...misshapen('acts', 'Act', acts)]

  function misshapen(name: 'phases' | 'acts', part: string, before: Readonly<Record<string, unknown>>): ShapeProblem[] {
    return Object.entries(pack[name] ?? {}).flatMap(([id, change]) => {
      const was = before[id]
      if (change === null || (was === undefined && !whole)) return []
      const known = new Set((was === undefined ? [] : problemsOf(part, was)).map(({ message }) => message))
      return problemsOf(part, mergePatch(was, change))
        .filter(({ message }) => !known.has(message))
        .map((problem) => ({ ...problem, path: [name, id, ...problem.path] }))
    })
  }

  function problemsOf(part: string, value: unknown): ShapeProblem[] {
    return shapeProblems(value, metaSchemas.errorsOf(`workflow.schema.json#/definitions/${part}`, value))
  }
}
