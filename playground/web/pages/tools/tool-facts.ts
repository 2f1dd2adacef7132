import { isAssessmentTool, type Configuration, type FormDefinition } from '../../../../core/definitions/configuration.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import { goldenOutcome, type GoldenOutcome } from '../../../../core/forms/scores/golden-outcome.ts'
import type { GoldenCase } from '../../../../core/definitions/definition-types.ts'

/** How many questions a form asks, sections and notes left out. */
export function questionsOf(form: FormDefinition): number {
  return compileForm(form).questions.filter(({ kind, calculate, question }) => kind === 'question' && !calculate && question.ui?.widget !== 'hidden').length
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
