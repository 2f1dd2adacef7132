import { describe, expect, test } from 'vitest'
import { backAt, outcomeAt } from './household-form.ts'
import { TRANSLATED } from './translated-expressions.ts'

/** Ways out that come back in other words. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['(some row in hh satisfies row.years < 5) = true', 'is_blank(name)', 'null'])

describe('an expression of a definition goes back to XLSForm', () => {
  test.each(TRANSLATED.filter(([, , , feel]) => !OTHER_WORDS.has(feel)))('at %s, %s: %s', (way, column, _, feel) => {
    const back = backAt(way, column, feel)
    expect(back.ok ? outcomeAt(way, column, back.xpath) : back.message).toBe(feel)
  })

  test.each([
    ['age between 3 and 5', '${age} >= 3 and ${age} <= 5'],
    ['tenure in ("owned", "rented")', "${tenure} = 'owned' or ${tenure} = 'rented'"],
    ['every row in hh satisfies row.years > 3', 'count(${hh}[not(./years > 3)]) = 0'],
    ['age_on(born, today())', "int((number(format-date(today(), '%Y%m%d')) - number(format-date(${born}, '%Y%m%d'))) div 10000)"],
    ['born + weeks(2)', 'date(${born} + 2 * 7)'],
    ['mean(hh.years)', 'sum(${years}) div count-non-empty(${years})'],
    ['year(born) - 1', "number(format-date(${born}, '%Y')) - 1"],
    ['2 * modulo(age, rooms + 1)', '2 * (${age} - (${rooms} + 1) * floor(${age} div (${rooms} + 1)))'],
    ['matches(name, "b")', "regex(../name, '.*(?:b).*')"],
    ['concat("it\'s ", name)', 'concat("it\'s ", ../name)'],
    ['if tenure = null then 1 else 0', "if(${tenure} = '', 1, 0)"],
  ])('%s is %s', (feel, xpath) => {
    const back = backAt('remark', 'relevant', feel)
    expect(back.ok ? back.xpath : back.message).toBe(xpath)
  })

  test.each([
    ['weekday(born)', 'XLSForm has no function that does what weekday() does.'],
    ['nobody = 1', '"nobody" is no question of the form.'],
    ['codes("villages")', 'The list "villages" is not in the workbook.'],
    ['duration("P3M")', 'XLSForm has no function that does what duration() does.'],
    ['age +', 'Something is missing at the end.'],
  ])('%s has no way back: %s', (feel, message) => expect(backAt('remark', 'relevant', feel)).toEqual({ ok: false, message }))
})
