import type { ErrorObject } from 'ajv'
import type { Json } from './source-document.ts'
import { fromPointer, valueAt, type Path } from './source-place.ts'

/**
 * What is left of a value when everything that its meta-schema does not allow is taken away, so that other rules can go on
 * with it; undefined when that is not enough. Lists lose all their items at once: the others keep their place in the file.
 */
export function soundPart(value: Json, errorsOf: (value: Json) => readonly ErrorObject[]): Json | undefined {
  const sound = structuredClone(value)
  for (let errors = errorsOf(sound); errors.length > 0; errors = errorsOf(sound)) {
    for (const error of errors) {
      const path = unsoundPath(fromPointer(value, error.instancePath), error)
      if (path.length === 0) return undefined
      const within = valueAt(sound, path.slice(0, -1))
      if (typeof within === 'object' && within !== null) Reflect.deleteProperty(within, path.at(-1) ?? '')
    }
  }
  return sound
}

function unsoundPath(path: Path, { keyword, params, propertyName }: ErrorObject): Path {
  if (keyword === 'additionalProperties') return [...path, params.additionalProperty]
  if (propertyName !== undefined) return [...path, propertyName]
  const firstItem = path.findLastIndex((step) => typeof step === 'string')
  return path.slice(0, firstItem + 1)
}
