import { assess as assessAnswers } from '../forms/assess.ts'
import type { ActDone, Meaning } from './act-done.ts'

/** A tool is filled in: its scores, findings and recommendation are kept with the answers they came from. */
export function assess({ formDone, compiledForm, surroundings }: ActDone): Meaning {
  return { event: { ...formDone, type: 'assessed', result: assessAnswers(compiledForm, formDone.answers, surroundings) } }
}
