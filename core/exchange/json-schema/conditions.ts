import { ANNOTATIONS, ASSERTIONS, LIMITS_OF } from './keywords.ts'
import { all, any, implied, literal, LONGEST_EXPRESSION, not, one } from './expression-of.ts'
import { flat, inside, type FlatPart, type Part, type Reading } from './parts.ts'
import { entriesOf, listOf, own, pointerTo } from './schema.ts'
import type { Entry, Scope } from './scope.ts'
import { toldPattern } from './told-pattern.ts'

/** What cannot be said as an expression, and why. */
export class Unsaid extends Error {}

/** The expression that holds when the answers of a section fit a schema. @throws Unsaid */
export function holdsOfSection(parts: readonly Part[], scope: Scope, prefix: string, reading: Reading): string {
  return sized(all(flat(parts, reading).map((part) => ofSection(part, scope, prefix, reading))))
}

function sized(expression: string): string {
  if (expression.length > LONGEST_EXPRESSION) throw new Unsaid('it would be too long')
  return expression
}

function ofSection(part: FlatPart, scope: Scope, prefix: string, reading: Reading): string {
  const { schema } = part
  const within = (inner: unknown, ...steps: readonly (string | number)[]) => holdsOfSection([inside(part, inner, ...steps)], scope, prefix, reading)
  const said: string[] = []
  const required = new Set(listOf(schema, 'required').filter((name) => typeof name === 'string'))
  const told = new Set<string>()
  for (const [name, inner] of entriesOf(schema, 'properties')) {
    const entry = scope.entries.get(name)
    reading.lines.used(pointerTo(part.pointer, 'properties', name), 'a condition')
    const isFree = inner === true || (typeof inner === 'object' && inner !== null && Object.keys(inner).every((keyword) => ANNOTATIONS.has(keyword)))
    if (isFree) continue
    if (!entry?.question) throw new Unsaid(`"${name}" is not asked`)
    if (inner === false) {
      said.push(`is_blank(${prefix}${entry.id})`)
      continue
    }
    const holds = entry.scope ? holdsOfSection([inside(part, inner, 'properties', name)], entry.scope, `${prefix}${entry.id}.`, reading) : ofAnswer([inside(part, inner, 'properties', name)], entry, `${prefix}${entry.id}`, reading)
    if (required.has(name) && holds !== 'true' && !entry.scope) told.add(name)
    said.push(holds === 'true' || required.has(name) || entry.scope ? holds : any([`is_blank(${prefix}${entry.id})`, holds]))
  }
  for (const name of required) if (!told.has(name)) said.push(answered(name, scope, prefix))
  for (const [keyword, value] of Object.entries(schema)) {
    switch (keyword) {
      case 'properties':
      case 'required':
        break
      case 'type':
        if (![value].flat().includes('object')) throw new Unsaid('it is of another type')
        break
      case 'additionalProperties':
        if (value !== true) throw new Unsaid('it says what else may not be answered')
        break
      case 'anyOf':
      case 'oneOf':
      case 'not':
      case 'if':
        said.push(...ofParts(schema, keyword, within))
        break
      case 'then':
      case 'else':
        break
      default:
        if (ASSERTIONS.has(keyword) && !isAboutOthers(keyword, 'object')) throw new Unsaid(`it says "${keyword}"`)
    }
  }
  return all(said)
}

/** What a schema says by schemas inside it. @param within the expression for one of them, by the way to it */
function ofParts(schema: FlatPart['schema'], keyword: 'anyOf' | 'oneOf' | 'not' | 'if', within: (inner: unknown, ...steps: readonly (string | number)[]) => string): string[] {
  const each = () => listOf(schema, keyword).map((inner, index) => within(inner, keyword, index))
  if (keyword === 'anyOf') return [any(each())]
  if (keyword === 'oneOf') return [one(each())]
  const condition = within(own(schema, keyword), keyword)
  if (keyword === 'not') return [not(condition)]
  return [
    ...(Object.hasOwn(schema, 'then') ? [implied(condition, within(own(schema, 'then'), 'then'))] : []),
    ...(Object.hasOwn(schema, 'else') ? [implied(not(condition), within(own(schema, 'else'), 'else'))] : []),
  ]
}

function answered(name: string, scope: Scope, prefix: string): string {
  const entry = scope.entries.get(name)
  if (!entry?.question) throw new Unsaid(`"${name}" is not asked`)
  return isThere(entry, prefix)
}

/** A section is there when anything in it is answered. */
function isThere({ id, scope }: Entry, prefix: string): string {
  if (!scope) return `is_blank(${prefix}${id}) != true`
  return any([...scope.entries.values()].filter(({ question }) => question && question.type !== 'null').map((entry) => isThere(entry, `${prefix}${id}.`)))
}

/** The expression that holds when one answer, which is there, fits a schema. @throws Unsaid */
export function holdsOfAnswer(parts: readonly Part[], entry: Entry, reading: Reading): string {
  return sized(ofAnswer(parts, entry, entry.id, reading))
}

function ofAnswer(parts: readonly Part[], entry: Entry, path: string, reading: Reading): string {
  return all(flat(parts, reading).map((part) => ofOne(part, entry, path, reading)))
}

function ofOne(part: FlatPart, entry: Entry, path: string, reading: Reading): string {
  const { schema } = part
  const { question } = entry
  if (!question) throw new Unsaid('it is not asked')
  const within = (inner: unknown, ...steps: readonly (string | number)[]) => ofAnswer([inside(part, inner, ...steps)], entry, path, reading)
  const kind = question.type === 'integer' ? 'number' : question.type
  const said: string[] = []
  for (const [keyword, value] of Object.entries(schema)) {
    switch (keyword) {
      case 'type':
        said.push(fitsType([value].flat(), question.type))
        break
      case 'const':
      case 'enum':
        said.push(chosen(keyword === 'const' ? [value] : listOf(schema, keyword), kind, path))
        break
      case 'anyOf':
      case 'oneOf':
      case 'not':
      case 'if':
        said.push(...ofParts(schema, keyword, within))
        break
      case 'then':
      case 'else':
        break
      default:
        if (ASSERTIONS.has(keyword) && !isAboutOthers(keyword, kind)) said.push(limit(keyword, value, schema, question, path))
    }
  }
  return all(said)
}

// Limits of texts say nothing of a number, and so on.
function isAboutOthers(keyword: string, kind: string): boolean {
  return Object.entries(LIMITS_OF).some(([of, keywords]) => of !== kind && keywords.includes(keyword))
}

function fitsType(types: readonly unknown[], type: string): string {
  if (types.includes(type) || (type === 'integer' && types.includes('number'))) return 'true'
  if (type === 'number' && types.includes('integer')) throw new Unsaid('it asks for a whole number')
  return 'false'
}

function chosen(values: readonly unknown[], kind: string, path: string): string {
  if (kind !== 'string' && kind !== 'number' && kind !== 'boolean') throw new Unsaid('it compares more than one answer')
  const fit = values.filter((value): value is string | number | boolean => typeof value === kind)
  if (fit.includes('')) throw new Unsaid('it compares with an empty text')
  const [only] = fit
  if (only === undefined) return 'false'
  return fit.length === 1 ? `${path} = ${literal(only)}` : `${path} in [${fit.map(literal).join(', ')}]`
}

function limit(keyword: string, value: unknown, schema: FlatPart['schema'], { type, items, format, oneOf }: NonNullable<Entry['question']>, path: string): string {
  if (typeof value === 'number') {
    switch (keyword) {
      case 'minimum':
        return `${path} ${own(schema, 'exclusiveMinimum') === true ? '>' : '>='} ${literal(value)}`
      case 'maximum':
        return `${path} ${own(schema, 'exclusiveMaximum') === true ? '<' : '<='} ${literal(value)}`
      case 'exclusiveMinimum':
        return `${path} > ${literal(value)}`
      case 'exclusiveMaximum':
        return `${path} < ${literal(value)}`
      case 'multipleOf':
        return `modulo(${path}, ${literal(value)}) = 0`
      case 'minLength':
        return `length(${path}) >= ${value}`
      case 'maxLength':
        return `length(${path}) <= ${value}`
      case 'minItems':
      case 'maxItems':
        if (type === 'array' && items?.type !== 'object') return `count_selected(${path}) ${keyword === 'minItems' ? '>=' : '<='} ${value}`
    }
  }
  if (typeof value === 'boolean' && keyword.startsWith('exclusive')) return 'true'
  const pattern = keyword === 'pattern' && typeof value === 'string' && format === undefined && !oneOf ? toldPattern(value) : undefined
  if (pattern) return all([...[pattern.pattern, ...pattern.alsoFound].map((each) => `matches(${path}, ${literal(each)})`), ...pattern.notFound.map((each) => not(`matches(${path}, ${literal(each)})`))])
  if (keyword === 'format' && value === format) return 'true'
  if (keyword === 'uniqueItems' && value === false) return 'true'
  if (keyword === 'contains' && items?.oneOf && typeof value === 'object' && value !== null) {
    const code = Object.keys(value).length === 1 ? own(value as FlatPart['schema'], 'const') : undefined
    if (typeof code === 'string' && items.oneOf.some((option) => option.const === code)) return `selected(${path}, ${literal(code)})`
  }
  throw new Unsaid(`it says "${keyword}"`)
}
