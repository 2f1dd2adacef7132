import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../core/definitions/definition-types.ts'
import { dateIn } from '../../core/workflow/date-in.ts'
import { dueDate } from '../../core/workflow/due-date.ts'
import { easterSunday } from '../../core/workflow/easter.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../core/workflow/working-days.ts'

const calendar: Calendar = {
  weekend: [6, 7],
  holidays: [
    { title: 'New Year', every: '01-01' },
    { title: 'Leap day', every: '02-29' },
    { title: 'Easter Monday', easter: 1 },
    { title: 'Good Friday', easter: -2 },
    { title: 'Once', on: '2026-11-24' },
  ],
}

describe('Easter Sunday', () => {
  // Dates as printed in almanacs; 1818 and 1943 are the earliest and the latest of their centuries.
  it.each([
    ['1818-03-22'], ['1943-04-25'], ['1961-04-02'], ['2000-04-23'], ['2008-03-23'], ['2019-04-21'], ['2024-03-31'], ['2025-04-20'], ['2026-04-05'], ['2038-04-25'],
  ])('%s', (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date)
  })
})

describe('working days', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-24', false, 'a holiday of that year'],
    ['2025-11-24', true, 'the same day of another year'],
    ['2027-01-01', false, 'a holiday of every year'],
    ['2026-04-06', false, 'Easter Monday'],
    ['2026-04-03', false, 'Good Friday'],
    ['2025-04-06', false, 'a Sunday, though Easter Monday a year later'],
    ['2028-02-29', false, 'a holiday of leap years'],
    ['2028-02-28', true, 'the day before it'],
  ])('%s is %s: %s', (date, expected) => {
    expect(isWorkingDay(date, calendar)).toBe(expected)
  })

  it.each([
    ['2026-11-20', 1, '2026-11-23', 'over a weekend'],
    ['2026-11-23', 1, '2026-11-25', 'over a holiday'],
    ['2026-11-21', 1, '2026-11-23', 'from a Saturday'],
    ['2026-12-31', 1, '2027-01-04', 'over the new year and a weekend'],
    ['2021-12-31', 1, '2022-01-03', 'over a new year that falls on a Saturday: it is not made up for'],
    ['2026-04-02', 1, '2026-04-07', 'over Good Friday to Easter Monday'],
    ['2028-02-28', 1, '2028-03-01', 'over the leap day'],
    ['2026-11-23', 0, '2026-11-23', 'no days'],
    ['2026-11-22', 0, '2026-11-22', 'no days from a Sunday'],
    ['2026-11-25', -1, '2026-11-23', 'backwards over a holiday'],
    ['2026-11-23', 20, '2026-12-22', 'four weeks and a holiday'],
  ])('from %s, %i: %s, %s', (from, n, expected) => {
    expect(addWorkingDays(from, n, calendar)).toBe(expected)
    if (n > 0) expect(workingDaysBetween(from, expected, calendar)).toBe(n)
  })

  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-23', '2026-11-30', 4],
    ['2026-11-30', '2026-11-23', -4],
    ['2026-11-22', '2026-11-20', 0],
    ['2026-12-30', '2027-01-05', 3],
  ])('between %s and %s: %i', (from, to, expected) => {
    expect(workingDaysBetween(from, to, calendar)).toBe(expected)
  })

  it('counts Saturdays and Sundays as free where the pack says nothing', () => {
    expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23')
  })

  it('comes to an end though every day of the week is free', () => {
    expect(addWorkingDays('2026-11-20', 2, { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [] })).toBe('2028-11-23')
  })
})

describe('due dates', () => {
  it.each([
    [{ days: 90 }, '2026-11-23', '2027-02-21'],
    [{ days: 1 }, '2024-02-28', '2024-02-29'],
    [{ days: 0 }, '2026-11-22', '2026-11-22'],
    [{ workingDays: 3 }, '2026-11-20', '2026-11-26'],
  ])('%o since %s: %s', (due, since, expected) => {
    expect(dueDate(due, since, calendar)).toBe(expected)
  })
})

describe('the date on the wall', () => {
  it.each([
    ['Europe/Rome', '2026-11-22T23:30:00Z', '2026-11-23'],
    ['Europe/Rome', '2026-07-31T22:00:00Z', '2026-08-01'],
    ['America/New_York', '2026-01-01T04:59:59Z', '2025-12-31'],
    ['Asia/Yerevan', '2026-12-31T20:00:00Z', '2027-01-01'],
    ['Europe/Rome', '2026-11-23T01:00:00+02:00', '2026-11-23'],
  ])('in %s at %s is %s', (zone, instant, expected) => {
    expect(dateIn(zone, instant)).toBe(expected)
  })

  it('refuses a zone that does not exist', () => {
    expect(() => dateIn('Europe/Atlantis', '2026-11-22T23:30:00Z')).toThrow(RangeError)
  })
})
