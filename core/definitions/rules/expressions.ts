import { compilePattern } from '../../expressions/linear-pattern.ts'
import { caseNames } from '../case-names.ts'
import { sharedCodes, type DefinitionSet } from '../definition-set.ts'
import { unknownReads, unreadable, type PlacedExpression } from '../expression-mistakes.ts'
import { expressionsOfForm } from '../form-expressions.ts'
import { namesOf, withAnyFurther, withFurther, type Names } from '../form-names.ts'
import { writtenNames } from '../known-names.ts'
import type { Rule, Rules } from '../rule.ts'
import { actSites, mistakesAt, phaseSites, type LocalMistake } from '../workflow-sites.ts'
import { each } from './questions.ts'

/** Expressions that cannot be read, or that read what is not there. */
export const expressionRules: Rules = new Map<string, Rule>([
  ['bad-expression', everyExpression(unreadable)],
  ['unknown-question', everyExpression(unknownReads)],
  [
    'bad-pattern',
    each(function* ({ question }) {
      const compiled = question.pattern === undefined ? undefined : compilePattern(question.pattern)
      if (compiled && !compiled.ok)
        yield {
          path: ['pattern'],
          message: `This pattern cannot be used: ${compiled.reason}.`,
          hint: 'Look-around and back-references are not part of it, so that no pattern can be slow.',
        }
    }),
  ],
])

function everyExpression(look: (expression: PlacedExpression) => Iterable<LocalMistake>): Rule {
  return function* (set, known) {
    const read = namesOf(caseNames(set, known))
    const names = known.ids('form', 'assessment tool').open ? withAnyFurther(read) : read
    const codes = sharedCodes(set)
    for (const { document, definition, whole } of set.forms) {
      const outside = whole ? names : withFurther(names, writtenNames(document.value))
      for (const expression of expressionsOfForm(definition, outside, codes))
        for (const mistake of look(expression)) yield { ...mistake, document }
    }
    for (const { document, definition } of set.templates) {
      for (const [index, { that }] of (definition.check ?? []).entries()) {
        for (const mistake of look({ source: that, path: ['check', index, 'that'], names })) yield { ...mistake, document }
      }
    }
    yield* workflowExpressions(set, names, look)
  }
}

function* workflowExpressions(set: DefinitionSet, names: Names, look: (expression: PlacedExpression) => Iterable<LocalMistake>) {
  yield* mistakesAt(phaseSites(set), function* ({ only }) {
    if (only) yield* look({ source: only.that, path: ['only', 'that'], names })
  })
  yield* mistakesAt(actSites(set), function* ({ check = [], to = [], offerWhen }) {
    for (const [index, { that }] of check.entries()) yield* look({ source: that, path: ['check', index, 'that'], names })
    for (const [index, { when }] of to.entries()) if (when !== undefined) yield* look({ source: when, path: ['to', index, 'when'], names })
    if (offerWhen !== undefined) yield* look({ source: offerWhen, path: ['offerWhen'], names })
  })
}
