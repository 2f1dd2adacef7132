import type { Json, Mistake, SourceDocument } from './source-document.ts'
import { fromPointer, toPointer, type Path } from './source-place.ts'

/** A `$ref`: where it stands and where it points. */
export interface Reference {
  readonly document: SourceDocument
  /** Path of the object that holds the `$ref`. */
  readonly path: Path
  readonly ref: string
  /** What it points to; undefined where there is nothing. */
  readonly target?: { readonly document: SourceDocument; readonly path: Path }
}

/** Every `$ref` of the documents. */
export function references(documents: readonly SourceDocument[]): Reference[] {
  const byPath = new Map(documents.map((document) => [document.path, document]))
  return documents.flatMap((document) =>
    [...refsWithin(document.value, [])].map(({ path, ref }) => ({ document, path, ref, target: targetOf(document, ref, byPath) })),
  )
}

function* refsWithin(value: Json, path: Path): Generator<{ path: Path; ref: string }> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value) && typeof value.$ref === 'string') yield { path, ref: value.$ref }
  for (const [name, child] of Object.entries(value)) yield* refsWithin(child, [...path, Array.isArray(value) ? Number(name) : name])
}

function targetOf(from: SourceDocument, ref: string, byPath: ReadonlyMap<string, SourceDocument>): Reference['target'] {
  const [file = '', pointer = ''] = ref.split('#')
  const document = file === '' ? from : byPath.get(resolvePath(from.path, file))
  return document && { document, path: fromPointer(document.value, pointer) }
}

function resolvePath(from: string, to: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of to.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Every circle of references, told once for each reference it begins with. */
export function circularReferences(all: readonly Reference[], next: (from: Reference) => readonly Reference[]): Mistake[] {
  return all.flatMap((start) => {
    const circle = circleFrom(start, next)
    if (!circle) return []
    const steps = circle.map(({ document, path }) => `${document === start.document ? '' : document.path}#${toPointer(path)}`)
    return {
      document: start.document,
      path: [...start.path, '$ref'],
      message: `This $ref goes in a circle: ${steps.join(' -> ')}.`,
      hint: 'Write one of them out in full instead of referring.',
    }
  })
}

// The shortest way back to where one started; undefined when there is none.
function circleFrom(start: Reference, next: (from: Reference) => readonly Reference[]): readonly Reference[] | undefined {
  const seen = new Set<Reference>()
  let ways = next(start).map((step) => ({ last: step, way: [start, step] }))
  while (ways.length > 0) {
    const back = ways.find(({ last }) => last === start)
    if (back) return back.way
    ways = ways.filter(({ last }) => !seen.has(last))
    ways.forEach(({ last }) => seen.add(last))
    ways = ways.flatMap(({ last, way }) => next(last).map((step) => ({ last: step, way: [...way, step] })))
  }
  return undefined
}

/** Meta-schemas may contain themselves, as sections contain questions; they may not be nothing but each other. */
export function circularAliases(documents: readonly SourceDocument[]): Mistake[] {
  const all = references(documents)
  const at = new Map(all.map((each) => [placeOf(each.document, each.path), each]))
  return circularReferences(all, ({ target }) => {
    const alias = target && at.get(placeOf(target.document, target.path))
    return alias ? [alias] : []
  })
}

function placeOf(document: SourceDocument, path: Path): string {
  return `${document.path}#${toPointer(path)}`
}
