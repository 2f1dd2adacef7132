import type { ErrorObject } from 'ajv'
import type { Json } from './source-document.ts'
import { fromPointer, valueAt, type Path } from './source-place.ts'

/** What stands in for a property that a whole definition must have; a blank text where nothing is said here. */
const STAND_INS: Readonly<Record<string, Json>> = {
  answers: { type: 'object', properties: {} },
  record: { household: { members: [] } },
  timeZone: 'UTC',
  framework: {},
  roles: {},
  phases: {},
  body: {},
  ...Object.fromEntries(['languages', 'personas', 'modules', 'services', 'records', 'acts', 'by'].map((name) => [name, []])),
}

/**
 * What is left of a definition when everything that its meta-schema does not allow is taken away, so that other rules can go on
 * with it; undefined when nothing is. A list loses all its items at once: the others keep their place in the file.
 */
export function soundPart(value: Json, errorsOf: (value: Json) => readonly ErrorObject[]): Json | undefined {
  const sound = structuredClone(value)
  const standIns = new Set<string>()
  const errorsLeft = () => errorsOf(sound).filter(({ instancePath }) => !standIns.has(instancePath.split('/')[1] ?? ''))
  for (let errors = errorsLeft(); errors.length > 0; errors = errorsLeft()) {
    for (const error of errors) {
      const path = unsoundPath(fromPointer(sound, error.instancePath), error)
      if (path.length > 0) remove(sound, path)
      else if (error.keyword !== 'required' || !isObject(sound)) return undefined
      else {
        const missing = String(error.params.missingProperty)
        sound[missing] = structuredClone(STAND_INS[missing] ?? '')
        standIns.add(missing)
      }
    }
  }
  return sound
}

function unsoundPath(path: Path, { keyword, params, propertyName }: ErrorObject): Path {
  if (keyword === 'additionalProperties') return [...path, params.additionalProperty]
  if (propertyName !== undefined || keyword === 'propertyNames') return [...path, propertyName ?? params.propertyName]
  return path.slice(0, path.findLastIndex((step) => typeof step === 'string') + 1)
}

function remove(value: Json, path: Path): void {
  const within = valueAt(value, path.slice(0, -1))
  if (typeof within === 'object' && within !== null) Reflect.deleteProperty(within, path.at(-1) ?? '')
}

function isObject(value: Json): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
