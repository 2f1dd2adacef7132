import { isAssessmentTool } from '../definitions/configuration.ts'
import { isBlank } from '../expressions/functions.ts'
import type { Answers, AssessmentResult, Recommendation, Score, Surroundings } from './answers.ts'
import type { CompiledForm } from './compiled-form.ts'
import { fillingOf } from './filling.ts'
import type { Filling } from './filling.ts'
import { heldBy, questionFindings, toolFindings } from './findings.ts'
import { scoresOf } from './scores.ts'
import { answerAt, workOut } from './work-out.ts'

/** What a tool makes of its answers: scores, findings, and the path of the first row of its decision table that holds; each with the answers that led to it. */
export function assess(compiled: CompiledForm, answers: Answers, surroundings: Surroundings): AssessmentResult {
  const filling = fillingOf(compiled, answers, surroundings)
  workOut(filling)
  const scores = scoresOf(filling)
  const recommendation = recommended(filling, scores)
  return {
    scores,
    findings: [...questionFindings(filling), ...toolFindings(filling, scores)],
    ...(recommendation && { recommendation }),
  }
}

/** The path to recommend; none while nothing at all is answered: a row without a condition would speak for a blank form. */
export function recommended(filling: Filling, scores: readonly Score[]): Recommendation | undefined {
  if (!isBegun(filling)) return undefined
  const { definition, decisionRows } = filling.compiled
  const paths = isAssessmentTool(definition) ? (definition.decision?.paths ?? []) : []
  for (const { row, when } of decisionRows) {
    const held = when ? heldBy(filling, undefined, when, scores) : { reasons: [] }
    if (!held) continue
    const { title = row.path, level } = paths.find(({ id }) => id === row.path) ?? {}
    return { path: row.path, title, ...(level !== undefined && { level }), because: row.because, reasons: held.reasons, paths }
  }
  return undefined
}

/** Whether somebody answered anything, be it with a reason for not answering. */
function isBegun(filling: Filling): boolean {
  return filling.compiled.questions.some(
    ({ kind, path, calculate }) =>
      kind === 'question' && !calculate && (filling.byPath.get(path) ?? []).some((asked) => !isBlank(answerAt(filling, asked))),
  )
}
