import { isAssessmentTool, type Configuration, type FormDefinition } from '../../../../core/definitions/configuration.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import { goldenOutcome, type GoldenOutcome } from '../../../../core/forms/scores/golden-outcome.ts'
import type { GoldenCase } from '../../../../core/definitions/definition-types.ts'

/** How many questions a form asks, sections and notes left out. */
export function questionsOf(form: FormDefinition): number {
  return compileForm(form).questions.filter(({ kind, calculate, question }) => kind === 'question' && !calculate && question.ui?.widget !== 'hidden').length
}

/** Whether anything comes of the answers of a form: a score, a finding, a recommended path. */
export function hasResult(form: FormDefinition): boolean {
  if (!isAssessmentTool(form)) return false
  const { scales, findings, questions } = compileForm(form)
  return scales.length > 0 || form.decision !== undefined || [findings, ...questions.map((question) => question.findings)].some((some) => some.length > 0)
}

/** A golden case of a tool with what it came to. */
export interface GoldenRun {
  readonly golden: GoldenCase
  readonly outcome: GoldenOutcome
}

/** Runs the golden cases of a form; none where it is no tool. */
export function goldenRuns(form: FormDefinition, configuration: Configuration, language: string): readonly GoldenRun[] {
  if (!isAssessmentTool(form)) return []
  return (form.goldenCases ?? []).map((golden) => ({ golden, outcome: goldenOutcome(form, golden, configuration, language) }))
}
