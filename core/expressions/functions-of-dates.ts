import { spend } from './budget.ts'
import { civilDay } from './civil-days.ts'
import { addDays, ageOn, dateIn, dateOf, daysBetween, monthsBetween, weekdayOf } from './dates.ts'
import { durationIn, durationText } from './durations.ts'
import type { Duration } from './durations.ts'
import { WANT_ANYTHING, WANT_DATE, WANT_NUMBER, WANT_TIME, taking } from './expression-function.ts'
import type { ExpressionFunction } from './expression-function.ts'
import { DATE, DATE_TIME, DURATION, NUMBER, TIME } from './kinds.ts'
import { daysSinceEpoch, decimalTime, hourOf, timeIn } from './times.ts'
import type { Value } from './value.ts'

const ofDate = (work: (date: Value) => number | null): ExpressionFunction => taking([WANT_DATE], NUMBER, ([value = null]) => work(value))

const ofDates = (work: (one: Value, other: Value) => number | null): ExpressionFunction =>
  taking([WANT_DATE, WANT_DATE], NUMBER, ([one = null, other = null], run) => {
    spend(run, 2)
    return work(one, other)
  })

/** A duration of so many of a unit. */
const lasting = (unit: Duration): ExpressionFunction =>
  taking([WANT_NUMBER], DURATION, ([count], run) => {
    spend(run, 4)
    return typeof count === 'number' ? durationText({ months: count * unit.months, days: count * unit.days }) : null
  })

export const FUNCTIONS_OF_DATES: Readonly<Record<string, ExpressionFunction>> = {
  today: taking([], DATE, (_, run) => run.today),
  now: taking([], DATE_TIME, (_, run) => run.now),
  date: taking([WANT_ANYTHING, WANT_NUMBER, WANT_NUMBER], DATE, ([year = null, month, day]) => {
    if (month === undefined) return dateIn(year)
    return typeof year === 'number' && typeof month === 'number' && typeof day === 'number' ? dateOf(year, month, day) : null
  }, 1),
  time: taking([WANT_TIME], TIME, ([value = null]) => timeIn(value)),
  duration: taking([WANT_ANYTHING], DURATION, ([value = null]) => {
    const duration = durationIn(value)
    return duration ? durationText(duration) : null
  }),
  days: lasting({ months: 0, days: 1 }),
  weeks: lasting({ months: 0, days: 7 }),
  months: lasting({ months: 1, days: 0 }),
  years: lasting({ months: 12, days: 0 }),
  year: ofDate((value) => civilDay(value)?.year ?? null),
  month: ofDate((value) => civilDay(value)?.month ?? null),
  day: ofDate((value) => civilDay(value)?.day ?? null),
  weekday: ofDate(weekdayOf),
  hour: taking([WANT_TIME], NUMBER, ([value = null]) => hourOf(value)),
  days_between: ofDates(daysBetween),
  months_between: ofDates(monthsBetween),
  age_on: ofDates(ageOn),
  add_days: taking([WANT_DATE, WANT_NUMBER], DATE, ([from = null, days]) => (typeof days === 'number' ? addDays(from, days) : null)),
  days_since_epoch: ofDate(daysSinceEpoch),
  decimal_time: taking([WANT_TIME], NUMBER, ([value = null]) => decimalTime(value)),
}
