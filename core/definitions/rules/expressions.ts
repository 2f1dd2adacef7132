import { ANYTHING } from '../../expressions/kinds.ts'
import { compilePattern } from '../../expressions/linear-pattern.ts'
import { codesAsked } from '../../expressions/special-names.ts'
import { caseNames } from '../case-names.ts'
import { sharedCodes, type DefinitionSet } from '../definition-set.ts'
import { kindMistakes, unknownReads, unreadable, type PlacedExpression, type Wanted } from '../expression-mistakes.ts'
import { expressionsOfForm } from '../form-expressions.ts'
import { namesOf, withAnyFurther, withFurther, type Names } from '../form-names.ts'
import type { Check } from '../definition-types.ts'
import { writtenNames, type KnownNames } from '../known-names.ts'
import type { Rule, Rules } from '../rule.ts'
import type { Path } from '../source-place.ts'
import { actSites, mistakesAt, phaseSites, type LocalMistake } from '../workflow-sites.ts'
import { each } from './questions.ts'

/** Expressions that cannot be read, or that read what is not there. */
export const expressionRules: Rules = new Map<string, Rule>([
  ['bad-expression', everyExpression(unreadable)],
  ['unknown-question', everyExpression(unknownReads)],
  ['unfit-kind', everyExpression(kindMistakes('unfit-kind'), true)],
  ['unknown-option', everyExpression(kindMistakes('unknown-option'), true)],
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
    }, 'pattern'),
  ],
])

type Look = (expression: PlacedExpression) => Iterable<LocalMistake>

const CONDITION: Wanted = { as: 'condition' }

/** @param onlyWhole leaves out forms of which parts had to be taken away: what only follows from that is not told */
function everyExpression(look: Look, onlyWhole = false): Rule {
  return function* (set, known) {
    const names = withListsInSight(known, namesOf(caseNames(set, known)))
    const codes = sharedCodes({ codeLists: set.codeLists.filter(({ whole }) => whole) })
    for (const { document, definition, whole } of set.forms) {
      if (onlyWhole && !whole) continue
      const outside = whole ? names : withFurther(names, writtenNames(document.value))
      for (const expression of expressionsOfForm(definition, outside, codes))
        for (const mistake of look(expression)) yield { ...mistake, document }
    }
    for (const { document, definition } of set.templates) {
      for (const mistake of conditionsIn(definition.check, ['check'], names, look)) yield { ...mistake, document }
    }
    yield* workflowExpressions(set, names, look)
  }
}

/** Where forms or code lists cannot be read, any name may be one of theirs. */
function withListsInSight(known: KnownNames, names: Names): Names {
  const lists = known.ids('code list')
  const further = known.ids('form', 'assessment tool').open ? withAnyFurther(names) : names
  return {
    find(name) {
      const list = codesAsked(name)
      if (list === undefined) return further.find(name)
      return lists.open || lists.all.has(list) ? ANYTHING : undefined
    },
    all: further.all,
  }
}

function* workflowExpressions(set: DefinitionSet, names: Names, look: Look) {
  yield* mistakesAt(phaseSites(set), function* ({ only }) {
    if (only) yield* look({ source: only.that, path: ['only', 'that'], names, wanted: CONDITION })
  })
  yield* mistakesAt(actSites(set), function* ({ check, to = [], offerWhen }) {
    yield* conditionsIn(check, ['check'], names, look)
    for (const [index, { when }] of to.entries()) if (when !== undefined) yield* look({ source: when, path: ['to', index, 'when'], names, wanted: CONDITION })
    if (offerWhen !== undefined) yield* look({ source: offerWhen, path: ['offerWhen'], names, wanted: CONDITION })
  })
}

function* conditionsIn(checks: readonly Check[] = [], path: Path, names: Names, look: Look): Generator<LocalMistake> {
  for (const [index, { that }] of checks.entries()) yield* look({ source: that, path: [...path, index, 'that'], names, wanted: CONDITION })
}
