import type { FormNode } from '../form-node.ts'
import { parseXpath } from './parse-xpath.ts'
import type { ParsedXpath } from './parse-xpath.ts'

const parsed = new WeakMap<FormNode, Map<string, ParsedXpath>>()

/** An expression as it is read, once for all rows of a form that ask the same. */
export function parsedIn(form: FormNode, source: string): ParsedXpath {
  const known = parsed.get(form) ?? new Map<string, ParsedXpath>()
  parsed.set(form, known)
  const read = known.get(source) ?? parseXpath(source)
  known.set(source, read)
  return read
}
