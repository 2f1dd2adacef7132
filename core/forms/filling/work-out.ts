import { NON_RESPONSE } from '../../expressions/special-names.ts'
import type { Value } from '../../expressions/value.ts'
import { isOfKind } from '../check/answer-kind.ts'
import { Cell, resultOf } from './cell.ts'
import { mostItems } from '../compile/default-limits.ts'
import { onlyPlace, placesIn } from './filling.ts'
import type { Asked, Filling } from './filling.ts'
import { givenAt, nonResponseAt } from './given.ts'
import { keptAt } from './kept.ts'
import { evaluateAt } from './scope-at.ts'

/** Works every question out in the order of what reads what, so that no chain of questions nests deeply. */
export function workOut(filling: Filling): void {
  for (const question of filling.compiled.workedOut) {
    if (question.rows) for (const asked of placesIn(filling.root, question)) workOutAt(filling, asked)
    else workOutAt(filling, onlyPlace(filling.root, question))
  }
}

function workOutAt(filling: Filling, asked: Asked | undefined): void {
  if (!asked) return
  const { visibleWhen, calculate, count } = asked.question
  if (calculate) valueOf(filling, asked)
  else if (visibleWhen) isShown(filling, asked)
  if (count) countedRows(filling, asked)
}

/** Whether a question is asked now: everything around it is, and its own condition holds. */
export function isShown(filling: Filling, asked: Asked): boolean {
  const { visibleWhen, mayBeHidden } = asked.question
  if (!mayBeHidden) return true
  if (asked.row || !visibleWhen) return isAroundShown(filling, asked)
  asked.shown ??= new Cell(asked, false, isShownNow)
  return resultOf(filling, asked.shown)
}

function isShownNow(filling: Filling, asked: Asked): boolean {
  const { visibleWhen } = asked.question
  return isAroundShown(filling, asked) && (!visibleWhen || evaluateAt(filling, asked.parent, visibleWhen) === true)
}

function isAroundShown(filling: Filling, { parent }: Asked): boolean {
  return parent === undefined || isShown(filling, parent)
}

/** How many rows a section has whose rows are counted; none where that cannot be told. */
export function countedRows(filling: Filling, asked: Asked): number {
  asked.counted ??= new Cell(asked, 0, rowsNow)
  return resultOf(filling, asked.counted)
}

function rowsNow(filling: Filling, { question, parent }: Asked): number {
  if (!question.count || filling.compiled.circular.has(question.path)) return 0
  const wanted = evaluateAt(filling, parent, question.count)
  return typeof wanted === 'number' ? Math.max(0, Math.min(Math.trunc(wanted), mostItems(question.question))) : 0
}

/** The answer as expressions see it: blank while hidden or in a circle, worked out where calculated, an object for a section or row, a list for rows. */
export function valueOf(filling: Filling, asked: Asked): Value {
  const { kind, calculate, path } = asked.question
  if (kind === 'note' || (kind === 'question' && isCircular(filling, path))) return null
  if (kind === 'question' && !calculate) return isShown(filling, asked) ? givenAt(filling, asked) : null
  asked.value ??= new Cell<Value>(asked, null, valueNow)
  return resultOf(filling, asked.value)
}

function isCircular({ compiled: { circular } }: Filling, path: string): boolean {
  return circular.size > 0 && circular.has(path)
}

function valueNow(filling: Filling, asked: Asked): Value {
  if (!isShown(filling, asked)) return null
  const { question, rows, row, parent } = asked
  if (question.kind === 'rows' && !row) return rows.map((each) => valueOf(filling, each))
  if (!question.calculate) return fieldsOf(filling, asked)
  const worked = evaluateAt(filling, parent, question.calculate)
  return worked !== null && isOfKind(question, worked) ? worked : null
}

/** A section or row as one value. Its fields are worked out as they are read, so that nothing hangs on those beside them. */
function fieldsOf(filling: Filling, { children, row }: Asked): Value {
  const fields: Record<string, Value> = { ...row?.subject }
  for (const child of children) {
    const { id } = child.question
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

/** Whether an answer must be given now. */
export function isNeeded(filling: Filling, asked: Asked): boolean {
  const { question, row } = asked
  if (row || question.calculate || question.count || !(question.isRequired || question.requiredWhen) || !isShown(filling, asked)) return false
  return question.isRequired || isRequiredByOthers(filling, asked)
}

const isRequiredByOthers = keptAt(false, (filling, { parent, question }) => {
  return question.requiredWhen !== undefined && evaluateAt(filling, parent, question.requiredWhen) === true
})
