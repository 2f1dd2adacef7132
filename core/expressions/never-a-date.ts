import { dateIn, dateOf } from './dates.ts'
import { durationIn, durationText } from './durations.ts'
import { told } from './kind-mistake.ts'
import type { KindLook, KindPart } from './kind-mistake.ts'
import type { Kind } from './kinds.ts'
import { timeIn } from './times.ts'
import type { Value } from './value.ts'

/** What each function makes of a value that is written out, and how such a value is written. */
const READERS: ReadonlyMap<string, readonly [read: (value: Value) => Value, wayOut: string]> = new Map([
  ['date', [dateIn, 'Write a date as "2026-05-01".']],
  ['time', [timeIn, 'Write a time as "10:30".']],
  ['duration', [durationWritten, 'Write a duration as "P30D", "P3M" or "P1Y".']],
])

/** Tells date("2026-13-01"), date(2026, 13, 1), time("25:00") and duration("3 days"), which are always blank; true where it did. */
export function tellsNever(name: string, given: readonly KindPart[], look: KindLook): boolean {
  const reader = READERS.get(name)
  const [first, , last = first] = given
  if (!reader || !first || !last) return false
  const [read, wayOut] = reader
  const written = given.map(({ kind }) => literalsOf(kind))
  const [values = []] = written
  const isNever = given.length === 1 ? values.length > 0 && values.every((value) => read(value) === null) : isNoDay(written)
  if (isNever) told(look, { from: first.node.from, to: last.node.to }, `This is no ${name}.`, given.length === 1 ? wayOut : 'Write year, month and day, such as date(2026, 5, 1).', 'bad-expression')
  return isNever
}

function isNoDay([years = [], months = [], days = []]: readonly (readonly Value[])[]): boolean {
  if (years.length !== 1 || months.length !== 1 || days.length !== 1) return false
  const [[year], [month], [day]] = [years, months, days]
  return typeof year === 'number' && typeof month === 'number' && typeof day === 'number' && dateOf(year, month, day) === null
}

function durationWritten(value: Value): Value {
  const duration = durationIn(value)
  return duration ? durationText(duration) : null
}

/** Everything it may be, where that is written out. */
function literalsOf(kind: Kind): readonly Value[] {
  return kind.is === 'list' || kind.is === 'parts' ? [] : (kind.literals ?? [])
}
