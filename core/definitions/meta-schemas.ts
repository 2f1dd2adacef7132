import { Ajv, type ErrorObject } from 'ajv'
import { KINDS } from './definition-kind.ts'
import type { Problem } from './problem.ts'
import { readDefinitions } from './read-definitions.ts'
import { circularAliases } from './ref-circles.ts'
import { problemAt, type Json, type Mistake, type SourceDocument } from './source-document.ts'
import type { SourceFile } from './source-file.ts'

/** What every definition is held to. Compiled once: it costs more than all the checks. */
export interface MetaSchemas {
  /** While there are any, definitions cannot be held to anything. */
  readonly problems: readonly Problem[]
  /** What is wrong with a value by a meta-schema, such as form.schema.json or workflow.schema.json#/definitions/Phase. */
  errorsOf(metaSchema: string, value: unknown): readonly ErrorObject[]
}

const noMetaSchemas: Problem = {
  severity: 'error',
  rule: 'invalid-meta-schema',
  file: 'form-definitions/meta',
  line: 1,
  column: 1,
  at: '',
  message: 'There are no meta-schemas in this folder.',
  hint: 'Put them back: nothing can be checked without them.',
}

/** @param files the files of form-definitions/meta */
export function compileMetaSchemas(files: readonly SourceFile[]): MetaSchemas {
  const { documents, problems } = readDefinitions(files)
  const circles = circularAliases(documents).map((mistake) => problemAt('circular-ref', mistake))
  const found = [...(files.length === 0 ? [noMetaSchemas] : problems), ...circles]
  if (found.length > 0) return { problems: found, errorsOf: () => [] }

  const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true })
  const mistakes = [...addAll(ajv, documents), ...missingKinds(documents)]
  if (mistakes.length > 0) return { problems: mistakes.map((mistake) => problemAt('invalid-meta-schema', mistake)), errorsOf: () => [] }
  return {
    problems: [],
    errorsOf(metaSchema, value) {
      const validate = ajv.getSchema(metaSchema)
      return !validate || validate(value) ? [] : (validate.errors ?? [])
    },
  }
}

function* addAll(ajv: Ajv, documents: readonly SourceDocument[]): Generator<Mistake> {
  for (const document of documents) yield* unless(document, () => ajv.addSchema(objectOf(document.value), nameOf(document)))
  for (const document of documents) yield* unless(document, () => ajv.getSchema(nameOf(document)))
}

function objectOf(value: Json): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('it is not an object')
  return value
}

function* unless(document: SourceDocument, accepted: () => unknown): Generator<Mistake> {
  try {
    accepted()
  } catch (error) {
    yield { document, path: [], message: `This meta-schema cannot be used: ${error instanceof Error ? error.message : error}.` }
  }
}

function* missingKinds(documents: readonly SourceDocument[]): Generator<Mistake> {
  const [first] = documents
  const names = new Set(documents.map(nameOf))
  for (const name of Object.keys(KINDS)) {
    if (first && !names.has(name))
      yield {
        document: first,
        path: [],
        message: `The meta-schema ${name} is missing in this folder.`,
        hint: 'Put it back: nothing of its kind can be checked.',
      }
  }
}

function nameOf({ path }: SourceDocument): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
