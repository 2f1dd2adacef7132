import type { AssessmentResult } from '../answers.ts'

/** What a tool makes of a blank form: its scores are not known, and nothing is found or recommended. */
export function blankResult({ scores }: AssessmentResult): AssessmentResult {
  const unknown = scores.map(({ scale, title, row, rowName, most, sensitive }) => ({
    scale, title, ...(row !== undefined && { row }), ...(rowName !== undefined && { rowName }), value: null, ...(most !== undefined && { most }), reasons: [], sensitive,
  }))
  return { scores: unknown, findings: [] }
}
