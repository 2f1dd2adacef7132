import type { Acts } from '../definitions/definition-types.ts'
import { mergePatch } from '../definitions/merge-patch.ts'
import type { Choice } from './compose-workflow.ts'
import type { ActOf, PhaseOf } from './workflow.ts'

/** Acts not bound to one phase, in the order in which they are offered; one whose every phase is missing is left out. */
export function composeActs({ configuration, levels }: Choice, phases: readonly PhaseOf[]): readonly ActOf[] {
  const defined = levels.reduce<Acts>((below, { acts }) => mergePatch(below, acts ?? {}) as Acts, {})
  const known = new Set(configuration.levels.flatMap(({ acts }) => Object.keys(acts ?? {})))
  const patch = Object.entries(configuration.pack.acts ?? {}).filter(([id]) => Object.hasOwn(defined, id) || !known.has(id))
  const patched = mergePatch(defined, Object.fromEntries(patch)) as Acts
  return Object.entries(patched)
    .map(([id, act]) => ({ ...act, id }))
    .filter(({ during }) => during === undefined || during.some((id) => phases.some((phase) => phase.id === id)))
}
