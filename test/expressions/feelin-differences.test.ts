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
  'blanks in a list are left out of sums, counts and extremes, as unanswered questions are': ['sum([1, null, 2])', 'max([1, null])', 'count([1, null])'],
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
}

function inFeel(source: string, names: object): unknown {
  try {
    return feelin(source, { ...names }).value ?? null
  } catch (error) {
    return String(error)
  }
}

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
