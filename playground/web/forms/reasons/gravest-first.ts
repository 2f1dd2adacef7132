import type { FindingHeld } from '../../../../core/forms/answers.ts'

const gravity = ['alert', 'risk', 'need', 'strength'] as const satisfies readonly FindingHeld['kind'][]

/** What has to be done today stands before what has to be planned, and strengths last. */
export function gravestFirst(findings: readonly FindingHeld[]): readonly FindingHeld[] {
  return gravity.flatMap((kind) => findings.filter((finding) => finding.kind === kind))
}
