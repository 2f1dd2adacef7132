import { evaluate as feelin } from 'feelin'
import { describe, expect, test } from 'vitest'
import { evaluated } from './evaluated.ts'
import { HOUSEHOLDS } from './households.ts'

/** Expressions that mean the same here and in FEEL as feelin runs it, whatever the household. */
const SAME = [
  '1 + 2', '7 / 2', '1 / 0', '2 ** 10', '-age', 'age + 1', 'age - 1', 'age * 2', '(age + 1) * 2', '1 + 2 * 3', '(1 + 2) * 3',
  '-2 ** 2', '2 ** 3 ** 2', '1 - 2 - 3', '.5 + .5', '1 = 1.0', '"\\u00e8"', 'age < 18', 'age <= 18', 'age > 17', 'age = 17', 'age != 17',
  'age = null', 'age != null', 'null = age', 'null < 1', 'null = null', 'works = null', 'members = null', '[] = null', 'age between 16 and 18',
  'age in (16, 17)', 'age in [16, 17]', 'name in ("Ada", "Luca")', 'works in (true, false)', 'missing in (1, 2)', 'name = "Ada"',
  'name != "Ada"', '"a" = "A"', 'name + " R."', '"a" + 1', 'name < "B"', 'born < "2020-01-01"', 'born = "2010-05-01"', 'true and works',
  'works and age > 16', 'works or age > 16', 'works = true', 'works = false', 'true or missing', 'false and missing', 'missing or false',
  'missing and true', 'not(works)', 'not(age > 16)', 'not(missing)', 'if works then 1 else 2', 'if age > 16 then "a" else "b"',
  'if null then 1 else 2', 'missing', 'missing.part', 'missing + 1', 'missing = null', 'household.territory', 'household.territory = "north"',
  'household.none', 'members.age', 'members[1].name', 'members[-1].name', 'members[9]', 'needs[1]', 'name[1]', 'age[1]', 'null[1]', '[1, 2][1]',
  '[1, 2] = [1, 2]', '[1, [2]] = [1, [2]]', 'sum([1, 2, 3])', 'sum(1, 2)', 'min([3, 1])', 'max([3, 1])', 'max(3, 1)', 'min([])', 'mean([])',
  'count([])', 'count(1)', 'abs(-3)', 'abs(age)', 'abs(missing)', 'floor(2.7)', 'floor(2.75, 1)', 'floor(-2.7)', 'ceiling(2.2)',
  'modulo(7, 3)', 'modulo(-7, 3)', 'contains("case", "as")', 'contains(name, "d")', 'string(1.5)', 'string(name)', 'string(missing)',
  'number("3.5")', 'number("x")', 'some m in [] satisfies m', 'every m in [] satisfies m', 'some a in [1, 2], b in [2, 3] satisfies a = b',
  '@"2026-05-01"', 'date("2026-05-01")', 'date("2026-02-30")', 'date(2024, 2, 29)', 'date(2023, 2, 29)', 'date(born)', 'date(born) = null', 'date(null)',
  'date("2026-05-01") < date("2026-06-01")', 'date("2026-05-01") = date("2026-05-01")', 'date("2026-01-31") + duration("P1M")', '@"2026-01-31" + @"P1M"',
  '@"2024-02-29" + @"P1Y"', '@"2026-03-31" - @"P1M"', '@"2026-05-01" + @"P30D"', '@"2026-05-01" - @"P1D"', '@"2026-05-01" - @"2026-04-01"',
  '@"2026-04-01" - @"2026-05-01"', '@"P30D"', '@"P1Y"', '@"P12M" = @"P1Y"', '@"P30D" < @"P31D"', '@"P1M" = @"P30D"', '@"P1Y" > @"P11M"', '@"P1D" + @"P2D"',
  '@"P1Y" + @"P2M"', '@"P1Y" - @"P1M"', 'duration("P7D") = duration("P7D")', 'duration("x")', 'time("10:30:00") = time("10:30:00")', '@"10:30:00" < @"11:00:00"',
  'date("2026-05-01") between date("2026-04-01") and date("2026-06-01")', 'date("2026-05-01") in (date("2026-05-01"), date("2026-06-01"))',
  'date(born) + duration("P18Y") <= date("2026-11-23")', 'date(born) + @"P1M" > date(born)', 'if date(born) < @"2000-01-01" then "before" else "after"',
  'substring("foobar", 3)', 'substring("foobar", 3, 3)', 'substring("foobar", -2, 1)', 'substring("foobar", -2)', 'substring(name, 2)', 'contains(name, "a")',
  'matches("foobar", "^fo*b")', 'matches(name, "^[A-Z]")', 'matches("a", "b")', 'age > 16 and works and name != null', 'age > 100 or (works and name = "Ada")',
  'not(age > 16 and works)', 'if age = null then 0 else age', 'if age > 16 and works then age * 2 else -1', '(if works then 1 else 0) + 2', 'members[1].age', 'members[2].relation', 'split("a-b-c", "-")',
  'needs[-1]', 'objectives[1].title', 'objectives[1].results[1].state', 'household.size', 'household.size > 2', 'age in (17, 35)', 'age in (null, 35)', 'age between 1 and null',
  'name between "A" and "B"', '"a" in ("a", "b")', 'string(age)', 'string(works)', 'abs(age - 20)', 'floor(age / 2)', 'modulo(age, 2) = 1',
  '[age, 1] = [17, 1]', '[age][1]', 'contains(name + "xyz", "xy")', 'true = not(false)', '1 < 2 and 2 < 3', '3 * -1', '10 - 2 ** 3',
]

/** Expressions that mean something else here, and why that serves forms better. */
const DIFFERENT: Readonly<Record<string, readonly string[]>> = {
  'decimals are rounded to 15 digits, so that sums of answers are what a person would write down': [
    '0.1 + 0.2', 'age / 3', '1.1 * 3', 'mean([1, 2, 4])', '100000 * 3 / 7',
  ],
  'what is blank has no rows: counts and sums of it are 0, filters of it are empty': [
    'count(members)', 'count(missing)', 'count(needs)', 'count(needs) > 0', 'count(members[age < 18])', 'members[age < 18].name', 'members[age > 100]',
    'members[relation = "head"]', 'needs[item = "food"]', 'objectives[count(results) > 1].title', 'sum([])', 'sum(missing)', 'sum(members.age)',
  ],
  'blanks in a list are left out of sums, counts and extremes, as unanswered questions are': [
    'sum([1, null, 2])', 'max([1, null])', 'count([1, null])', 'max([age, 20])', 'min(age, 20)', 'sum(age, 1)',
  ],
  'in no rows there is no such row (some is false, every is true); a blank answer leaves it open (null)': [
    'some m in members satisfies m.age < 18', 'every m in members satisfies m.age < 18', 'every m in members satisfies m.age > 1',
  ],
  'a path through repeated sections gives one flat list, which is what is counted and summed': [
    'objectives.results', 'count(objectives.results)', 'objectives.results.state',
  ],
  'values of different kinds are never the same, which is an answer and not a blank': [
    '1 = "1"', 'name = 17', 'age = [17]', 'needs = ["food", "rent"]', 'members.relation = "head"',
  ],
  'values of different kinds have no order: nothing is compared by turning it into something else': ['"10" > 9', '"a" < 1', 'age < "18"', 'works < true'],
  'only true takes the then': ['if "x" then 1 else 2'],
  'feelin has no coalesce': ['coalesce(missing, 3)'],
  'a list is one of the values it is compared with': ['needs in (["food", "rent"])'],
  'feelin reads 1e3 as 1': ['1e3'],
  'a time is written as a form stores it, 10:30, and may be without seconds': ['@"10:30"', 'time("10:30")'],
  'whether a month is more than 30 days depends on the month, so that is left open': ['@"P1M" < @"P30D"'],
  'a date is what a form stores, an ISO text: answers are compared with dates without turning them into dates first': [
    '@"2026-05-01" = "2026-05-01"', 'born < @"2015-01-01"', 'born + @"P1D"', '@"2026-11-23" - born', 'born in (@"2010-05-01", @"2024-02-29")', 'max([born, "2000-01-01"])',
  ],
  'year(born) reads the year of a date; a date has no fields': ['date(born).year', 'date(born).weekday'],
  'a chosen option and a list of them are asked the same way, and of no answer nothing is chosen': ['selected(needs, "food")', 'selected(name, "Ada")', 'count_selected(needs)'],
  'functions that forms need and FEEL has under other names or not at all': [
    'days_between("2026-01-01", "2026-02-01")', 'months_between("2026-01-31", "2026-02-28")', 'age_on(born, "2026-11-23")', 'days(3)', 'weeks(2)', 'months(15)', 'years(1)',
    'weekday("2026-11-23")', 'day("2026-11-23")', 'starts_with(name, "A")', 'upper(name)', 'length(name)', 'concat(name, age)', 'item_at(needs, 1)', 'is_blank(name)', 'round(2.5)',
    'trunc(-2.7)', 'days_since_epoch("2026-01-01")', 'decimal_time("12:00")', 'format_date("2026-05-01", "%d/%m/%Y")', 'members[position() = 2].name',
    'join(needs, ", ")', 'distinct_values(["a", "a"])', 'numbers(["1", "x"])', 'substring_before("a-b", "-")', 'substring_after("a-b", "-")', 'normalize_space(" a  b ")', 'translate("abc", "ab", "x")',
    'item_at(members, 1).name',
  ],
}

function inFeel(source: string, names: object): unknown {
  try {
    return plain(feelin(source, { ...names }).value)
  } catch (error) {
    return String(error)
  }
}

/** Dates, times and durations as ISO texts. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value === undefined || value === null) return null
  return typeof value === 'object' && Object.getPrototypeOf(value) !== Object.prototype ? String(value) : value
}

test('at least 200 expressions are compared in at least 5 households, each expression once', () => {
  const all = [...SAME, ...Object.values(DIFFERENT).flat()]
  expect(all.length).toBeGreaterThanOrEqual(200)
  expect(new Set(all).size).toBe(all.length)
  expect(Object.keys(HOUSEHOLDS).length).toBeGreaterThanOrEqual(5)
})

const differsSomewhere = (source: string): boolean =>
  Object.values(HOUSEHOLDS).some((names) => JSON.stringify(inFeel(source, names)) !== JSON.stringify(evaluated(source, names)))

describe('means what FEEL means', () => {
  test.each(SAME)('%s', (source) => {
    for (const [household, names] of Object.entries(HOUSEHOLDS)) expect([household, evaluated(source, names)]).toEqual([household, inFeel(source, names)])
  })
})

describe.each(Object.entries(DIFFERENT))('differs from FEEL: %s', (_, sources) => {
  test.each(sources)('%s', (source) => expect(differsSomewhere(source)).toBe(true))
})
