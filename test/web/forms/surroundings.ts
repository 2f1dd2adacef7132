import type { Surroundings } from '../../../core/forms/answers.ts'

/** A day without a case. */
export const surroundings: Surroundings = {
  today: '2026-11-23',
  facts: {},
  rows: { members: [], commitments: [], results: [] },
  options: { services: [], workers: [], paths: [], members: [], territories: [], findings: [] },
}
