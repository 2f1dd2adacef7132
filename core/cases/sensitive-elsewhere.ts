import type { Configuration } from '../definitions/configuration.ts'
import type { Act } from '../definitions/definition-types.ts'
import type { Path } from '../definitions/source-place.ts'
import type { Read } from '../expressions/reading.ts'
import { compileForm } from '../forms/compile/compile-form.ts'
import type { CompiledForm, CompiledQuestion } from '../forms/compile/compiled-form.ts'
import { findByRead } from '../forms/compile/find-question.ts'
import { composeWorkflow } from '../workflow/compose-workflow.ts'
import { placedExpressions, type PlacedExpression } from './expressions-that-tell.ts'
import { sensitiveFacts, type SensitiveFacts } from './sensitive-facts.ts'

/** An expression by which a sensitive answer from elsewhere in the case would be told as one that is not. */
export interface ToldElsewhere {
  readonly form: string
  readonly path: Path
  readonly character: number
  readonly message: string
  readonly hint: string
}

/**
 * Expressions that make something not sensitive of facts that may hold sensitive answers. Inside its own form a tool follows what is
 * sensitive by itself; of other forms it knows nothing, so that there its author has to say it.
 */
export function sensitiveElsewhere(configuration: Configuration): readonly ToldElsewhere[] {
  const forms = Object.values(configuration.forms).map(compileForm)
  const facts = sensitiveFacts(forms, actsOf(configuration))
  return forms.flatMap((form) => placedExpressions(form).flatMap((placed) => toldBy(form, placed, facts)))
}

/** Every act that a case may come to, whatever its intake and level; who it is for changes none. */
function actsOf(configuration: Configuration): readonly Act[] {
  const { groups: [group], levels, intakeTypes } = configuration
  if (!group) return []
  const workflows = levels.flatMap((level) => intakeTypes.map((intake) => composeWorkflow(configuration, { group: group.id, level: level.id, intake: intake.id })))
  return workflows.flatMap(({ phases, acts }) => [...acts, ...phases.flatMap((phase) => Object.values(phase.acts ?? {}))])
}

function toldBy(form: CompiledForm, placed: PlacedExpression, facts: SensitiveFacts): readonly ToldElsewhere[] {
  const { expression, path, question, skip = 0 } = placed
  if (question && form.sensitive.has(question.path)) return []
  const read = expression.reads.find((each) => readsElsewhere(form, placed, each, facts))
  if (!read) return []
  return [{
    form: form.definition.id,
    path,
    character: read.from + skip,
    message: `"${(read.within ?? read.path).join('.')}" may hold sensitive answers, and what this makes of it is not sensitive.`,
    hint: question
      ? `Give "${question.id}" "sensitive": true, or do not read it here.`
      : 'Read it in a calculated question with "sensitive": true, and that question here.',
  }]
}

function readsElsewhere(form: CompiledForm, { from, readsAnswers, question }: PlacedExpression, read: Read, facts: SensitiveFacts): boolean {
  if (readsAnswers && findByRead(form, from, read)) return false
  const ways = [...(read.within ? [[...read.within, ...read.path]] : []), ...(read.ofRow ? [] : [read.path])]
  if (ways.some(([first = '']) => form.scales.some(({ scale }) => scale.id === first))) return false
  return ways.some((way) => facts.has(way)) || ways.some(([first = '']) => !facts.isFact(first) && isOfSensitiveRow(question ?? from, facts))
}

/** In a row over commitments or results the plan's answers are names too. */
function isOfSensitiveRow(question: CompiledQuestion | undefined, facts: SensitiveFacts): boolean {
  for (let each = question; each; each = each.parent) {
    const { over } = each.question.repeat ?? {}
    if (over && over !== 'members' && facts.has([over])) return true
  }
  return false
}
