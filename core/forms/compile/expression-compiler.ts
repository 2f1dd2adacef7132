import type { FormDefinition } from '../../definitions/configuration.ts'
import type { Check, Code, Finding } from '../../definitions/definition-types.ts'
import { ownCodes } from '../../definitions/option-sources.ts'
import type { CompiledExpression } from '../../expressions/compile-expression.ts'
import { compilePattern } from '../../expressions/linear-pattern.ts'
import type { LinearPattern } from '../../expressions/linear-pattern.ts'
import type { CompiledCheck, CompiledFinding } from './compiled-form.ts'
import { whenAsked } from './when-asked.ts'

/** Compiles the expressions of one form. What cannot be read counts as blank. */
export interface ExpressionCompiler {
  optional(source: unknown): CompiledExpression | undefined
  checks(checks: readonly Check[] | undefined): readonly CompiledCheck[]
  findings(findings: readonly Finding[] | undefined): readonly CompiledFinding[]
  pattern(source: string | undefined): LinearPattern | undefined
  /** The codes of the form's list of this id. */
  codes(id: string): readonly Code[] | undefined
}

export function expressionCompiler(form: FormDefinition): ExpressionCompiler {
  return {
    optional,
    codes: (id) => ownCodes(form, id),
    checks: (checks = []) => checks.map((check) => ({ check, that: whenAsked(check.that) })),
    findings: (findings = []) =>
      findings.map((finding) => {
        const member = optional(finding.member)
        return { finding, when: whenAsked(finding.when), ...(member && { member }) }
      }),
    pattern(source) {
      const compiled = source === undefined ? undefined : compilePattern(source)
      return compiled?.ok ? compiled.matches : undefined
    },
  }
}

function optional(source: unknown): CompiledExpression | undefined {
  return typeof source === 'string' ? whenAsked(source) : undefined
}
