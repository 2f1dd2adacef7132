import { describe, expect, test } from 'vitest'
import { checkKinds } from '../../core/expressions/check-kinds.ts'
import { ANYTHING, DATE, DATE_TIME, DURATION, NUMBER, TEXT, TIME, YES_NO, kindWords, listOfKind } from '../../core/expressions/kinds.ts'
import type { Kind } from '../../core/expressions/kinds.ts'
import { codesName } from '../../core/expressions/special-names.ts'
import { compiled } from './evaluated.ts'

const tenure: Kind = { is: 'text', options: () => new Set(['rented', 'owned']), ofQuestion: { hasLabels: true, nonResponse: ['refused'] } }
const member = new Map<string, Kind>([['name', TEXT], ['age', NUMBER], ['born', DATE], ['tenure', tenure]])
const region = new Map<string, Kind>([['id', { is: 'text', options: () => new Set(['r1']) }], ['title', TEXT], ['people', NUMBER]])

const KINDS: Readonly<Record<string, Kind>> = {
  age: NUMBER,
  name: TEXT,
  works: YES_NO,
  born: DATE,
  came: DATE_TIME,
  at: TIME,
  unknown: ANYTHING,
  tenure,
  needs: listOfKind({ is: 'text', options: () => new Set(['food', 'rent']) }),
  members: listOfKind({ is: 'parts', parts: () => member }),
  home: { is: 'parts', parts: () => new Map([['rooms', NUMBER]]) },
  [codesName('regions')]: listOfKind({ is: 'parts', parts: () => region }),
}

const look = (source: string) => checkKinds(compiled(source), (name) => (Object.hasOwn(KINDS, name) ? KINDS[name] : undefined))

describe('what an expression gives', () => {
  test.each<[string, Kind]>([
    ['age + 1', NUMBER],
    ['-age ** 2', NUMBER],
    ['born + days(30)', DATE],
    ['came - months(1)', DATE_TIME],
    ['today() - born', DURATION],
    ['days(3) + weeks(1)', DURATION],
    ['name + "x"', TEXT],
    ['if works then age else null', NUMBER],
    ['coalesce(age, 0)', NUMBER],
    ['max(members.born)', DATE],
    ['members[age < 5][1].age', NUMBER],
    ['members.age', listOfKind(NUMBER)],
    ['item_at(needs, 1)', TEXT],
    ['needs[1]', TEXT],
    ['some m in members satisfies m.age > 3', YES_NO],
    ['label(tenure)', TEXT],
    ['lookup("regions", "r1", "people")', NUMBER],
    ['codes("regions")[people > 3].title', listOfKind(TEXT)],
    ['@"10:30"', TIME],
    ['home.rooms * 2', NUMBER],
    ['unknown', ANYTHING],
  ])('%s', (source, kind) => {
    const { kind: found, mistakes } = look(source)
    expect(mistakes).toEqual([])
    expect(kindWords(found)).toBe(kindWords(kind))
  })
})

describe('what may fit is never told', () => {
  test.each([
    'unknown > 3 and unknown = "x" and unknown + 1 > 2 and selected(unknown, 3)',
    'missing and missing > 3',
    'null = age or age = null or null',
    'name = "18" or name = born or born = "2026-01-01" or came > born',
    'born between "2020-01-01" and today()',
    'born in ("2020-01-01", name)',
    'name + days(3) = born',
    '(age in [1, 2, 3]) or needs in (["food"], unknown)',
    'tenure in ("rented", "owned") or tenure = name or contains(name, "x")',
    'members[unknown = 3].age = [1, 2]',
    'count(members[1]) = 1 and members[age].name = "Ada"',
    'every m in unknown satisfies m.anything.at.all > 3',
    'sum(age, members.age, [1, 2], null) > mean(unknown)',
    'concat(name, age, works, needs) = "x"',
    'today() - born > days(30) and days(30) < "P3M" and duration(name) = months(3)',
    'time(came) > @"10:30" and at < "12:00"',
    'date("2024-02-29") < date("2026-05-01T10:00") and date(2024, 2, 29) = date(age, 2, 30) and date(name) = date(null)',
    'duration(if works then "P1M" else "a month") = months(1) and duration("P1M") = months(1) and time("10:30") < at',
    'non_response(tenure) = "refused" and count(members[label(tenure) = "Rented"]) > 0',
    'if unknown then "a" = name else works',
  ])('%s', (source) => expect(look(source).mistakes).toEqual([]))
})

test('a mistake says where it stands', () => {
  const source = 'works and (age > 3 or tenure = "rentd")'
  const [mistake] = look(source).mistakes
  expect(mistake).toMatchObject({ rule: 'unknown-option', message: '"tenure" has no option "rentd".' })
  expect(source.slice(mistake?.from, mistake?.to)).toBe('"rentd"')
})

test.each([
  ['lookup("regions", "r2", "people")', 'The list "regions" has no code "r2".'],
  ['lookup("regions", "r1", "poeple")', 'The codes of "regions" have no "poeple".'],
  ['codes("towns")', 'There is no code list "towns" that can be read here.'],
  ['at + days(3)', '"at" is a time and "days(3)" is a duration, so "+" cannot be worked out.'],
  ['born = days(3)', '"born" is a date and "days(3)" is a duration, so they are never the same.'],
  ['members = 3', '"members" is a list of rows and 3 a number, so they are never the same.'],
  ['home + 1', '"home" is a section and 1 is a number, so "+" cannot be worked out.'],
  ['members[name]', '"name" is a text, and a filter is true or false, or a number.'],
  ['not(age)', '"age" is a number, and not takes yes or no.'],
  ['length(needs)', '"needs" is a list of texts, and length takes a text.'],
  ['born < date("2026-13-01")', 'This is no date.'],
  ['date("")', 'This is no date.'],
  ['date(20260501)', 'This is no date.'],
  ['date(if works then "soon" else "later") > born', 'This is no date.'],
  ['date(2023, 2, 29) > born', 'This is no date.'],
  ['time("25:00") < at', 'This is no time.'],
  ['born + duration("3 days")', 'This is no duration.'],
  ['round("3")', '"3" is a text, and round takes a number.'],
])('%s: %s', (source, message) => expect(look(source).mistakes.map((mistake) => mistake.message)).toEqual([message]))
