import type { Kind } from './definition-kind.ts'
import type { Json, SourceDocument } from './source-document.ts'

/**
 * Names that stand anywhere in the documents, also where a definition has other mistakes: what refers to them is not wrong.
 */
export interface KnownNames {
  ids(...kinds: Kind[]): ReadonlySet<string>
  readonly phases: ReadonlySet<string>
  readonly acts: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  readonly personas: ReadonlySet<string>
  readonly territories: ReadonlySet<string>
  readonly findings: ReadonlySet<string>
  readonly scales: ReadonlySet<string>
}

export function knownNames(documents: readonly SourceDocument[]): KnownNames {
  const workflow = documents
    .filter(({ kind }) => kind === 'case-management level' || kind === 'intake type' || kind === 'pack')
    .map(({ value }) => value)
  const packs = documents.filter(({ kind }) => kind === 'pack').map(({ value }) => value)
  const forms = documents.filter(({ kind }) => kind === 'assessment tool' || kind === 'form').map(({ value }) => value)
  const phases = workflow.map((value) => part(value, 'phases'))
  return {
    ids: (...kinds) =>
      new Set(documents.flatMap(({ kind, id }) => ((kind === undefined || kinds.includes(kind)) && id !== undefined ? [id] : []))),
    phases: new Set(phases.flatMap(keys)),
    acts: new Set([...workflow, ...phases.flatMap(values)].flatMap((value) => keys(part(value, 'acts')))),
    roles: new Set(packs.flatMap((pack) => keys(part(pack, 'roles')))),
    personas: new Set(packs.flatMap((pack) => idsIn(part(pack, 'personas')))),
    territories: new Set(packs.flatMap((pack) => idsIn(part(pack, 'territories')))),
    findings: new Set(forms.flatMap((form) => [...findingIds(form)])),
    scales: new Set(forms.flatMap((form) => idsIn(part(form, 'scales')))),
  }
}

function* findingIds(value: Json | undefined): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, child] of Object.entries(value)) {
    if ((name === 'finding' || name === 'findings') && Array.isArray(child)) yield* idsIn(child)
    if (name !== 'goldenCases') yield* findingIds(child)
  }
}

/** Every name and id that stands in a form, whatever else is wrong with it. */
export function writtenNames(value: Json): ReadonlySet<string> {
  const names = new Set<string>()
  const gather = (within: Json) => {
    if (typeof within !== 'object' || within === null) return
    keys(part(within, 'properties')).forEach((name) => names.add(name))
    idsIn([within]).forEach((id) => names.add(id))
    Object.values(within).forEach(gather)
  }
  gather(value)
  return names
}

function part(value: Json | undefined, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined
}

function keys(value: Json | undefined): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
}

function values(value: Json | undefined): Json[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : []
}

function idsIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map((item) => part(item, 'id')).filter((id) => typeof id === 'string') : []
}
