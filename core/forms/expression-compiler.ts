import type { FormDefinition } from '../definitions/configuration.ts'
import type { Check, Code, Finding } from '../definitions/definition-types.ts'
import { ownCodes } from '../definitions/option-sources.ts'
import { compileExpression } from '../expressions/compile-expression.ts'
import type { CompiledExpression } from '../expressions/compile-expression.ts'
import type { ExpressionProblem } from '../expressions/expression-problem.ts'
import { compilePattern } from '../expressions/linear-pattern.ts'
import type { LinearPattern } from '../expressions/linear-pattern.ts'
import type { CompiledCheck, CompiledFinding } from './compiled-form.ts'

/** Compiles the expressions of one form and gathers what is wrong in them. */
export interface ExpressionCompiler {
  readonly problems: { at: string; problem: ExpressionProblem }[]
  optional(source: unknown, at: string): CompiledExpression | undefined
  checks(checks: readonly Check[] | undefined, at: string): readonly CompiledCheck[]
  findings(findings: readonly Finding[] | undefined, at: string): readonly CompiledFinding[]
  pattern(source: string | undefined, at: string): LinearPattern | undefined
  /** The codes of the form's list of this id. */
  codes(id: string): readonly Code[] | undefined
}

export function expressionCompiler(form: FormDefinition): ExpressionCompiler {
  const problems: ExpressionCompiler['problems'] = []

  function optional(source: unknown, at: string): CompiledExpression | undefined {
    if (typeof source !== 'string') return undefined
    const compiled = compileExpression(source)
    if (compiled.ok) return compiled.expression
    problems.push({ at, problem: compiled.problem })
    return undefined
  }

  return {
    problems,
    optional,
    codes: (id) => ownCodes(form, id),
    checks: (checks = [], at) =>
      checks.flatMap((check, index) => {
        const that = optional(check.that, `${at}/${index}/that`)
        return that ? [{ check, that }] : []
      }),
    findings: (findings = [], at) =>
      findings.flatMap((finding, index) => {
        const when = optional(finding.when, `${at}/${index}/when`)
        const member = optional(finding.member, `${at}/${index}/member`)
        return when ? [{ finding, when, ...(member && { member }) }] : []
      }),
    pattern(source, at) {
      if (source === undefined) return undefined
      const compiled = compilePattern(source)
      if (compiled.ok) return compiled.matches
      problems.push({ at, problem: { message: `This pattern cannot be used: ${compiled.reason}.`, from: 0, to: source.length } })
      return undefined
    },
  }
}
