import { MOST_PROBLEMS } from '../first-problems.ts'
import { circularReferences, references, type Reference } from '../ref-circles.ts'
import type { Rule, Rules } from '../rule.ts'
import type { SourceDocument } from '../source-document.ts'
import type { Path } from '../source-place.ts'

/** Things that lead back to themselves, and references, which definitions do without. */
export const circleRules: Rules = new Map<string, Rule>([
  [
    'circular-includes',
    function* ({ levels }) {
      const includes = new Map(levels.map(({ definition: { id, includes } }) => [id, includes]))
      for (const {
        document,
        definition: { id },
      } of levels) {
        const way = wayFrom(id, includes)
        if (way)
          yield {
            document,
            path: ['includes'],
            message: `Levels include each other in a circle: ${way.join(' -> ')}.`,
            hint: 'The lowest level includes none.',
          }
      }
    },
  ],

  [
    'branching-levels',
    function* ({ levels }) {
      const above = new Map<string | undefined, string>()
      for (const {
        document,
        definition: { id, includes },
      } of levels) {
        const other = above.get(includes)
        const what = includes === undefined ? 'include no other level' : `include "${includes}"`
        if (other !== undefined)
          yield {
            document,
            path: ['includes'],
            message: `Both "${other}" and "${id}" ${what}, so neither is above the other.`,
            hint: 'Levels form one row: each but the lowest includes the one below it.',
          }
        else above.set(includes, id)
      }
    },
  ],

  [
    'circular-territories',
    function* ({ pack }) {
      const territories = pack?.definition.territories ?? []
      const within = new Map(territories.map((territory) => [territory.id, territory.within]))
      for (const [index, { id }] of territories.entries()) {
        const way = wayFrom(id, within)
        if (pack && way)
          yield {
            document: pack.document,
            path: ['territories', index, 'within'],
            message: `Territories lie within each other in a circle: ${way.join(' -> ')}.`,
            hint: 'The largest lies within none.',
          }
      }
    },
  ],

  [
    'circular-ref',
    ({ documents }) => {
      const all = references(documents).slice(0, MOST_PROBLEMS)
      return circularReferences(all, inside(all))
    },
  ],

  [
    'ref-in-definition',
    function* ({ documents }) {
      const all = references(documents)
      const followed = all.slice(0, MOST_PROBLEMS)
      const circular = new Set(Array.from(circularReferences(followed, inside(followed)), ({ document, path }) => placeOf(document, path)))
      for (const { document, path, ref } of all) {
        if (circular.has(placeOf(document, [...path, '$ref']))) continue
        yield {
          document,
          path: [...path, '$ref'],
          message: `A definition cannot refer to another part with "$ref" ("${ref}").`,
          hint: 'Write the part out here: what a form asks then stands in one file.',
        }
      }
    },
  ],
])

/** References that stand inside what a reference points to. */
function inside(all: readonly Reference[]): (from: Reference) => readonly Reference[] {
  return ({ target }) => (target ? all.filter(({ document, path }) => document === target.document && isWithin(path, target.path)) : [])
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, index) => path[index] === step)
}

function placeOf(document: SourceDocument, path: Path): string {
  return `${document.path}#${path.join('/')}`
}

function wayFrom(start: string, next: ReadonlyMap<string, string | undefined>): string[] | undefined {
  const way = [start]
  for (let step = next.get(start); step !== undefined; step = next.get(step)) {
    way.push(step)
    if (step === start) return way
    if (way.length > next.size + 1) return undefined
  }
  return undefined
}
