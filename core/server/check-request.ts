import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { Refused } from './refuse.ts'
import type { Route } from './route.ts'
import type { Schema } from './schemas/schema.ts'

/** Checks a request's query and body by its route's schemas; gives the query with its numbers and truth values read. */
export type RequestCheck = (query: Readonly<Record<string, unknown>>, body: unknown) => Record<string, unknown>

/** @param components gives the schemas that routes refer to */
export function requestChecks(components: () => Readonly<Record<string, Schema>>): (route: Route) => RequestCheck {
  const queries = new Ajv2020({ coerceTypes: true, useDefaults: true, strict: false })
  // Made and compiled when first asked for: a start need not wait for it.
  const bodies = lazily(() => new Ajv2020({ strict: false }).addSchema({ $id: 'api', components: { schemas: components() } }))

  return ({ query: wanted, body: form }) => {
    const checkQuery = lazily(() => queries.compile({ type: 'object', properties: wanted ?? {} }))
    const checkBody = lazily(() => bodies().compile(form ? pointingTo('api', form) : {}))
    return (query, body) => {
      const read = Object.fromEntries(Object.entries(query).filter(([name, value]) => Object.hasOwn(wanted ?? {}, name) && value !== ''))
      refuseUnless(checkQuery(), read)
      if (form) refuseUnless(checkBody(), body)
      return read
    }
  }
}

function refuseUnless(validate: ValidateFunction, value: unknown) {
  if (!validate(value)) throw new Refused(422, 'invalid', sentence(validate.errors?.[0]))
}

function sentence(error: ErrorObject | undefined): string {
  return error ? `${error.instancePath || '/'} ${error.message}` : ''
}

function pointingTo(id: string, schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => (key === '$ref' ? `${id}${String(value)}` : value)) as Schema
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
