import type { ErrorObject } from 'ajv'
import { suggestion } from './did-you-mean.ts'
import type { Path } from './source-place.ts'

/** A keyword of a meta-schema that does not hold, in words of the author. */
export interface ShapeSentence {
  readonly rule: string
  readonly message: string
  readonly hint?: string
  /** Name of a property at which the problem stands, below the place ajv gives. */
  readonly below?: string
}

// The part of a meta-schema that does not hold, as ajv hands it over.
type Part = { title?: string; description?: string; properties?: Record<string, Part> }

type Sentence = (error: Pick<ErrorObject, 'params' | 'data' | 'propertyName'> & { parentSchema?: Part }, path: Path) => ShapeSentence

/** The sentence for something ajv found at a path; undefined for keywords that only gather others. */
export function shapeSentence(error: ErrorObject, path: Path): ShapeSentence | undefined {
  return SENTENCES.get(error.keyword)?.({ ...error, parentSchema: error.parentSchema as Part | undefined }, path)
}

const SENTENCES = new Map<string, Sentence>([
  [
    'required',
    ({ params, parentSchema }, path) => ({
      rule: 'missing-property',
      message: `${subject(path, parentSchema)} has no "${params.missingProperty}".`,
      hint: `Add "${params.missingProperty}"${meaning(parentSchema?.properties?.[params.missingProperty])}.`,
    }),
  ],
  [
    'additionalProperties',
    ({ params, parentSchema }) => ({
      rule: 'unknown-property',
      message: `"${params.additionalProperty}" is not a property of ${kindName(parentSchema)}.`,
      hint: suggestion(params.additionalProperty, Object.keys(parentSchema?.properties ?? {}), 'It can have'),
      below: params.additionalProperty,
    }),
  ],
  [
    'type',
    ({ params, data, parentSchema }, path) => ({
      rule: 'wrong-type',
      message: `${subject(path)} must be ${wordsForTypes(params.type)}, and it is ${describe(data)}.`,
      hint: parentSchema?.description,
    }),
  ],
  [
    'enum',
    ({ params, data }, path) => ({
      rule: 'unknown-value',
      message: `${subject(path)} cannot be ${describe(data)}.`,
      hint: suggestion(String(data), params.allowedValues.map(String), 'It can be'),
    }),
  ],
  [
    'pattern',
    ({ data, parentSchema, propertyName }, path) => ({
      rule: 'bad-form',
      message:
        propertyName === undefined
          ? `${subject(path)} cannot be ${describe(data)}.`
          : `"${propertyName}" is no ${parentSchema?.title === 'Id' ? 'id' : 'language'}.`,
      hint: formHint(propertyName ?? String(data), parentSchema),
      below: propertyName,
    }),
  ],
  [
    'minLength',
    ({ params }, path) => limit(path, params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} characters`),
  ],
  [
    'maxLength',
    ({ params, propertyName }, path) => ({
      ...limit(propertyName === undefined ? path : [...path, propertyName], `must not have more than ${params.limit} characters`),
      below: propertyName,
    }),
  ],
  ['minimum', ({ params, data }, path) => limit(path, `must not be less than ${params.limit}, and it is ${data}`)],
  ['maximum', ({ params, data }, path) => limit(path, `must not be more than ${params.limit}, and it is ${data}`)],
  ['exclusiveMinimum', ({ params, data }, path) => limit(path, `must be more than ${params.limit}, and it is ${data}`)],
  [
    'minItems',
    ({ params }, path) => limit(path, params.limit === 1 ? 'must not be an empty list' : `must have at least ${params.limit} items`),
  ],
  [
    'maxItems',
    ({ params, data }, path) => limit(path, `must not have more than ${params.limit} items, and it has ${(data as unknown[]).length}`),
  ],
  ['minProperties', ({ parentSchema }, path) => limit(path, 'must not be empty', meaning(parentSchema, ''))],
  [
    'maxProperties',
    ({ params, parentSchema }, path) => limit(path, `must not have more than ${params.limit} of its properties`, meaning(parentSchema, '')),
  ],
  [
    'uniqueItems',
    ({ params, data }, path) => ({
      rule: 'duplicate-item',
      message: `${subject(path)} has ${describe((data as unknown[])[params.i])} twice.`,
      hint: 'Take one away.',
      below: String(Math.max(params.i, params.j)),
    }),
  ],
])

function limit(path: Path, must: string, hint?: string): ShapeSentence {
  return { rule: 'out-of-limits', message: `${subject(path)} ${must}.`, ...(hint ? { hint } : {}) }
}

function subject(path: Path, schema?: Part): string {
  const last = path.at(-1)
  if (last === undefined) return schema?.title ? `The ${words(schema.title)}` : 'The definition'
  if (typeof last === 'number') return `Item ${last + 1} of "${path.findLast((step) => typeof step === 'string') ?? 'the list'}"`
  return `"${last}"`
}

function kindName(schema: Part | undefined): string {
  const name = schema?.title ? words(schema.title) : 'this object'
  if (!schema?.title) return name
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`
}

function words(title: string): string {
  return title.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}

function meaning(schema: Part | undefined, before = ': '): string {
  const description = schema?.description
  return description ? `${before}${before ? lowerFirst(description.replace(/\.$/, '')) : description}` : ''
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

function formHint(name: string, part: Part | undefined): string | undefined {
  if (part?.title !== 'Id') return part?.description ?? 'A text is one string, or a map from languages such as "en" or "it" to strings.'
  const id = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[^a-z]+|_+$/g, '')
  return `An id has lower-case letters, digits and underscores, and begins with a letter${id ? `, such as "${id}"` : ''}.`
}

const TYPE_WORDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
}

function wordsForTypes(types: string | string[]): string {
  const all = [types].flat()
  return all
    .filter((type) => type !== 'integer' || !all.includes('number'))
    .map((type) => TYPE_WORDS[type] ?? type)
    .join(' or ')
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const written = JSON.stringify(value)
  return written.length > 60 ? `${written.slice(0, 57)}..."` : written
}
