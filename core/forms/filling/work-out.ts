import type { CompiledExpression } from '../../expressions/compile-expression.ts'
import { NON_RESPONSE } from '../../expressions/special-names.ts'
import type { Scope, Value } from '../../expressions/value.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { isOfKind } from '../check/answer-kind.ts'
import { evaluated } from './evaluated.ts'
import { newCell, resultOf } from './cell.ts'
import { mostItems } from '../compile/default-limits.ts'
import { placesAt, placesIn, rowOf } from './filling.ts'
import type { Asked, Filling } from './filling.ts'
import { findByName } from '../compile/find-question.ts'
import { givenAt, nonResponseAt } from './given.ts'
import { keptAt } from './kept.ts'
import { specialValue } from './special-value.ts'

/** Works every question out in the order of what reads what, so that no chain of questions nests deeply. */
export function workOut(filling: Filling): void {
  for (const question of filling.compiled.order) {
    const { visibleWhen, calculate, count } = question
    if (!visibleWhen && !calculate && !count) continue
    for (const asked of placesAt(filling, question)) {
      if (calculate) valueOf(filling, asked)
      else if (visibleWhen) isShown(filling, asked)
      if (count) countedRows(filling, asked, count)
    }
  }
}

/** Whether a question is asked now: everything around it is, and its own condition holds. */
export function isShown(filling: Filling, asked: Asked): boolean {
  const { visibleWhen } = asked.question
  if (asked.row || !visibleWhen) return isAroundShown(filling, asked)
  asked.shown ??= newCell(asked, false, () => isAroundShown(filling, asked) && evaluateAt(filling, asked.parent, visibleWhen) === true)
  return resultOf(filling, asked.shown)
}

function isAroundShown(filling: Filling, { parent }: Asked): boolean {
  return parent === undefined || isShown(filling, parent)
}

/** How many rows a section has whose rows are counted; none where that cannot be told. */
export function countedRows(filling: Filling, asked: Asked, count: CompiledExpression): number {
  asked.counted ??= newCell(asked, 0, () => {
    if (filling.compiled.circular.has(asked.question.path)) return 0
    const wanted = evaluateAt(filling, asked.parent, count)
    return typeof wanted === 'number' ? Math.max(0, Math.min(Math.trunc(wanted), mostItems(asked.question.question))) : 0
  })
  return resultOf(filling, asked.counted)
}

/** The answer as expressions see it: blank while hidden or in a circle, worked out where calculated, an object for a section or row, a list for rows. */
export function valueOf(filling: Filling, asked: Asked): Value {
  const { kind, calculate, path } = asked.question
  if (kind === 'note' || (kind === 'question' && filling.compiled.circular.has(path))) return null
  if (kind === 'question' && !calculate) return isShown(filling, asked) ? givenAt(filling, asked) : null
  asked.value ??= newCell<Value>(asked, null, () => (isShown(filling, asked) ? shownValue(filling, asked) : null))
  return resultOf(filling, asked.value)
}

function shownValue(filling: Filling, asked: Asked): Value {
  const { question, rows, row, parent } = asked
  if (question.kind === 'rows' && !row) return rows.map((each) => valueOf(filling, each))
  if (!question.calculate) return fieldsOf(filling, asked)
  const worked = evaluateAt(filling, parent, question.calculate)
  return worked !== null && isOfKind(question, worked) ? worked : null
}

/** A section or row as one value. Its fields are worked out as they are read, so that nothing hangs on those beside them. */
function fieldsOf(filling: Filling, { children, row }: Asked): Value {
  const fields: Record<string, Value> = { ...row?.subject }
  for (const [id, child] of children) {
    if (child.question.question.nonResponse) Object.defineProperty(fields, id + NON_RESPONSE, { get: () => reasonAt(filling, child), configurable: true })
    Object.defineProperty(fields, id, { get: () => valueOf(filling, child), enumerable: true, configurable: true })
  }
  if (row?.id !== undefined) fields['row'] = row.id
  return fields
}

/** What is stored and shown of a question: its answer, else why there is none. */
export function answerAt(filling: Filling, asked: Asked): Value {
  const reason = nonResponseAt(filling, asked)
  return reason && isShown(filling, asked) ? reason : valueOf(filling, asked)
}

/** Why a question that is asked has no answer, as expressions read it. */
export function reasonAt(filling: Filling, asked: Asked): Value {
  return (isShown(filling, asked) && nonResponseAt(filling, asked)?.nonResponse) || null
}

/** What an expression gives, standing in a section or row. */
export function evaluateAt(filling: Filling, from: Asked | undefined, expression: CompiledExpression, besides?: Scope, kept?: Value[]): Value {
  return evaluated(expression, scopeAt(filling, from, besides), filling.surroundings, kept)
}

/** Names as expressions of a form see them: first those given besides (scores), then questions near and far, the row's person, the facts. */
export function scopeAt(filling: Filling, from: Asked | undefined, besides?: Scope): Scope {
  const { facts } = filling.surroundings
  return (name) => {
    if (name.includes('#')) return specialValue(filling, from, name)
    const given = besides?.(name)
    if (given !== undefined) return given
    const question = findByName(filling.compiled, from?.question ?? filling.compiled.root, name)
    if (question) return seenFrom(filling, from, question, valueOf)
    for (let row = rowOf(from); row; row = rowOf(row.parent)) {
      const { subject } = row.row ?? {}
      if (subject && Object.hasOwn(subject, name)) return subject[name]
    }
    return Object.hasOwn(facts, name) ? facts[name] : undefined
  }
}

/** What stands at a question seen from a place: that of the same row, else one list over all rows. */
export function seenFrom(filling: Filling, from: Asked | undefined, question: CompiledQuestion, read: (filling: Filling, asked: Asked) => Value): Value {
  const places = placesOf(filling, from, question)
  return question.rows === undefined || isRowAround(from, question.rows) ? (places[0] ? read(filling, places[0]) : null) : places.flatMap((place) => read(filling, place))
}

/** Whether a place is in a row of a repeated section, or in a row inside of it. */
function isRowAround(from: Asked | undefined, rows: CompiledQuestion): boolean {
  for (let row = rowOf(from); row; row = rowOf(row.parent)) if (row.question === rows) return true
  return false
}

/** Where a question is asked, seen from a place: within the nearest row around it that has the question, else anywhere. */
export function placesOf(filling: Filling, from: Asked | undefined, question: CompiledQuestion): readonly Asked[] {
  for (let row = question.rows && rowOf(from); row; row = rowOf(row.parent)) {
    const inside = placesIn(row, question)
    if (inside.length > 0) return inside
  }
  return placesAt(filling, question)
}

/** Whether an answer must be given now. */
export function isNeeded(filling: Filling, asked: Asked): boolean {
  const { question, row } = asked
  if (row || question.calculate || question.count || !(question.isRequired || question.requiredWhen) || !isShown(filling, asked)) return false
  return question.isRequired || isRequiredByOthers(filling, asked)
}

const isRequiredByOthers = keptAt(false, (filling, { parent, question }) => {
  return question.requiredWhen !== undefined && evaluateAt(filling, parent, question.requiredWhen) === true
})
