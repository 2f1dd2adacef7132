import { compilePattern } from '../../expressions/linear-pattern.ts'
import { own, type Schema } from './schema.ts'

/** Whether a value is within the limits of a schema, of those that can be looked at here. */
export function fitsLimits(value: string | number | boolean, schema: Schema): boolean {
  const limit = (keyword: string, otherwise: number) => {
    const said = own(schema, keyword)
    return typeof said === 'number' ? said : otherwise
  }
  if (typeof value === 'number') {
    const steps = value / limit('multipleOf', 1)
    const isStep = own(schema, 'multipleOf') === undefined || Math.abs(steps - Math.round(steps)) < 1e-9
    const above = own(schema, 'exclusiveMinimum') === true ? value > limit('minimum', -Infinity) : value >= limit('minimum', -Infinity) && (own(schema, 'exclusiveMinimum') === undefined || value > limit('exclusiveMinimum', -Infinity))
    const below = own(schema, 'exclusiveMaximum') === true ? value < limit('maximum', Infinity) : value <= limit('maximum', Infinity) && (own(schema, 'exclusiveMaximum') === undefined || value < limit('exclusiveMaximum', Infinity))
    return isStep && above && below
  }
  if (typeof value !== 'string') return true
  const pattern = own(schema, 'pattern')
  const compiled = typeof pattern === 'string' ? compilePattern(pattern) : undefined
  const length = [...value].length
  return length >= limit('minLength', 0) && length <= limit('maxLength', Infinity) && (compiled?.ok !== true || compiled.matches(value))
}
