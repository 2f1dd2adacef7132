import { ANYTHING } from '../../expressions/kinds.ts'
import { compilePattern } from '../../expressions/linear-pattern.ts'
import { codesAsked } from '../../expressions/special-names.ts'
import { caseNames } from '../case-names.ts'
import { sharedCodes, type DefinitionSet } from '../definition-set.ts'
import { EXPRESSION_RULES, expressionMistakes, type ExpressionMistake, type Wanted } from '../expression-mistakes.ts'
import { expressionsOfForm } from '../form-expressions.ts'
import { namesOf, withAnyFurther, withFurther, type Names } from '../form-names.ts'
import type { Check } from '../definition-types.ts'
import { writtenNames, type KnownNames } from '../known-names.ts'
import type { Rule, Rules } from '../rule.ts'
import type { Mistake } from '../source-document.ts'
import type { Path } from '../source-place.ts'
import { actSites, mistakesAt, phaseSites } from '../workflow-sites.ts'
import { eachWith } from './questions.ts'

/** Expressions that cannot be read, or that read what is not there. */
export const expressionRules: Rules = new Map<string, Rule>([
  ...EXPRESSION_RULES.map((name): [string, Rule] => [name, (set, known) => mistakesOf(set, known).filter(({ rule }) => rule === name)]),
  [
    'bad-pattern',
    eachWith(['pattern'], function* ({ question }) {
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

/** Of parts that had to be taken away it is not known what they give: what only follows from that is not told. */
const ONLY_OF_WHOLE: ReadonlySet<ExpressionMistake['rule']> = new Set(['unfit-kind', 'unknown-option'])

const CONDITION: Wanted = { as: 'condition' }

type Told = ExpressionMistake & Pick<Mistake, 'document'>

const told = new WeakMap<DefinitionSet, readonly Told[]>()

/** What is wrong with all expressions: each is looked at once for all rules. */
function mistakesOf(set: DefinitionSet, known: KnownNames): readonly Told[] {
  const found = told.get(set) ?? [...lookedFor(set, known)]
  told.set(set, found)
  return found
}

function* lookedFor(set: DefinitionSet, known: KnownNames): Generator<Told> {
  const names = withListsInSight(known, namesOf(caseNames(set, known)))
  const codes = sharedCodes({ codeLists: set.codeLists.filter(({ whole }) => whole) })
  for (const { document, definition, whole } of set.forms) {
    const outside = whole ? names : withFurther(names, writtenNames(document.value))
    for (const expression of expressionsOfForm(definition, outside, codes))
      for (const mistake of expressionMistakes(expression)) if (whole || !ONLY_OF_WHOLE.has(mistake.rule)) yield { ...mistake, document }
  }
  for (const { document, definition } of set.templates) {
    for (const mistake of conditionsIn(definition.check, ['check'], names)) yield { ...mistake, document }
  }
  yield* workflowExpressions(set, names)
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

function* workflowExpressions(set: DefinitionSet, names: Names) {
  yield* mistakesAt(phaseSites(set), function* ({ only }) {
    if (only) yield* expressionMistakes({ source: only.that, path: ['only', 'that'], names, wanted: CONDITION })
  })
  yield* mistakesAt(actSites(set), function* ({ check, to = [], offerWhen }) {
    yield* conditionsIn(check, ['check'], names)
    for (const [index, { when }] of to.entries()) if (when !== undefined) yield* expressionMistakes({ source: when, path: ['to', index, 'when'], names, wanted: CONDITION })
    if (offerWhen !== undefined) yield* expressionMistakes({ source: offerWhen, path: ['offerWhen'], names, wanted: CONDITION })
  })
}

function* conditionsIn(checks: readonly Check[] = [], path: Path, names: Names): Generator<ExpressionMistake> {
  for (const [index, { that }] of checks.entries()) yield* expressionMistakes({ source: that, path: [...path, index, 'that'], names, wanted: CONDITION })
}
