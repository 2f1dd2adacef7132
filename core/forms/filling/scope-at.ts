import type { CompiledExpression } from '../../expressions/compile-expression.ts'
import type { Scope, Value } from '../../expressions/value.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { findByName } from '../compile/find-question.ts'
import { evaluated } from './evaluated.ts'
import { isSpecialName } from '../../expressions/special-names.ts'
import { askedIn, placesAt, placesIn, rowOf } from './filling.ts'
import type { Asked, Filling } from './filling.ts'
import { specialValue } from './special-value.ts'
import { valueOf } from './work-out.ts'

/** What an expression gives, standing in a section or row. */
export function evaluateAt(filling: Filling, from: Asked | undefined, expression: CompiledExpression, besides?: Scope, kept?: Value[]): Value {
  return evaluated(expression, scopeAt(filling, from, besides), filling.clock, kept)
}

/** Names as expressions of a form see them: first those given besides (scores), then questions near and far, the row's person, the facts. */
export function scopeAt(filling: Filling, from: Asked = filling.root, besides?: Scope): Scope {
  const scope = (from.scope ??= newScope(filling, from))
  return besides ? withBesides(scope, besides) : scope
}

function newScope(filling: Filling, from: Asked): Scope {
  return (name) => valueNear(filling, from, name)
}

function withBesides(scope: Scope, besides: Scope): Scope {
  return (name) => {
    const given = isSpecialName(name) ? undefined : besides(name)
    return given === undefined ? scope(name) : given
  }
}

/** What a name means to whoever stands in a section or row: a question there, or of what is around it. */
function valueNear(filling: Filling, from: Asked, name: string): Value | undefined {
  for (let holder: Asked | undefined = from; holder; holder = holder.parent) {
    const near = askedIn(holder, name)
    if (near) return valueOf(filling, near)
  }
  return valueFarOff(filling, from, name)
}

/** What a name means that none of the sections and rows around a place has: what nobody can write, the only question of the form called so, a field of the row's person, a fact. */
function valueFarOff(filling: Filling, from: Asked, name: string): Value | undefined {
  if (isSpecialName(name)) return specialValue(filling, from, name)
  const question = findByName(filling.compiled, from.question, name)
  if (question) return seenFrom(filling, from, question, valueOf)
  for (let row = rowOf(from); row; row = rowOf(row.parent)) {
    const { subject } = row.row ?? {}
    if (subject && Object.hasOwn(subject, name)) return subject[name]
  }
  const { facts } = filling.surroundings
  return Object.hasOwn(facts, name) ? facts[name] : undefined
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
