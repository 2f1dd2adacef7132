import { describe, expect, test } from 'vitest'
import { compileExpression } from '../../../../core/expressions/compile-expression.ts'
import type { ExpressionPlace } from '../../../../core/exchange/xlsform/xpath/translate-expression.ts'
import { outcomeAt, translatedAt } from './household-form.ts'

type Row = readonly [way: string, column: ExpressionPlace['column'], xpath: string, feel: string]
const RELEVANT: readonly (readonly [xpath: string, feel: string])[] = [
  ["${age} > 18 and ${tenure} = 'rented'", 'age > 18 and tenure = "rented"'],
  ["selected(${needs}, 'food') or selected(${tenure},'owned')", 'selected(needs, "food") or tenure = "owned"'],
  ['not(${age} < 18)', '(age < 18) != true'],
  ["not(selected(${needs}, 'food'))", 'not(selected(needs, "food"))'],
  ["${age} != ''", 'age != null'],
  ["${needs} = ''", 'is_blank(needs)'],
  ["${word} = ''", 'is_blank(word)'],
  ["${word} = 'yes'", 'word = "yes"'],
  ['${tenure} = 9', 'tenure = "9"'],
  ['${code} > 1', 'number(code) > 1'],
  ["${grown} = 'true'", 'grown = true'],
  ['${grown} = true()', 'grown = true'],
  ['${grown}', 'grown'],
  ['${age}', 'age != 0 and age != null'],
  ['${name}', 'name != null'],
  ["${age} = '18'", 'age = 18'],
  ['${name} > 3', 'number(name) > 3'],
  ['string-length(${name}) > 3', 'length(name) > 3'],
  ['string-length(${name}) < 3', 'coalesce(length(name), 0) < 3'],
  ['count-selected(${needs}) > 1', 'count_selected(needs) > 1'],
  ["${needs} = 'food rent'", 'needs = ["food", "rent"]'],
  ['${born} < today()', 'born < today()'],
  ["${born} > '2020-01-01'", 'born > @"2020-01-01"'],
  ['today() - ${born} > 365', 'days_between(born, today()) > 365'],
  ['${born} <= today() + 30', 'born <= today() + days(30)'],
  ['(decimal-date-time(today()) - decimal-date-time(${born})) div 365.25 >= 18', 'days_between(born, today()) / 365.25 >= 18'],
  ['decimal-date-time(${born}) < decimal-date-time(today()) - ${age}', 'days_since_epoch(born) < days_since_epoch(today()) - age'],
  ["selected(${word}, 'yes')", 'word = "yes"'],
  ["selected(${name}, 'yes')", 'contains(split(normalize_space(name), " "), "yes")'],
  ['${age} + 1 = ${income}', 'age + 1 = income and income != null'],
  ['${age} = ${income}', 'age = income'],
  ['if(${grown}, 1, 0) = 1', '(if grown then 1 else 0) = 1'],
  ['sum(${price}) > 100', 'sum(cars.price) > 100'],
  ['count(${hh}) > 2', 'count(hh) > 2'],
  ['${price} = 5', 'contains(cars.price, 5)'],
  ['${years} < 5', '(some row in hh satisfies row.years < 5) = true'],
  ["${who} = 'Ada'", 'contains(hh.who, "Ada")'],
  ['count(${hh}[${years} < 5]) > 0', 'count(hh[years < 5]) > 0'],
  ['count(/data/hh[years < 5]) > 0', 'count(hh[years < 5]) > 0'],
  ['count-if(${years}, ${years} < 5) > 0', 'count(hh[years < 5]) > 0'],
  ['boolean(${name}) and true()', 'name != null'],
  ["selected(${all}, 'food')", 'contains(split(normalize_space(all), " "), "food")'],
  ['${until} > today()', 'until > days_since_epoch(today())'],
  ['${met} > now()', 'met > now()'],
  ["${from} > '10:00'", 'from > @"10:00"'],
  ['count-non-empty(${who}) = 2', 'count(hh.who) = 2'],
]
const CALCULATED: readonly (readonly [xpath: string, feel: string])[] = [
  ['${hh}[position() = 2]/who', 'hh[2].who'],
  ['/data/hh[2]/place/town_of', 'hh[2].place.town_of'],
  ['sum-if(${years}, ${child})', 'sum(hh[child].years)'],
  ['indexed-repeat(${pay}, ${hh}, 1, ${job}, ${rooms})', 'item_at(hh[1].job, rooms).pay'],
  ['${salary}', 'salary'],
  ["if(${age} > 3, ${age}, '')", 'if age > 3 then age else null'],
  ["if(${age} > 3, ${age}, 'no')", 'if age > 3 then string(age) else "no"'],
  ['coalesce(${age}, ${name})', 'coalesce(string(age), name)'],
  ["concat(${name}, ' ', ${age}, ' ', ${needs})", 'concat(name, " ", age, " ", join(needs, " "))'],
  ["concat(${who}, '')", 'concat(hh.who)'],
  ["join(', ', ${who})", 'join(hh.who, ", ")'],
  ["join(' ', ${name}, ${age})", 'join([name, string(age)], " ")'],
  ['${age} mod 2', 'modulo(age, 2)'],
  ['round(${age} div 3, 2)', 'round(age / 3, 2)'],
  ['int(${age} div 3)', 'trunc(age / 3)'],
  ['pow(${age}, 2)', 'age ** 2'],
  ['-${age}', '-age'],
  ["number(selected(${needs}, 'food'))", 'if selected(needs, "food") then 1 else 0'],
  ['number(${age} > 3)', 'if age > 3 then 1 else 0'],
  ['${age} > 3', '(age > 3) = true'],
  ['string(${age})', 'string(age)'],
  ['substr(${name}, 0, 2)', 'substring(name, 1, 2)'],
  ['substr(${name}, 1)', 'substring(name, 2)'],
  ['selected-at(${needs}, 0)', 'item_at(needs, 1)'],
  ["jr:choice-name(${tenure}, '${tenure}')", 'label(tenure)'],
  ["jr:choice-name(selected-at(${needs}, 1), '${needs}')", 'lookup("needs", item_at(needs, 2))'],
  ["format-date(${born}, '%e %b %Y')", 'format_date(born, "%e %b %Y")'],
  ["format-date-time(date-time(decimal-date-time(${born}) + 280), '%d/%m/%Y')", 'format_date(born + days(280), "%d/%m/%Y")'],
  ['date(${born} + ${rooms})', 'born + days(rooms)'],
  ['date(18000)', '@"1970-01-01" + days(18000)'],
  ['add-date(${born}, 1, 2, 0)', 'born + years(1) + months(2)'],
  ['today()', 'today()'],
  ['now()', 'now()'],
  ['difference-in-months(${born}, today())', 'months_between(born, today())'],
  ['once(today())', 'today()'],
  ['.', 'null'],
  ["if(. = '', now(), .)", 'now()'],
  ["pulldata('towns', 'People', 'name', ${town})", 'lookup("towns", town, "people")'],
  ["instance('towns')/root/item[name = ${town}]/label", 'lookup("towns", town)'],
  ["instance('towns')/root/item[region = ${region}]/name", 'codes("towns")[region_2 = region][1].id'],
  ["count(instance('towns')/root/item[People > 100])", 'count(codes("towns")[number(people) > 100])'],
  ["sum(instance('towns')/root/item/People)", 'sum(numbers(codes("towns").people))'],
  ['checklist(1, -1, ${grown}, ${age} > 3)', '(sum(if grown then 1 else 0, if age > 3 then 1 else 0) >= 1) = true'],
  ["normalize-space(translate(substring-before(${name}, '-'), 'a', 'b'))", 'normalize_space(translate(substring_before(name, "-"), "a", "b"))'],
  ['coalesce(${name}, null)', 'name'],
  ['de-duplicate(",", ${name})', 'join(distinct_values(split(name, ",")), ",")'],
  ["item-at(',', ${name}, 0)", 'item_at(split(name, ","), 1)'],
  ['empty(${name})', 'is_blank(name)'],
  ['${until}', 'until'],
  ['${twice} + 1', 'twice + 1'],
  ['${all}', 'all'],
  ['max(${age}, ${income})', 'max(age, income)'],
  ['max(${born}, today())', 'max(born, today())'],
  ['min(${years})', 'min(hh.years)'],
  ['min(${who})', 'min(numbers(hh.who))'],
]
const ELSEWHERE: readonly Row[] = [
  ['hh.who', 'calculation', 'position(..)', 'string(position())'],
  ['hh.who', 'relevant', '${years} > 5 and ${age} > 3', 'years > 5 and age > 3'],
  ['hh.who', 'calculation', 'indexed-repeat(${years}, ${hh}, position(..) - 1)', 'string(item_at(hh, position() - 1).years)'],
  ['hh.job.hours', 'calculation', '${pay} * ${years} + ${age}', 'pay * years + age'],
  ['hh.job.hours', 'calculation', 'position(..)', 'position()'],
  ['hh.years', 'calculation', 'sum(${pay})', 'sum(job.pay)'],
  ['hh.years', 'calculation', 'count(${job})', 'count(job)'],
  ['hh.years', 'calculation', 'sum(${price})', 'sum(cars.price)'],
  ['cars.who', 'calculation', '${who}', 'reads-itself'],
  ['cars.price', 'calculation', '${who}', 'number(who)'],
  ['cars.price', 'calculation', 'sum(${years})', 'sum(hh.years)'],
  ['work.salary', 'calculation', '../name', 'number(name)'],
  ['work.salary', 'calculation', '../../age', 'age'],
  ['work.salary', 'calculation', '${name}', 'number(name)'],
  ['town', 'choice_filter', 'region = ${region}', 'region_2 = region'],
  ['code', 'choice_filter', 'filter <= count-selected(${needs})', 'number(filter) <= count_selected(needs)'],
  ['town', 'choice_filter', 'name != ${town}', 'id != town'],
  ['town', 'choice_filter', 'selected(${needs}, name)', 'selected(needs, id)'],
  ['town', 'choice_filter', 'true()', 'true'],
  ['age', 'constraint', '. >= 0 and . <= 120', 'age >= 0 and age <= 120'],
  ['age', 'constraint', '. <= ${income}', 'age <= income and income != null'],
  ['name', 'constraint', "regex(., '[A-Z]+')", 'matches(name, "^(?:[A-Z]+)$")'],
  ['name', 'constraint', "regex(., '^[A-Z]+$')", 'matches(name, "^[A-Z]+$")'],
  ['name', 'constraint', "string-length(.) = 3 or . = ''", 'length(name) = 3'],
  ['needs', 'constraint', "not(selected(., 'none') and count-selected(.) > 1)", 'not(selected(needs, "none") and count_selected(needs) > 1)'],
  ['age', 'constraint', '${income} > 3', 'age = null or income > 3 and income != null'],
  ['born', 'constraint', '. <= today()', 'born <= today()'],
  ['hh', 'repeat_count', '${rooms}', 'rooms'],
  ['hh', 'repeat_count', "if(${age} > 3, 2, '')", 'if age > 3 then 2 else null'],
  ['born', 'default', 'today()', 'today()'],
  ['name', 'default', '${age}', 'string(age)'],
]

const ALL: readonly Row[] = [
  ...RELEVANT.map(([xpath, feel]): Row => ['remark', 'relevant', xpath, feel]),
  ...CALCULATED.map(([xpath, feel]): Row => ['sum', 'calculation', xpath, feel]),
  ...ELSEWHERE,
]

describe('an expression of an XLSForm becomes', () => {
  test.each(ALL)('at %s, %s: %s', (way, column, xpath, feel) => expect(outcomeAt(way, column, xpath)).toBe(feel))
})

describe('what is not taken over says why', () => {
  test.each([
    ['area(${name})', 'function-of-place', 'area() works with places on the map, which is not done here.'],
    ['uuid()', 'function-of-chance', 'uuid() gives something else each time it is asked, and what is worked out here always gives the same for the same answers.'],
    ['device-info()', 'function-of-device', 'device-info() asks for something that only the app on the device knows.'],
    ['frobnicate(1)', 'function-unknown', 'There is no function "frobnicate" here.'],
    ['selected(${needs})', 'argument-count', 'selected() does not take 1 values.'],
    ['${nobody} + 1', 'reference-to-nothing', 'There is no question called "nobody".'],
    ['${remark}', 'reference-to-text', '"remark" is a note, a group or a row: it has no answer that could be read.'],
    ['${last-saved#age}', 'last-saved', 'The form that was saved last is not read here.'],
    ["instance('villages')/root/item[name = 1]/label", 'list-not-here', 'The list "villages" is not in the workbook.'],
    ["instance('towns')/root/item[name = ${town}]/mayor", 'column-not-here', 'The list "towns" has no column "mayor".'],
    ["regex(${name}, '(?=x)')", 'pattern-not-run', 'The pattern "(?=x)" cannot be used: invalid or unsupported Perl syntax: `(?=`.'],
    ["format-date(${born}, '%j')", 'format-unknown', '"%j" in the format of a date is not known here.'],
    ['../../../age', 'path-not-read', 'The path "../../../age" leads to nothing that can be read here.'],
    ['${sum} + 1', 'reads-itself', 'The expression works its own answer out of itself.'],
    ['(${age} = 1', 'not-an-expression', 'This is no expression: A ) is missing at the end.'],
    ['${age} =', 'not-an-expression', 'This is no expression: The expression ends where a value is due.'],
    ['${age} ${rooms}', 'not-an-expression', 'This is no expression: An operator is missing before "rooms".'],
    ["concat('a, ${name})", 'not-an-expression', 'This is no expression: This text has no closing quote.'],
  ])('%s', (xpath, code, message) => {
    const translated = translatedAt('sum', 'calculation', xpath)
    expect([translated.ok, translated.notes.at(-1)?.code, translated.notes.at(-1)?.message]).toEqual([false, code, message])
  })
})

test.each([
  ['selected(${needs}, ‘food’)', 'typographic-quotes'],
  ['${age} ≥ 18 && ${tenure} == "owned"', 'foreign-operator'],
  ['${age} > 3 and and ${rooms} > 1', 'doubled-operator'],
  ['${age} != null', 'null-as-blank'],
  ["${tenure} = 'lent'", 'never-offered'],
])('what is read although it is not XPath is told: %s', (xpath, code) => {
  const translated = translatedAt('remark', 'relevant', xpath)
  expect([translated.ok, translated.notes.map((note) => note.code)]).toEqual([true, [code]])
})

test('what is worked out once is told apart', () => {
  const isOnce = (xpath: string) => {
    const translated = translatedAt('sum', 'calculation', xpath)
    return translated.ok && translated.isOnce === true
  }
  expect(['once(today())', "if(. = '', now(), .)", 'coalesce(., today())', 'today()', '.'].map(isOnce)).toEqual([true, true, true, false, true])
})

test('lists that are looked up are named', () => {
  const translated = translatedAt('sum', 'calculation', "pulldata('towns', 'People', 'name', ${town})")
  expect(translated.ok && translated.lists).toEqual(['towns'])
})

describe('hostile expressions are refused quickly', () => {
  test.each([
    ['brackets', '('.repeat(10_000) + '1' + ')'.repeat(10_000)],
    ['signs', '-'.repeat(15_000) + '1'],
    ['predicates', '${hh}' + '[1]'.repeat(3_000)],
    ['calls', 'not('.repeat(4_000) + '1' + ')'.repeat(4_000)],
    ['conditions in each other', 'if(1,'.repeat(3_000) + '1' + ',0)'.repeat(3_000)],
    ['a long chain', Array.from({ length: 2_000 }, () => '${age}=1').join(' or ')],
    ['a very long text', `'${'a'.repeat(30_000)}'`],
    ['quotes', "'‘".repeat(9_000)],
    ['operators without values', 'and '.repeat(4_000)],
  ])('%s', (_, xpath) => {
    const translated = translatedAt('sum', 'calculation', xpath)
    expect([translated.ok, translated.notes.length]).toEqual([false, 1])
  })
})

test('every expression in these tables can be run', () => {
  expect(ALL.filter(([, , , feel]) => !compileExpression(feel).ok)).toEqual([])
})
