import { questionsOf } from '../definitions/question-walk.ts'
import type { Path } from '../definitions/source-place.ts'
import type { CompiledExpression } from '../expressions/compile-expression.ts'
import type { CompiledFinding, CompiledForm, CompiledQuestion } from '../forms/compile/compiled-form.ts'
import { standsIn } from '../forms/compile/find-question.ts'

/** An expression by which something is stored or told, and where it stands. */
export interface PlacedExpression {
  readonly expression: CompiledExpression
  readonly path: Path
  /** What it is told as. */
  readonly question?: CompiledQuestion
  /** Where names are looked up first. */
  readonly from: CompiledQuestion | undefined
  /** What is worked out before anybody answers reads facts only. */
  readonly readsAnswers: boolean
  /** Characters of the text before the expression begins. */
  readonly skip?: number
}

/** Every expression of a form that makes an answer, points, a finding, a score or a recommendation. */
export function placedExpressions(form: CompiledForm): readonly PlacedExpression[] {
  const pathOf = new Map(questionsOf(form.definition.answers).flatMap(({ way, path, ofList }) => (ofList ? [] : [[way.join('.'), path] as const])))
  const { scales, decisionRows, findings } = form
  return [
    ...form.questions.flatMap((question) => ofQuestion(question, pathOf.get(question.path) ?? ['answers'])),
    ...scales.flatMap(({ formula, per }, index) => placed(formula, ['scales', index, 'formula'], { from: per, readsAnswers: true })),
    ...ofFindings(findings, ['findings'], { from: undefined, readsAnswers: true }),
    ...decisionRows.flatMap(({ when }, index) => placed(when, ['decision', 'rows', index, 'when'], { from: undefined, readsAnswers: true })),
  ]
}

type Standing = Omit<PlacedExpression, 'expression' | 'path'>

function ofQuestion(question: CompiledQuestion, path: Path): PlacedExpression[] {
  const { calculate, score, prefillFrom, defaultFrom, parent: from } = question
  const answering = { question, from, readsAnswers: true }
  const before = { question, from, readsAnswers: false }
  return [
    ...placed(calculate, [...path, 'calculate'], answering),
    ...placed(score, [...path, 'score'], answering),
    ...placed(prefillFrom, [...path, 'prefillFrom'], before),
    ...placed(defaultFrom, [...path, 'default'], { ...before, skip: 1 }),
    ...ofFindings(question.findings, [...path, 'finding'], { ...answering, from: standsIn(question) }),
  ]
}

function ofFindings(findings: readonly CompiledFinding[], path: Path, standing: Standing): PlacedExpression[] {
  return findings.flatMap(({ when, member }, index) => [
    ...placed(when, [...path, index, 'when'], standing),
    ...placed(member, [...path, index, 'member'], standing),
  ])
}

function placed(expression: CompiledExpression | undefined, path: Path, standing: Standing): PlacedExpression[] {
  return expression ? [{ expression, path, ...standing }] : []
}
