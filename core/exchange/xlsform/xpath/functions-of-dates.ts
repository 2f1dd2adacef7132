import { unknownDateCode } from '../../../expressions/times.ts'
import { asDay, asNumber, oneOf, piece } from './piece.ts'
import type { Piece } from './piece.ts'
import { BINDS, atLeast, call, quoted, whole } from '../../draft/feel-text.ts'
import { fixedText, taking, valueAt } from './function-given.ts'
import type { Given, Translation } from './function-given.ts'
import { NotTranslated } from './not-translated.ts'
import { tell } from './translator.ts'

const dayAt = (given: Given, at: number): Piece => asDay(valueAt(given, at))

const difference = (name: string): Translation =>
  taking(2, 2, (given) => piece(call(name, dayAt(given, 0), dayAt(given, 1)), 'number', 'nan', { isWhole: true }))

/** format-date(date, '%e %b %Y'). */
function formatted(given: Given): Piece {
  const written = fixedText(given, 1)
  const format = written.replaceAll('%3', '000')
  if (format !== written) tell(given.t, 'milliseconds-left-out')
  const unknown = unknownDateCode(format)
  if (unknown !== undefined) throw new NotTranslated('format-unknown', { code: unknown })
  const of = oneOf(valueAt(given, 0))
  return piece(call('format_date', of.kind === 'time' ? of : asDay(of), quoted(format)), 'text', 'empty', { isOneWord: !/\s/.test(format) })
}

/** A date, or the date of a date and time. */
function dated(given: Given): Piece {
  const of = dayAt(given, 0)
  return of.kind === 'date and time' ? piece(call('date', of), 'date', of.blank) : of
}

/** add-date(date, years, months, days). */
function later(given: Given): Piece {
  const from = dayAt(given, 0)
  let feel = atLeast(from, BINDS.sum)
  for (const [at, unit] of ['years', 'months', 'days'].entries()) {
    if (at + 1 >= given.trees.length) break
    const count = asNumber(valueAt(given, at + 1))
    if (count.literal !== 0) feel += ` + ${unit}(${count.feel})`
  }
  return piece({ feel, binds: BINDS.sum }, from.kind, 'empty')
}

export const DATE_FUNCTIONS: Readonly<Record<string, Translation>> = {
  today: taking(0, 0, () => piece(whole('today()'), 'date', 'never')),
  now: taking(0, 0, () => piece(whole('now()'), 'date and time', 'never')),
  date: taking(1, 1, dated),
  'date-time': taking(1, 1, (given) => dayAt(given, 0)),
  time: taking(1, 1, (given) => piece(call('time', valueAt(given, 0)), 'time', 'empty')),
  'decimal-date-time': taking(1, 1, (given) => asNumber(dayAt(given, 0))),
  'decimal-time': taking(1, 1, (given) => piece(call('decimal_time', valueAt(given, 0)), 'number', 'nan')),
  'format-date': taking(2, 2, formatted),
  'format-date-time': taking(2, 2, formatted),
  'difference-in-months': difference('months_between'),
  'cht:difference-in-months': difference('months_between'),
  'cht:difference-in-days': difference('days_between'),
  'cht:difference-in-weeks': taking(2, 2, (given) => piece(call('floor', `${call('days_between', dayAt(given, 0), dayAt(given, 1)).feel} / 7`), 'number', 'nan', { isWhole: true })),
  'cht:difference-in-years': taking(2, 2, (given) => piece(call('floor', `${call('months_between', dayAt(given, 0), dayAt(given, 1)).feel} / 12`), 'number', 'nan', { isWhole: true })),
  'add-date': taking(2, 6, later),
}
