/** An object of a JSON file, of which nothing is known yet. */
export type Schema = Readonly<Record<string, unknown>>

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What an object has itself under a name. */
export function own(schema: Schema, name: string): unknown {
  return Object.hasOwn(schema, name) ? schema[name] : undefined
}

/** The entries of an object below a schema, such as its properties. */
export function entriesOf(schema: Schema, name: string): readonly (readonly [string, unknown])[] {
  const value = own(schema, name)
  return isSchema(value) ? Object.entries(value) : []
}

export function listOf(schema: Schema, name: string): readonly unknown[] {
  const value = own(schema, name)
  return Array.isArray(value) ? value : []
}

export function pointerTo(pointer: string, ...steps: readonly (string | number)[]): string {
  return steps.reduce<string>((at, step) => `${at}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`, pointer)
}
