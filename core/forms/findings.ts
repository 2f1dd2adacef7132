import type { CompiledExpression } from '../expressions/compile-expression.ts'
import type { Scope, Value } from '../expressions/value.ts'
import type { FindingHeld, Reason, Score } from './answers.ts'
import type { CompiledFinding } from './compiled-form.ts'
import { rowOf } from './filling.ts'
import type { Asked, Filling } from './filling.ts'
import { readsSensitive, reasonsRead } from './reasons.ts'
import { evaluateAt, isShown } from './work-out.ts'

/** What is held to be so, and why. */
export interface Held {
  readonly reasons: readonly Reason[]
  readonly sensitive: boolean
}

/** Whether a condition holds, standing in a section or row; if so, the answers and scores it read. */
export function heldBy(filling: Filling, from: Asked | undefined, when: CompiledExpression, scores: readonly Score[] = []): Held | undefined {
  const kept: Value[] = []
  if (evaluateAt(filling, from, when, scoreScope(scores), kept) !== true) return undefined
  const read = scores.filter(({ scale }) => when.reads.some(({ path }) => path[0] === scale))
  const readsOfAnswers = when.reads.filter(({ path }) => !read.some(({ scale }) => scale === path[0]))
  const reasons = [...reasonsRead(filling, from, readsOfAnswers, kept), ...read.flatMap(tellingReasons)]
  return {
    reasons: [...new Map(reasons.map((reason) => [reason.at, reason])).values()],
    sensitive: readsSensitive(filling.compiled, from?.question, readsOfAnswers) || read.some(({ sensitive }) => sensitive),
  }
}

/** Scores by scale id. */
function scoreScope(scores: readonly Score[]): Scope {
  return (name) => scores.find(({ scale }) => scale === name)?.value
}

/** The answers that gave a score points; all of them where none did. */
function tellingReasons({ reasons }: Score): readonly Reason[] {
  const telling = reasons.filter(({ points }) => points !== 0)
  return telling.length > 0 ? telling : reasons
}

/** Findings at questions and sections, one for each row that has it. */
export function questionFindings(filling: Filling): readonly FindingHeld[] {
  return filling.compiled.questions.flatMap((question) =>
    question.findings.flatMap((finding) =>
      (filling.byPath.get(question.path) ?? []).filter((asked) => isShown(filling, asked)).flatMap((asked) => {
        const from = question.kind === 'section' ? asked : asked.parent
        const held = heldBy(filling, from, finding.when)
        if (!held) return []
        const isSensitive = held.sensitive || filling.compiled.sensitive.has(question.path)
        return [findingHeld(finding, { ...held, sensitive: isSensitive }, memberOf(asked))]
      }),
    ),
  )
}

/** Findings of the tool, which read scores too. */
export function toolFindings(filling: Filling, scores: readonly Score[]): readonly FindingHeld[] {
  return filling.compiled.findings.flatMap((finding) => {
    const held = heldBy(filling, undefined, finding.when, scores)
    return held ? [findingHeld(finding, held)] : []
  })
}

function findingHeld({ finding }: CompiledFinding, { reasons, sensitive }: Held, member?: string): FindingHeld {
  const { id, kind, title, domain, severity } = finding
  return {
    id,
    kind,
    title,
    ...(domain !== undefined && { domain }),
    ...(severity !== undefined && { severity }),
    ...(member !== undefined && { member }),
    reasons,
    sensitive,
  }
}

/** The member of the household whose row a question is asked in. */
function memberOf(asked: Asked): string | undefined {
  for (let row = rowOf(asked); row; row = rowOf(row.parent)) {
    if (row.question.question.repeat?.over === 'members') return row.row?.id
  }
  return undefined
}
