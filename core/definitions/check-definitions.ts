import { shapeProblems } from './check-shape.ts'
import { KINDS, metaSchemaName } from './definition-kind.ts'
import { suggestion } from './did-you-mean.ts'
import type { MetaSchemas } from './meta-schemas.ts'
import type { Problem } from './problem.ts'
import { problemAt, type SourceDocument } from './source-document.ts'

/** Every problem of the definitions, in the order of files and lines. */
export function checkDefinitions(documents: readonly SourceDocument[], metaSchemas: MetaSchemas, _packId?: string): readonly Problem[] {
  const problems: Problem[] = []
  for (const document of documents.filter(({ broken }) => !broken)) {
    const name = metaSchemaName((document.value as { $schema?: unknown }).$schema)
    if (document.kind === undefined) {
      problems.push(problemAt('unknown-kind', { document, path: ['$schema'], message: `"${name}" is not a kind of definition.`, hint: suggestion(String(name), Object.keys(KINDS)) }))
      continue
    }
    const errors = metaSchemas.errorsOf(String(name), document.value)
    for (const { rule, path, message, hint } of shapeProblems(document, errors)) {
      problems.push(problemAt(rule, { document, path, message, hint, onName: rule === 'unknown-property' }))
    }
  }
  return problems
}
