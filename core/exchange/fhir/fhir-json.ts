/** An element of a resource as it was read: nothing of it is vouched for. */
export type Fhir = Readonly<Record<string, unknown>>

const NONE: Fhir = {}

/** What stands under a name, if it stands there itself. */
export function own(of: Fhir, name: string): unknown {
  return Object.hasOwn(of, name) ? of[name] : undefined
}

export function isElement(value: unknown): value is Fhir {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The element under a name, or one without anything. */
export function elementAt(of: Fhir, name: string): Fhir {
  const value = own(of, name)
  return isElement(value) ? value : NONE
}

/** The elements of a list; one that stands alone is a list of one. */
export function elementsAt(of: Fhir, name: string): readonly Fhir[] {
  const value = own(of, name)
  return Array.isArray(value) ? value.filter(isElement) : isElement(value) ? [value] : []
}

/** Every element of a resource, however deep it stands. */
export function* everyElement(resource: Fhir): Generator<Fhir> {
  const left: unknown[] = [resource]
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (isElement(value)) yield value
    if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) left.push(each)
  }
}

export function textAt(of: Fhir, name: string): string {
  const value = own(of, name)
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

export function numberAt(of: Fhir, name: string): number | undefined {
  const value = own(of, name)
  const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** The value[x] of an element: the name of its kind in small letters, such as coding, and the value. */
export function valueOf(of: Fhir, prefix: string): { readonly kind: string; readonly value: unknown } | undefined {
  const name = Object.keys(of).find((each) => each.startsWith(prefix) && /^[A-Z]/.test(each.slice(prefix.length)))
  return name === undefined ? undefined : { kind: name.slice(prefix.length).toLowerCase(), value: of[name] }
}
