import type { AssessmentResult, FindingHeld, Recommendation, Score } from '../answers.ts'

/** What a tool makes of some answers beside what it makes of others. */
export interface ResultChanges {
  /** Every score of either, those that did not change too. */
  readonly scores: readonly { readonly key: string; readonly before?: Score; readonly now?: Score; readonly isChanged: boolean }[]
  readonly appeared: readonly FindingHeld[]
  readonly gone: readonly FindingHeld[]
  readonly stayed: readonly FindingHeld[]
  readonly recommendation: { readonly before?: Recommendation; readonly now?: Recommendation; readonly isChanged: boolean }
}

/** Compares two results of the same tool, score by score and finding by finding. */
export function resultChanges(before: AssessmentResult, now: AssessmentResult): ResultChanges {
  const earlier = new Map(before.scores.map((score) => [scoreKey(score), score]))
  const later = new Map(now.scores.map((score) => [scoreKey(score), score]))
  const had = new Set(before.findings.map(findingKey))
  const has = new Set(now.findings.map(findingKey))
  return {
    scores: [...new Set([...later.keys(), ...earlier.keys()])].map((key) => {
      const pair = { before: earlier.get(key), now: later.get(key) }
      return { key, ...present(pair), isChanged: pair.before?.value !== pair.now?.value }
    }),
    appeared: now.findings.filter((finding) => !had.has(findingKey(finding))),
    gone: before.findings.filter((finding) => !has.has(findingKey(finding))),
    stayed: now.findings.filter((finding) => had.has(findingKey(finding))),
    recommendation: {
      ...present({ before: before.recommendation, now: now.recommendation }),
      isChanged: before.recommendation?.path !== now.recommendation?.path,
    },
  }
}

/** What tells a score from the others of a result: its scale, and its row where there is one for each. */
export function scoreKey({ scale, row }: Pick<Score, 'scale' | 'row'>): string {
  return row === undefined ? scale : `${scale} ${row}`
}

/** What tells a finding from the others of a result: itself, where it stands, and whom it is about. */
export function findingKey({ id, at = '', member = '' }: Pick<FindingHeld, 'id' | 'at' | 'member'>): string {
  return `${id} ${at} ${member}`
}

function present<Part>(pair: { before: Part | undefined; now: Part | undefined }): { before?: Part; now?: Part } {
  return { ...(pair.before !== undefined && { before: pair.before }), ...(pair.now !== undefined && { now: pair.now }) }
}
