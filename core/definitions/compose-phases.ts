import type { Configuration } from './configuration.ts'
import type { Act, Acts, CaseManagementLevel, IntakeType, Phase, Phases } from './definition-types.ts'
import { mergePatch } from './merge-patch.ts'

/** Where two of the three switches stand, with every level up to the chosen one. */
export interface LevelAndIntake {
  readonly configuration: Pick<Configuration, 'levels' | 'intakeTypes' | 'pack'>
  readonly level: CaseManagementLevel
  /** From the lowest level to the chosen one. */
  readonly levels: readonly CaseManagementLevel[]
  readonly intake: IntakeType
}

/** The phases that the choice has, and those that only other choices have, each in the order of the thread. */
export function composePhases(choice: LevelAndIntake): {
  present: readonly (Phase & { id: string })[]
  absent: readonly (Phase & { id: string })[]
} {
  const present = inOrder(phasesOf(choice))
  const absent = inOrder(everyPhase(choice)).filter(({ id }) => !present.some((phase) => phase.id === id))
  return { present, absent }
}

/** Acts not bound to one phase, in the order in which they are offered; one whose every phase is missing is left out. */
export function composeActs(
  { configuration, levels }: LevelAndIntake,
  phases: readonly { id: string }[],
): readonly (Act & { id: string })[] {
  const defined = layered<Acts>(levels.map(({ acts }) => acts ?? {}))
  const known = new Set(configuration.levels.flatMap(({ acts }) => Object.keys(acts ?? {})))
  return Object.entries(patched(defined, configuration.pack.acts, known))
    .map(([id, act]) => ({ ...act, id }))
    .filter(({ during }) => during === undefined || during.some((id) => phases.some((phase) => phase.id === id)))
}

function phasesOf({ configuration, levels, level, intake }: LevelAndIntake): Phases {
  const defined = layered<Phases>([...levels, intake].map(({ phases }) => phases))
  const known = new Set([...configuration.levels, ...configuration.intakeTypes].flatMap(({ phases }) => Object.keys(phases)))
  const ranks = new Map(configuration.levels.map(({ id }, rank) => [id, rank]))
  const rank = ranks.get(level.id) ?? 0
  const isPresent = (phase: Phase) => (ranks.get(phase.level ?? '') ?? 0) <= rank && (phase.intake ?? intake.id) === intake.id
  return Object.fromEntries(Object.entries(patched(defined, configuration.pack.phases, known)).filter(([, phase]) => isPresent(phase)))
}

/** Every phase of every level and intake type, the chosen intake type's last so that its own win, with the pack's patch. */
function everyPhase({ configuration, intake }: LevelAndIntake): Phases {
  const { levels, intakeTypes, pack } = configuration
  const others = intakeTypes.filter(({ id }) => id !== intake.id)
  return mergePatch(layered([...levels, ...others, intake].map(({ phases }) => phases)), pack.phases ?? {}) as Phases
}

/** Definitions by id laid over each other, the later winning part by part. */
export function layered<Layer extends object>(layers: readonly Layer[]): Layer {
  return layers.reduce((below, layer) => mergePatch(below, layer) as Layer, {} as Layer)
}

// A patch changes what is there and adds what nobody has; it does not bring back what only a higher level has.
function patched<Layer extends object>(defined: Layer, patch: object = {}, known: ReadonlySet<string>): Layer {
  const applies = Object.entries(patch).filter(([id]) => Object.hasOwn(defined, id) || !known.has(id))
  return mergePatch(defined, Object.fromEntries(applies)) as Layer
}

function inOrder(phases: Phases): (Phase & { id: string })[] {
  return Object.entries(phases)
    .map(([id, phase]) => ({ ...phase, id }))
    .sort((one, other) => one.order - other.order)
}
