import type { ErrorObject } from 'ajv'
import { shapeSentence, type ShapeSentence } from './shape-sentences.ts'
import { fromPointer, valueAt, type Path } from './source-place.ts'

/** Where a value does not have the shape its meta-schema asks for, and what is wrong there. */
export interface ShapeProblem extends ShapeSentence {
  readonly path: Path
}

/** The problems behind what ajv reports about a value, each told once and in words of the author. */
export function shapeProblems(value: unknown, errors: readonly ErrorObject[]): ShapeProblem[] {
  const refs = new Set(
    errors
      .filter((error) => error.keyword === 'additionalProperties' && error.params.additionalProperty === '$ref')
      .map((error) => error.instancePath),
  )
  return withoutAlternatives(errors)
    .filter((error) => !refs.has(error.instancePath) || !aboutReference(error))
    .flatMap((error) => {
      const path = fromPointer(value, error.instancePath)
      const sentence = shapeSentence(error, path)
      if (!sentence) return []
      const { below } = sentence
      return [{ ...sentence, path: below === undefined ? path : [...path, Array.isArray(valueAt(value, path)) ? Number(below) : below] }]
    })
}

// What is wrong with a $ref is told by the rules about references.
function aboutReference({ keyword, params }: ErrorObject): boolean {
  return keyword === 'required' || params.additionalProperty === '$ref'
}

/**
 * Of alternatives only the one that was meant is told: the one whose type fits. Where none fits,
 * their types are told together.
 */
function withoutAlternatives(errors: readonly ErrorObject[]): ErrorObject[] {
  const left: ErrorObject[] = []
  for (const choice of errors) {
    if (choice.keyword !== 'anyOf') {
      left.push(choice)
      continue
    }
    // What is wrong in the alternatives comes right before.
    const below = left.findLastIndex(({ instancePath }) => !`${instancePath}/`.startsWith(`${choice.instancePath}/`)) + 1
    const near = left.splice(below)
    const inside = (error: ErrorObject) =>
      error.schemaPath.startsWith(`${choice.schemaPath}/`) && `${error.instancePath}/`.startsWith(`${choice.instancePath}/`)
    const types = near.filter((error) => inside(error) && error.keyword === 'type' && error.instancePath === choice.instancePath)
    const unmeant = types.map(({ schemaPath }) => schemaPath.slice(0, -'/type'.length))
    const meant = near.filter((error) => inside(error) && !unmeant.some((branch) => error.schemaPath.startsWith(`${branch}/`)))
    const told =
      meant.length > 0
        ? meant
        : types
            .slice(0, 1)
            .map((error) => ({ ...error, parentSchema: choice.parentSchema, params: { type: types.flatMap(({ params }) => params.type) } }))
    left.push(...near.filter((error) => !inside(error)), ...told)
  }
  return left.filter(({ keyword }) => keyword !== 'propertyNames')
}
