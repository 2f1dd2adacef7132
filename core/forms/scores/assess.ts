import { isAssessmentTool } from '../../definitions/configuration.ts'
import { isBlank } from '../../expressions/functions.ts'
import type { Answers, AssessmentResult, Recommendation, Surroundings } from '../answers.ts'
import type { CompiledDecisionRow, CompiledForm } from '../compile/compiled-form.ts'
import { placesAt } from '../filling/filling.ts'
import type { Filling } from '../filling/filling.ts'
import { heldBy, questionFindings, toolFindings } from './findings.ts'
import { kept } from '../filling/kept.ts'
import { scoresOf } from './scores.ts'
import { answerAt } from '../filling/work-out.ts'
import { workedOut } from '../filling/worked-out.ts'

/** What a tool makes of its answers: scores, findings, and the path of the first row of its decision table that holds; each with the answers that led to it. */
export function assess(compiled: CompiledForm, answers: Answers, surroundings: Surroundings): AssessmentResult {
  const filling = workedOut(compiled, answers, surroundings)
  return assessmentOf(filling)
}

/** The same of a form that is laid out and worked out. */
export function assessmentOf(filling: Filling): AssessmentResult {
  const recommendation = recommended(filling)
  return {
    scores: scoresOf(filling),
    findings: [...questionFindings(filling), ...toolFindings(filling)],
    ...(recommendation && { recommendation }),
  }
}

/** The path to recommend; none while nothing at all is answered: a row without a condition would speak for a blank form. */
export function recommended(filling: Filling): Recommendation | undefined {
  if (!isBegun(filling)) return undefined
  for (const row of filling.compiled.decisionRows) {
    const recommendation = decided(filling, row)
    if (recommendation) return recommendation
  }
  return undefined
}

const decided = kept<CompiledDecisionRow, Recommendation | undefined>(undefined, ({ decisions }) => decisions, (filling, { row, when }) => {
  const { definition, scales } = filling.compiled
  const held = when ? heldBy(filling, undefined, when, scales) : { reasons: [] }
  if (!held) return undefined
  const paths = isAssessmentTool(definition) ? (definition.decision?.paths ?? []) : []
  const { title = row.path, level } = paths.find(({ id }) => id === row.path) ?? {}
  return { path: row.path, title, ...(level !== undefined && { level }), because: row.because, reasons: held.reasons, paths }
})

/** Whether somebody answered anything, be it with a reason for not answering. */
function isBegun(filling: Filling): boolean {
  return filling.compiled.questions.some(
    (question) =>
      question.kind === 'question' && !question.calculate && placesAt(filling, question).some((asked) => !isBlank(answerAt(filling, asked))),
  )
}
