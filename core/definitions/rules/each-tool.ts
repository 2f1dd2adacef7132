import { isAssessmentTool } from '../configuration.ts'
import type { AssessmentTool } from '../definition-types.ts'
import type { Rule } from '../rule.ts'
import type { LocalMistake } from '../workflow-sites.ts'

/** A rule that looks at tools; what is missing can only be told of whole ones. */
export function eachTool(look: (tool: AssessmentTool) => Iterable<LocalMistake>): Rule {
  return function* ({ forms }) {
    for (const { document, definition, whole } of forms) {
      if (whole && isAssessmentTool(definition)) for (const mistake of look(definition)) yield { ...mistake, document }
    }
  }
}
