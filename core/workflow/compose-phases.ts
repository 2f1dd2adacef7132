import type { Phase, Phases } from '../definitions/definition-types.ts'
import { mergePatch } from '../definitions/merge-patch.ts'
import type { Choice } from './compose-workflow.ts'
import type { PhaseOf } from './workflow.ts'

/** The phases that the choice has, and those that only other choices have, each in the order of the thread. */
export function composePhases(choice: Choice): { present: readonly PhaseOf[]; absent: readonly PhaseOf[] } {
  const present = inOrder(phasesOf(choice))
  const absent = inOrder(everyPhase(choice)).filter(({ id }) => !present.some((phase) => phase.id === id))
  return { present, absent }
}

function phasesOf({ configuration, levels, level, intake }: Choice): Phases {
  const defined = layered([...levels, intake].map(({ phases }) => phases))
  const known = knownIds(configuration)
  const patch = Object.entries(configuration.pack.phases ?? {}).filter(([id]) => Object.hasOwn(defined, id) || !known.has(id))
  const patched = mergePatch(defined, Object.fromEntries(patch)) as Phases
  const ranks = new Map(configuration.levels.map(({ id }, rank) => [id, rank]))
  const rank = ranks.get(level.id) ?? 0
  const isPresent = (phase: Phase) => (ranks.get(phase.level ?? '') ?? 0) <= rank && (phase.intake ?? intake.id) === intake.id
  return Object.fromEntries(Object.entries(patched).filter(([, phase]) => isPresent(phase)))
}

/** Every phase of every level and intake type, the chosen intake type's last so that its own win, with the pack's patch. */
function everyPhase({ configuration, intake }: Choice): Phases {
  const { levels, intakeTypes, pack } = configuration
  const others = intakeTypes.filter(({ id }) => id !== intake.id)
  return mergePatch(layered([...levels, ...others, intake].map(({ phases }) => phases)), pack.phases ?? {}) as Phases
}

function layered(layers: readonly Phases[]): Phases {
  return layers.reduce<Phases>((below, layer) => mergePatch(below, layer) as Phases, {})
}

function knownIds({ levels, intakeTypes }: Choice['configuration']): ReadonlySet<string> {
  return new Set([...levels, ...intakeTypes].flatMap(({ phases }) => Object.keys(phases)))
}

function inOrder(phases: Phases): PhaseOf[] {
  return Object.entries(phases)
    .map(([id, phase]) => ({ ...phase, id }))
    .sort((one, other) => one.order - other.order)
}
