import type { AssessmentResult, Score } from '../answers.ts'

/** What a tool makes of a blank form: its scores are not known, and nothing is found or recommended. A score that says no more stays the same object. */
export function blankResult({ scores }: AssessmentResult): AssessmentResult {
  return { scores: scores.map((score) => (isUnknown(score) ? score : unknown(score))), findings: [] }
}

function isUnknown({ value, reasons, from }: Score): boolean {
  return value === null && reasons.length === 0 && from === undefined
}

function unknown({ scale, title, row, rowName, most, sensitive }: Score): Score {
  return { scale, title, ...(row !== undefined && { row }), ...(rowName !== undefined && { rowName }), value: null, ...(most !== undefined && { most }), reasons: [], sensitive }
}
