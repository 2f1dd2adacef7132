import type { CompiledExpression } from '../expressions/compile-expression.ts'
import { POSITION } from '../expressions/rows.ts'
import type { Scope, Value } from '../expressions/value.ts'
import type { CompiledQuestion } from './compiled-form.ts'
import { isOfKind } from './answer-kind.ts'
import { evaluated } from './evaluated.ts'
import { isWithin, rowOf } from './filling.ts'
import type { Asked, Filling } from './filling.ts'
import { findByName } from './find-question.ts'

/** Works every question out in the order of what reads what, so that no chain of questions nests deeply. Those in a circle are blank. */
export function workOut(filling: Filling): void {
  for (const path of filling.compiled.circular) {
    for (const asked of filling.byPath.get(path) ?? []) if (asked.question.kind === 'question') filling.values.set(asked, null)
  }
  for (const { path, kind } of filling.compiled.order) {
    for (const asked of filling.byPath.get(path) ?? []) {
      if (kind === 'question') valueOf(filling, asked)
      else isShown(filling, asked)
    }
  }
}

/** Whether a question is asked now: everything around it is, and its own condition holds. */
export function isShown(filling: Filling, asked: Asked): boolean {
  const known = filling.shown.get(asked)
  if (known !== undefined) return known === true
  filling.shown.set(asked, 'asking')
  const { parent, question, row } = asked
  const holds = row !== undefined || !question.visibleWhen || evaluateAt(filling, parent, question.visibleWhen) === true
  const shown = (!parent || isShown(filling, parent)) && holds
  filling.shown.set(asked, shown)
  return shown
}

/** The answer as expressions see it: blank while hidden or in a circle, worked out where calculated, an object for a section or row, a list for rows. */
export function valueOf(filling: Filling, asked: Asked): Value {
  const known = filling.values.get(asked)
  if (known !== undefined) return known === 'asking' ? null : known
  filling.values.set(asked, 'asking')
  const value = isShown(filling, asked) ? shownValue(filling, asked) : null
  filling.values.set(asked, value)
  return value
}

function shownValue(filling: Filling, asked: Asked): Value {
  const { question, children, rows, row, given } = asked
  if (question.kind === 'rows' && !row) return rows.map((each) => valueOf(filling, each))
  if (question.kind === 'note') return null
  if (question.kind !== 'question') {
    const answers = [...children].map(([id, child]): [string, Value] => [id, valueOf(filling, child)])
    return Object.fromEntries([...Object.entries(row?.subject ?? {}), ...answers, ...(row?.id === undefined ? [] : [['row', row.id] as const])])
  }
  if (!question.calculate) return given
  const worked = evaluateAt(filling, asked.parent, question.calculate)
  return worked !== null && isOfKind(question, worked) ? worked : null
}

/** What is stored and shown of a question: its answer, else why there is none. */
export function answerAt(filling: Filling, asked: Asked): Value {
  return asked.nonResponse && isShown(filling, asked) && !asked.question.calculate ? asked.nonResponse : valueOf(filling, asked)
}

/** What an expression gives, standing in a section or row. */
export function evaluateAt(filling: Filling, from: Asked | undefined, expression: CompiledExpression, besides?: Scope, kept?: Value[]): Value {
  return evaluated(expression, scopeAt(filling, from, besides), filling.surroundings, kept)
}

/** Names as expressions of a form see them: first those given besides (scores), then questions near and far, the row's person, the facts. */
export function scopeAt(filling: Filling, from: Asked | undefined, besides?: Scope): Scope {
  const { facts } = filling.surroundings
  return (name) => {
    if (name === POSITION) return rowOf(from)?.row?.position
    const given = besides?.(name)
    if (given !== undefined) return given
    const question = findByName(filling.compiled, from?.question ?? filling.compiled.root, name)
    if (question) return answerTo(filling, from, question)
    for (let row = rowOf(from); row; row = rowOf(row.parent)) {
      const { subject } = row.row ?? {}
      if (subject && Object.hasOwn(subject, name)) return subject[name]
    }
    return Object.hasOwn(facts, name) ? facts[name] : undefined
  }
}

/** The answer to a question seen from a place: the one of the same row, else one list over all rows. */
function answerTo(filling: Filling, from: Asked | undefined, question: CompiledQuestion): Value {
  const places = placesOf(filling, from, question)
  const isOne = question.rows === undefined || rowOf(from)?.question === question.rows
  return isOne ? (places[0] ? valueOf(filling, places[0]) : null) : places.flatMap((place) => valueOf(filling, place))
}

/** Where a question is asked, seen from a place: within the nearest row around it that has the question, else anywhere. */
export function placesOf(filling: Filling, from: Asked | undefined, question: CompiledQuestion): readonly Asked[] {
  const all = filling.byPath.get(question.path) ?? []
  if (!question.rows) return all
  for (let row = rowOf(from); row; row = rowOf(row.parent)) {
    const around = row
    const inside = all.filter((place) => isWithin(place, around))
    if (inside.length > 0) return inside
  }
  return all
}

/** Whether an answer must be given now. */
export function isNeeded(filling: Filling, asked: Asked): boolean {
  const { question, parent, row } = asked
  if (row || question.calculate || !isShown(filling, asked)) return false
  return question.isRequired || (question.requiredWhen !== undefined && evaluateAt(filling, parent, question.requiredWhen) === true)
}
