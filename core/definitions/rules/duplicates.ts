import { isAssessmentTool } from '../configuration.ts'
import type { Rule, Rules } from '../rule.ts'
import type { Mistake, SourceDocument } from '../source-document.ts'
import type { Path } from '../source-place.ts'

/** Things of one definition that cannot be told apart. */
export const duplicateRules: Rules = new Map<string, Rule>([
  [
    'duplicate-name',
    function* ({ pack, forms, catalogues, feeds }) {
      if (pack) {
        yield* twice(pack.document, ['personas'], 'persona', pack.definition.personas)
        yield* twice(pack.document, ['territories'], 'territory', pack.definition.territories)
      }
      for (const { document, definition } of forms) {
        if (!isAssessmentTool(definition)) continue
        yield* twice(document, ['scales'], 'scale', definition.scales)
        yield* twice(document, ['decision', 'paths'], 'path', definition.decision?.paths)
      }
      const services = new Set<string>()
      for (const { document, definition } of catalogues) yield* twice(document, ['services'], 'service', definition.services, services)
      const records = new Set<string>()
      for (const { document, definition } of feeds) {
        yield* twice(
          document,
          ['records'],
          'record',
          definition.records.map(({ record }) => ({ id: record })),
          records,
          'record',
        )
        for (const [index, { household }] of definition.records.entries()) {
          yield* twice(document, ['records', index, 'household', 'members'], 'member', household.members)
        }
      }
    },
  ],
])

function* twice(
  document: SourceDocument,
  path: Path,
  what: string,
  parts: readonly { id: string }[] = [],
  seen = new Set<string>(),
  property = 'id',
): Generator<Mistake> {
  for (const [index, { id }] of parts.entries()) {
    if (seen.has(id))
      yield {
        document,
        path: [...path, index, property],
        message: `There are two ${what === 'territory' ? 'territories' : `${what}s`} "${id}".`,
        hint: `Give one of them another ${property}.`,
      }
    seen.add(id)
  }
}
