import type { Kind } from './definition-kind.ts'
import type { Json, SourceDocument } from './source-document.ts'

/** Names of one sort. */
export interface NamesOfSort {
  readonly all: ReadonlySet<string>
  /** A file that may hold more of them cannot be read: any name may be one. */
  readonly open: boolean
}

/**
 * Names that stand anywhere in the documents, also where a definition has other mistakes: what refers to them is not wrong.
 */
export interface KnownNames {
  ids(...kinds: Kind[]): NamesOfSort
  readonly phases: NamesOfSort
  readonly acts: NamesOfSort
  readonly roles: NamesOfSort
  readonly personas: NamesOfSort
  readonly territories: NamesOfSort
  readonly findings: NamesOfSort
  readonly scales: NamesOfSort
}

const WORKFLOW: readonly Kind[] = ['case-management level', 'intake type', 'pack']
const FORMS: readonly Kind[] = ['assessment tool', 'form']

export function knownNames(documents: readonly SourceDocument[]): KnownNames {
  const ofKinds = (kinds: readonly Kind[]) => documents.filter(({ kind }) => kind !== undefined && kinds.includes(kind)).map(({ value }) => value)
  const mayBe = (kinds: readonly Kind[]) => documents.filter(({ kind }) => kind === undefined || kinds.includes(kind))
  const within = (kinds: readonly Kind[], names: readonly string[]): NamesOfSort => ({
    all: new Set(names),
    open: mayBe(kinds).some(({ broken, kind }) => broken || kind === undefined),
  })
  const workflow = ofKinds(WORKFLOW)
  const packs = ofKinds(['pack'])
  const forms = ofKinds(FORMS)
  const phases = workflow.map((value) => part(value, 'phases'))
  return {
    ids: (...kinds) => ({
      all: new Set(mayBe(kinds).flatMap(({ id }) => id ?? [])),
      open: mayBe(kinds).some(({ id, broken, kind }) => id === undefined && (broken || kind === undefined)),
    }),
    phases: within(WORKFLOW, phases.flatMap(keys)),
    acts: within(WORKFLOW, [...workflow, ...phases.flatMap(values)].flatMap((value) => keys(part(value, 'acts')))),
    roles: within(['pack'], packs.flatMap((pack) => keys(part(pack, 'roles')))),
    personas: within(['pack'], packs.flatMap((pack) => idsIn(part(pack, 'personas')))),
    territories: within(['pack'], packs.flatMap((pack) => idsIn(part(pack, 'territories')))),
    findings: within(FORMS, forms.flatMap((form) => [...findingIds(form)])),
    scales: within(FORMS, forms.flatMap((form) => idsIn(part(form, 'scales')))),
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
