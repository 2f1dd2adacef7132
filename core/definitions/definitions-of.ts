import type { Kind } from './definition-kind.ts'
import type { SourceDocument } from './source-document.ts'

/** Definitions of a kind, as their meta-schema types them: only after they were checked. */
export function definitionsOf<Definition>(documents: readonly SourceDocument[], kind: Kind): Definition[] {
  return documents.filter((document) => document.kind === kind && !document.broken).map(({ value }) => structuredClone(value) as Definition)
}
