import { isAssessmentTool } from '../definitions/configuration.ts'
import type { Answers, AssessmentResult, Recommendation, Score, Surroundings } from './answers.ts'
import type { CompiledForm } from './compiled-form.ts'
import { fillingOf } from './filling.ts'
import type { Filling } from './filling.ts'
import { heldBy, questionFindings, toolFindings } from './findings.ts'
import { scoreOf } from './scores.ts'
import { workOut } from './work-out.ts'

/** What a tool makes of its answers: scores, findings, and the path of the first row of its decision table that holds; each with the answers that led to it. */
export function assess(compiled: CompiledForm, answers: Answers, surroundings: Surroundings): AssessmentResult {
  const filling = fillingOf(compiled, answers, surroundings)
  workOut(filling)
  const scores = compiled.scales.map((scale) => scoreOf(filling, scale))
  const recommendation = recommended(filling, scores)
  return {
    scores,
    findings: [...questionFindings(filling), ...toolFindings(filling, scores)],
    ...(recommendation && { recommendation }),
  }
}

function recommended(filling: Filling, scores: readonly Score[]): Recommendation | undefined {
  const { definition, decisionRows } = filling.compiled
  const paths = isAssessmentTool(definition) ? (definition.decision?.paths ?? []) : []
  for (const { row, when } of decisionRows) {
    const held = when ? heldBy(filling, undefined, when, scores) : { reasons: [] }
    if (!held) continue
    const title = paths.find(({ id }) => id === row.path)?.title ?? row.path
    return { path: row.path, title, because: row.because, reasons: held.reasons, paths }
  }
  return undefined
}
