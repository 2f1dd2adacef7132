/** Keywords that hold schemas: by name, in a list, or one. */
export const SCHEMAS_BY_NAME: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'definitions', '$defs', 'dependentSchemas', 'dependencies'])
export const SCHEMAS_IN_LIST: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'])
export const ONE_SCHEMA: ReadonlySet<string> = new Set(['items', 'additionalItems', 'additionalProperties', 'contains', 'propertyNames', 'not', 'if', 'then', 'else', 'unevaluatedItems', 'unevaluatedProperties', 'contentSchema'])

/** Those that say something of what a schema is, and nothing of an answer. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  '$schema', '$id', 'id', '$anchor', '$comment', '$vocabulary', '$defs', 'definitions', 'title', 'description', 'default', 'examples', 'example', 'readOnly', 'writeOnly', 'deprecated', 'enumNames', 'nullable', 'discriminator', 'contentMediaType', 'contentEncoding', 'contentSchema', '$dynamicAnchor', '$recursiveAnchor',
])

/** Those that limit answers of one kind, and say nothing of others. */
export const LIMITS_OF: Readonly<Record<'string' | 'number' | 'array' | 'object', readonly string[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'format', 'contentEncoding', 'contentMediaType'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['items', 'prefixItems', 'additionalItems', 'minItems', 'maxItems', 'uniqueItems', 'contains', 'minContains', 'maxContains', 'unevaluatedItems'],
  object: ['properties', 'required', 'additionalProperties', 'patternProperties', 'propertyNames', 'minProperties', 'maxProperties', 'dependencies', 'dependentRequired', 'dependentSchemas', 'unevaluatedProperties'],
}

/** Those that put schemas together. */
export const COMBINING: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', '$ref', '$dynamicRef', '$recursiveRef'])

const OF_ANY: readonly string[] = ['type', 'enum', 'const']

/** Every keyword that can make an answer wrong. */
export const ASSERTIONS: ReadonlySet<string> = new Set([...OF_ANY, ...Object.values(LIMITS_OF).flat(), ...COMBINING])
