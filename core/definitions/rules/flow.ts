import { composeActs, composePhases, type LevelAndIntake } from '../compose-phases.ts'
import { lowestFirst } from '../assemble-configuration.ts'
import type { DefinitionSet } from '../definition-set.ts'
import type { KnownNames } from '../known-names.ts'
import type { Act, Phase } from '../definition-types.ts'
import type { Rule, Rules } from '../rule.ts'
import type { Mistake } from '../source-document.ts'
import { actSites, phaseSites } from '../workflow-sites.ts'

type PhaseOf = Phase & { readonly id: string }

/** One way a case can go: the phases of a level with an intake type, and where each leads. */
interface Way {
  readonly words: string
  readonly begins: string | undefined
  readonly phases: readonly PhaseOf[]
  readonly leadsTo: ReadonlyMap<string, readonly string[]>
}

/** Cases that would get stuck, and phases no case comes to. Told only when levels, intake types and the pack have no other mistakes of shape. */
export const flowRules: Rules = new Map<string, Rule>([
  [
    'phase-nothing-leads-to',
    function* (set, names) {
      const ways = waysOf(set, names)
      const reached = new Set(ways.flatMap(({ begins, leadsTo }) => (begins === undefined ? [] : [...reachable(begins, leadsTo)])))
      const ids = new Set(ways.flatMap(({ phases }) => phases.map(({ id }) => id)))
      for (const id of ids) {
        if (!reached.has(id))
          yield atPhase(
            set,
            id,
            `Nothing leads to the phase "${id}", so no case would ever come to it.`,
            'Add it to the "to" of an act, or let an intake type begin with it.',
          )
      }
    },
  ],

  [
    'phase-without-way-out',
    function* (set, names) {
      const told = new Set<string>()
      for (const { words, begins, phases, leadsTo } of waysOf(set, names)) {
        const final = new Set(phases.filter((phase) => phase.final).map(({ id }) => id))
        for (const id of begins === undefined ? [] : reachable(begins, leadsTo)) {
          const further = [...reachable(id, leadsTo)]
          const isDeadEnd = further.every((next) => !final.has(next) && reachable(next, leadsTo).has(id))
          if (!isDeadEnd || told.has(id)) continue
          told.add(id)
          yield atPhase(
            set,
            id,
            `A case in the phase "${id}" can never be closed ${words}: no act leads from it to a final phase.`,
            'Give one of its acts a "to", or mark the last phase with "final": true.',
          )
        }
      }
    },
  ],
])

function atPhase(set: DefinitionSet, id: string, message: string, hint: string): Mistake {
  const site = phaseSites(set).find((each) => each.id === id)
  const document = site?.document ?? set.levels[0]?.document ?? set.documents[0]
  if (!document) throw new Error('A phase stands in a document.')
  return { document, path: site?.base ?? [], onName: true, message, hint }
}

function waysOf(set: DefinitionSet, names: KnownNames): Way[] {
  const { pack } = set
  if (!pack || !isWhole(set, names)) return []
  const levels = lowestFirst(set.levels.map(({ definition }) => definition))
  const intakeTypes = set.intakeTypes.map(({ definition }) => definition)
  const configuration = { levels, intakeTypes, pack: pack.definition }
  if (levels.some(({ includes }, rank) => includes !== levels[rank - 1]?.id)) return []
  return levels.flatMap((level, rank) =>
    intakeTypes.map((intake) => wayOf({ configuration, level, levels: levels.slice(0, rank + 1), intake })),
  )
}

// Half a workflow would look as if it led nowhere.
function isWhole(set: DefinitionSet, { phases }: KnownNames): boolean {
  const parts = [...set.levels, ...set.intakeTypes, ...(set.pack ? [set.pack] : [])]
  const moves = actSites(set)
    .flatMap(({ part }) => part.to ?? [])
    .map(({ phase }) => phase)
  const begins = set.intakeTypes.flatMap(({ definition }) => definition.begins ?? [])
  return (
    parts.every(({ whole }) => whole) &&
    !phases.open &&
    [...moves, ...begins].every((phase) => phases.all.has(phase))
  )
}

function wayOf(choice: LevelAndIntake): Way {
  const { present, absent } = composePhases(choice)
  const unbound = composeActs(choice, present)
  const to = (id: string) => (present.some((phase) => phase.id === id) ? id : laterThan(id, present, absent))
  const last = present.at(-1)?.id
  const moves = ({ id, acts = {} }: PhaseOf): Act[] => [
    ...Object.values(acts),
    ...unbound.filter(({ during }) => during?.includes(id) ?? id !== last),
  ]
  return {
    words: `at the level "${choice.level.id}" with the intake type "${choice.intake.id}"`,
    begins: choice.intake.begins === undefined ? present[0]?.id : to(choice.intake.begins),
    phases: present,
    leadsTo: new Map(
      present.map((phase) => [phase.id, moves(phase).flatMap((act) => (act.to ?? []).flatMap((move) => to(move.phase) ?? []))]),
    ),
  }
}

// The thread closes up where a level lacks a phase.
function laterThan(id: string, present: readonly PhaseOf[], absent: readonly PhaseOf[]): string | undefined {
  const order = absent.find((phase) => phase.id === id)?.order ?? Infinity
  return present.find((phase) => phase.order > order)?.id
}

function reachable(start: string, leadsTo: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([start])
  for (const phase of reached) for (const next of leadsTo.get(phase) ?? []) reached.add(next)
  return reached
}
