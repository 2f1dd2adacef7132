import type { Value } from '../../expressions/value.ts'
import { ownValue } from '../check/answer-kind.ts'
import type { Surroundings } from '../answers.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { evaluated } from './evaluated.ts'
import type { Paying } from './paying.ts'

export interface WantedRow {
  /** Id of the member, commitment or result it is about; of a row people added, the one it was given. */
  readonly id?: string
  /** The member, commitment or result. */
  readonly subject?: Readonly<Record<string, Value>>
  readonly answers: Value
}

/**
 * The rows a repeated section has: one for each member, commitment or result it goes over, whatever the answers say; else the
 * rows that were added. Which of them get a row is decided by their own fields and the case's facts, never by answers.
 */
export function rowsWanted(question: CompiledQuestion, given: Value, surroundings: Paying): readonly WantedRow[] {
  const { over } = question.question.repeat ?? {}
  const rows = Array.isArray(given) ? given : []
  if (!over) {
    return rows.map((answers) => {
      const id = ownValue(answers, 'row')
      return { ...(typeof id === 'string' && id !== '' && { id }), answers }
    })
  }
  const byId = new Map<Value, Value>()
  for (const row of rows) {
    const id = ownValue(row, 'row')
    if (!byId.has(id)) byId.set(id, row)
  }
  return subjectsOf(question, surroundings).map((subject) => ({ id: subject.id, subject, answers: byId.get(subject.id) ?? null }))
}

/** The members, commitments or results a repeated section goes over. */
export function subjectsOf(question: CompiledQuestion, surroundings: Paying): Surroundings['rows']['members'] {
  const { over } = question.question.repeat ?? {}
  if (!over) return []
  const { where } = question
  if (!where) return surroundings.rows[over]
  return surroundings.rows[over].filter((subject) => evaluated(where, subjectScope(subject, surroundings), surroundings) === true)
}

/** Looks names up among the fields of whom a row is about, then among the facts. */
export function subjectScope(subject: Readonly<Record<string, Value | undefined>> | undefined, { facts }: Surroundings) {
  return (name: string): Value | undefined => {
    if (subject && Object.hasOwn(subject, name)) return subject[name]
    return Object.hasOwn(facts, name) ? facts[name] : undefined
  }
}
