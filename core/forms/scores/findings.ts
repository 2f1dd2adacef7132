import type { CompiledExpression } from '../../expressions/compile-expression.ts'
import type { Value } from '../../expressions/value.ts'
import type { FindingHeld, Reason } from '../answers.ts'
import type { CompiledFinding, CompiledScale } from '../compile/compiled-form.ts'
import { placesAt, rowOf } from '../filling/filling.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { kept, keptAt } from '../filling/kept.ts'
import { eachOnce, readsSensitive, reasonsRead, tellingReasons } from './reasons.ts'
import { isReadBy, scoreScope } from './score-scope.ts'
import { scoresOfScale } from './scores.ts'
import { evaluateAt } from '../filling/scope-at.ts'
import { isShown } from '../filling/work-out.ts'

/** What is held to be so, and why. */
export interface Held {
  readonly reasons: readonly Reason[]
  readonly sensitive: boolean
}

/** Whether a condition holds, standing in a section or row; if so, the answers and scores it read. @param scales those it may read */
export function heldBy(filling: Filling, from: Asked | undefined, when: CompiledExpression, scales: readonly CompiledScale[] = []): Held | undefined {
  const keptRows: Value[] = []
  const scope = scoreScope(filling.compiled, (scale) => (scales.includes(scale) ? scoresOfScale(filling, scale) : []))
  if (evaluateAt(filling, from, when, scope, keptRows) !== true) return undefined
  const read = scales.filter((scale) => isReadBy(when, scale)).flatMap((scale) => scoresOfScale(filling, scale))
  const readsOfAnswers = when.reads.filter(({ path }) => !read.some(({ scale }) => scale === path[0]))
  return {
    reasons: eachOnce([...reasonsRead(filling, from, readsOfAnswers, keptRows), ...read.flatMap(tellingReasons)]),
    sensitive: readsSensitive(filling.compiled, from?.question, readsOfAnswers) || read.some(({ sensitive }) => sensitive),
  }
}

/** Findings at questions and sections, one for each row that has it. */
export function questionFindings(filling: Filling): readonly FindingHeld[] {
  const telling = filling.compiled.questions.filter(({ findings }) => findings.length > 0)
  return telling.flatMap((question) => placesAt(filling, question).flatMap((asked) => findingsAt(filling, asked)))
}

/** Findings at a question or section where it is asked. */
export const findingsAt = keptAt<readonly FindingHeld[]>([], (filling, asked) => {
  const { question, at } = asked
  if (!isShown(filling, asked)) return []
  const from = question.kind === 'section' ? asked : asked.parent
  return question.findings.flatMap((finding) => {
    const held = heldBy(filling, from, finding.when)
    if (!held) return []
    const isSensitive = held.sensitive || filling.compiled.sensitive.has(question.path)
    return [findingHeld(filling, finding, { ...held, sensitive: isSensitive }, from, { at, member: memberOf(asked) })]
  })
})

/** Findings of the tool, which read scores too. */
export function toolFindings(filling: Filling): readonly FindingHeld[] {
  return filling.compiled.findings.flatMap((finding) => toolFinding(filling, finding))
}

const toolFinding = kept<CompiledFinding, readonly FindingHeld[]>([], ({ findings }) => findings, (filling, finding) => {
  const held = heldBy(filling, undefined, finding.when, filling.compiled.scales)
  return held ? [findingHeld(filling, finding, held, undefined, {})] : []
})

/** What calls for something to be done today, at the question, section or row with this pointer. */
export function alertsAt(findings: readonly FindingHeld[], pointer: string): readonly FindingHeld[] {
  return findings.filter(({ kind, at }) => kind === 'alert' && at === pointer)
}

interface Place {
  readonly at?: string
  /** Whose row it is. */
  readonly member?: string | undefined
}

function findingHeld(filling: Filling, { finding, member: about }: CompiledFinding, held: Held, from: Asked | undefined, { at, member: ofRow }: Place): FindingHeld {
  const { id, kind, title, domain, severity } = finding
  const named = about && evaluateAt(filling, from, about)
  const member = filling.surroundings.rows.members.find((each) => each.id === named)?.id ?? ofRow
  return {
    id,
    kind,
    title,
    ...(domain !== undefined && { domain }),
    ...(severity !== undefined && { severity }),
    ...(member !== undefined && { member }),
    ...(at !== undefined && { at }),
    reasons: about ? eachOnce([...held.reasons, ...reasonsRead(filling, from, about.reads, [])]) : held.reasons,
    sensitive: held.sensitive || (about !== undefined && readsSensitive(filling.compiled, from?.question, about.reads)),
  }
}

/** The member of the household whose row a question is asked in. */
function memberOf(asked: Asked): string | undefined {
  for (let row = rowOf(asked); row; row = rowOf(row.parent)) {
    if (row.question.question.repeat?.over === 'members') return row.row?.id
  }
  return undefined
}
