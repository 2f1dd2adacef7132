import { definitionSet, type DefinitionSet } from './definition-set.ts'
import { knownNames } from './known-names.ts'
import type { MetaSchemas } from './meta-schemas.ts'
import { firstProblems } from './first-problems.ts'
import { inReadingOrder, type Problem } from './problem.ts'
import type { Rules } from './rule.ts'
import { actFormRules } from './rules/act-forms.ts'
import { circleRules } from './rules/circles.ts'
import { circularQuestionRules } from './rules/circular-questions.ts'
import { codeListRules } from './rules/code-lists.ts'
import { duplicateRules } from './rules/duplicates.ts'
import { expressionRules } from './rules/expressions.ts'
import { flowRules } from './rules/flow.ts'
import { halfSignRules } from './rules/half-signs.ts'
import { hiddenQuestionRules } from './rules/hidden-questions.ts'
import { languageRules } from './rules/languages.ts'
import { misplacedKeywordRules } from './rules/misplaced-keywords.ts'
import { nameRules } from './rules/names.ts'
import { optionRules } from './rules/options.ts'
import { packRules } from './rules/pack-parts.ts'
import { placeholderRules } from './rules/placeholders.ts'
import { questionKindRules } from './rules/question-kinds.ts'
import { questionRules } from './rules/questions.ts'
import { referenceRules } from './rules/references.ts'
import { scaleMethodRules } from './rules/scale-methods.ts'
import { scaleRules } from './rules/scales.ts'
import { shapeRules } from './rules/shape.ts'
import { toolRules } from './rules/tools.ts'
import { unseenAnswerRules } from './rules/unseen-answers.ts'
import { problemAt, type Mistake, type SourceDocument } from './source-document.ts'
import { toPointer } from './source-place.ts'

/** Every rule definitions are held to, beyond being JSON. */
export const RULES: Rules = new Map([
  ...nameRules,
  ...shapeRules,
  ...duplicateRules,
  ...referenceRules,
  ...circleRules,
  ...circularQuestionRules,
  ...flowRules,
  ...actFormRules,
  ...unseenAnswerRules,
  ...misplacedKeywordRules,
  ...questionRules,
  ...questionKindRules,
  ...optionRules,
  ...hiddenQuestionRules,
  ...codeListRules,
  ...halfSignRules,
  ...expressionRules,
  ...placeholderRules,
  ...scaleRules,
  ...scaleMethodRules,
  ...toolRules,
  ...packRules,
  ...languageRules,
])

/** Every problem of the definitions, by file and line. @param packId the pack among them, if any */
export function checkDefinitions(documents: readonly SourceDocument[], metaSchemas: MetaSchemas, packId?: string): readonly Problem[] {
  const set = definitionSet(documents, metaSchemas, packId)
  const names = knownNames(documents)
  const isConsequence = consequencesOf(set)
  const mistakes = [...RULES].flatMap(([name, rule]) =>
    Array.from(rule(set, names), (mistake) => ({ ...mistake, rule: name })).filter(
      (mistake) => shapeRules.has(name) || !isConsequence(mistake),
    ),
  )
  const byFile = new Map(documents.map((document) => [document, { errors: [] as typeof mistakes, warnings: [] as typeof mistakes }]))
  for (const mistake of mistakes) byFile.get(mistake.document)?.[mistake.warning ? 'warnings' : 'errors'].push(mistake)
  const told = [...byFile.values()].flatMap(({ errors, warnings }) => firstProblems([...errors, ...warnings]))
  return inReadingOrder(told.map((mistake) => problemAt(mistake.rule, mistake)))
}

// What is wrong at a value because a part of it does not have the right shape is told by its shape.
function consequencesOf({ misshapen }: DefinitionSet): (mistake: Mistake) => boolean {
  const explained = new Map<SourceDocument, Set<string>>()
  for (const { document, path } of misshapen) {
    const places = explained.get(document) ?? new Set()
    explained.set(document, places.add(toPointer(path)).add(toPointer(path.slice(0, -1))))
  }
  return ({ document, path }) => explained.get(document)?.has(toPointer(path)) ?? false
}
