import { layered } from './compose-phases.ts'
import type { DefinitionSet } from './definition-set.ts'
import type { Act, Acts, Phase, Phases } from './definition-types.ts'
import { mergePatch } from './merge-patch.ts'
import { soundPart } from './sound-part.ts'
import type { Json, Mistake, SourceDocument } from './source-document.ts'
import type { Path } from './source-place.ts'

/** A phase or act and where it is written; where a pack patches it, as it is with the patch and as it was before. */
export interface Site<Part> {
  readonly id: string
  readonly part: Part
  readonly before?: Part
  readonly document: SourceDocument
  readonly base: Path
  /** What the pack lays over it. */
  readonly patch?: unknown
}

export type LocalMistake = Omit<Mistake, 'document'>

/** Phases as levels and intake types have them, and as the pack's patch makes them. */
export function phaseSites(set: DefinitionSet): Site<Phase>[] {
  const layers = [...set.levels, ...set.intakeTypes]
  const patch = set.pack?.definition.phases
  const before = layered<Phases>(layers.map(({ definition }) => definition.phases))
  return [
    ...layers.flatMap(({ document, definition }) => sitesIn(definition.phases, document, ['phases'], patch)),
    ...patchSites<Phase>(set, before, patch, ['phases'], 'workflow.schema.json#/definitions/Phase'),
  ]
}

/** Acts of all those phases, and those that are not bound to one. */
export function actSites(set: DefinitionSet): Site<Act>[] {
  const before = layered<Acts>(set.levels.map(({ definition }) => definition.acts ?? {}))
  const patch = set.pack?.definition.acts
  const inPhases = phaseSites(set).flatMap(({ part, before: was, document, base, patch: laidOver }) =>
    sitesIn(part.acts ?? {}, document, [...base, 'acts'], partOf(laidOver, 'acts')).map((site) => ({
      ...site,
      before: was?.acts?.[site.id],
    })),
  )
  return [
    ...inPhases,
    ...set.levels.flatMap(({ document, definition }) => sitesIn(definition.acts ?? {}, document, ['acts'], patch)),
    ...patchSites<Act>(set, before, patch, ['acts'], 'workflow.schema.json#/definitions/Act'),
  ]
}

/** What is wrong at the sites: what a patch changes is not told of the original, what it leaves alone not of the patch. */
export function* mistakesAt<Part, Found extends LocalMistake>(sites: readonly Site<Part>[], look: (part: Part) => Iterable<Found>): Generator<Found & Pick<Mistake, 'document'>> {
  for (const site of sites) {
    const known = new Set(site.before === undefined ? [] : Array.from(look(site.before), sameness))
    for (const mistake of look(site.part)) {
      if (known.has(sameness(mistake)) || isReplaced(site.patch, mistake.path)) continue
      yield { ...mistake, document: site.document, path: [...site.base, ...mistake.path] }
    }
  }
}

function sitesIn<Part>(parts: Record<string, Part>, document: SourceDocument, base: Path, patch: unknown): Site<Part>[] {
  return Object.entries(parts).map(([id, part]) => ({ id, part, document, base: [...base, id], patch: partOf(patch, id) }))
}

function patchSites<Part>(
  set: DefinitionSet,
  before: Record<string, Part>,
  patch: object = {},
  base: Path,
  metaSchema: string,
): Site<Part>[] {
  const document = set.pack?.document
  if (!document) return []
  return Object.entries(patch).flatMap(([id, change]) => {
    const value = mergePatch(before[id], change) as Json
    const part = change === null ? undefined : soundPart(value, (each) => set.metaSchemas.errorsOf(metaSchema, each))
    return part === undefined ? [] : [{ id, part: part as Part, before: before[id], document, base: [...base, id] }]
  })
}

function isReplaced(patch: unknown, path: Path): boolean {
  if (patch === undefined) return false
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return true
  return path.length > 0 && isReplaced(partOf(patch, path[0]), path.slice(1))
}

function partOf(value: unknown, step: string | number | undefined): unknown {
  return typeof value === 'object' && value !== null && step !== undefined && Object.hasOwn(value, step)
    ? (value as Record<string, unknown>)[step]
    : undefined
}

function sameness({ path, message }: LocalMistake): string {
  return `${path.join('/')} ${message}`
}
