import { describe, expect, test } from 'vitest'
import { messageIn } from '../../core/definitions/message.ts'
import type { Value } from '../../core/expressions/value.ts'
import { fillIn } from '../../core/forms/words/fill-in.ts'

const answers: Record<string, Value> = { name: 'Ana', children: 2, none: 0, one: 1, many: 11, sex: 'f', born: '2019-03-04', at: '10:30', share: 0.25, rooms: ['a', 'b', 'c'], sum: 12_345.5 }
const named = (name: string) => {
  const value = answers[name] ?? null
  return { words: value === null || Array.isArray(value) ? '' : String(value), value }
}
const children = '{N, plural, one {# child} other {# children}}'
const of = (name: string, text = children) => text.replaceAll('N', name)

describe('a text with answers put in', () => {
  test.each<[string, string, string, string]>([
    ['a name', 'en', 'For {name}', 'For Ana'],
    ['an apostrophe is a letter', 'it', "L'{name} e l'altra", "L'Ana e l'altra"],
    ['two apostrophes too', 'en', "It''s {name}", "It''s Ana"],
    ['one', 'en', of('one'), '1 child'],
    ['several', 'en', of('children'), '2 children'],
    ['none, by its number', 'en', '{none, plural, =0 {no child} one {# child} other {# children}}', 'no child'],
    ['a list is counted', 'en', of('rooms'), '3 children'],
    ['as another language counts: two', 'ar', '{children, plural, zero {لا أطفال} one {طفل} two {طفلان} few {# أطفال} many {# طفلًا} other {# طفل}}', 'طفلان'],
    ['as another language counts: eleven', 'ar', '{many, plural, one {طفل} two {طفلان} few {# أطفال} many {# طفلًا} other {# طفل}}', '١١ طفلًا'],
    ['few and more', 'ro', '{children, plural, one {# copil} few {# copii} other {# de copii}}', '2 copii'],
    ['more than an offset', 'en', '{children, plural, offset:1 one {Ana and # other} other {Ana and # others}}', 'Ana and 1 other'],
    ['first and second', 'en', '{children, selectordinal, one {#st} two {#nd} other {#th}}', '2nd'],
    ['a choice by code', 'en', '{sex, select, f {she} m {he} other {they}}', 'she'],
    ['a choice of something else', 'en', '{name, select, f {she} other {they}}', 'they'],
    ['choices within each other', 'en', '{sex, select, f {{children, plural, one {her child} other {her # children}}} other {children}}', 'her 2 children'],
    ['a number as the language writes it', 'it', '{sum, number}', '12.345,5'],
    ['a whole number', 'en', '{sum, number, integer}', '12,346'],
    ['a share', 'en', '{share, number, percent}', '25%'],
    ['a date', 'it', '{born, date, long}', '4 marzo 2019'],
    ['a date in Arabic figures', 'ar', '{born, date, long}', '٤ مارس ٢٠١٩'],
    ['a time', 'en', '{at, time}', '10:30'],
    ['what a blank leaves behind goes', 'en', '{name}, {age}', 'Ana'],
    ['a number that is not there', 'en', '{name} ({age, plural, one {# year} other {# years}})', 'Ana'],
    ['a date that is none', 'en', '{name}: {age, date}', 'Ana'],
    ['braces that are no names', 'en', 'a } b {} c', 'a } b {} c'],
    ['a text that cannot be read stays as it is', 'en', 'Of {name', 'Of {name'],
  ])('%s', (_, language, text, filled) => expect(fillIn(text, language, named)).toBe(filled))
})

describe('what cannot be filled in', () => {
  test.each<[string, string, string, number]>([
    ['a brace left open', 'Of {name', 'a brace is not closed, or a part of it is missing', 3],
    ['no other', "C'è {n, plural, one {#}}", 'the choice has no "other"', 4],
    ['no such plural', '{n, plural, two {a} couple {b} other {c}}', '"couple" is no plural; there are zero, one, two, few, many, other and =0, =1 and so on', 20],
    ['no such format', '{n, spellout}', 'nothing is written as "spellout"; there are number, date and time', 0],
    ['no such style', '{n, date, ::yMMMd}', 'a date is not written "::yMMMd"; there are medium, short, long, full', 0],
    ['choices in choices in choices', `${'{n, plural, other {'.repeat(8)}x${'}}'.repeat(8)}`, 'choices stand within each other more than 6 deep', 114],
  ])('%s', (_, text, reason, at) => expect(messageIn(text)).toEqual({ ok: false, reason, at }))

  test('hostile texts end, and stay short', () => {
    const long = { words: 'x'.repeat(4000), value: 1 }
    const texts = ['{a}'.repeat(1300), '{a, plural, other {'.repeat(200), '{'.repeat(4000), `${'{a, plural, other {##########'.repeat(6)}${'}}'.repeat(6)}`, "'{".repeat(2000)]
    for (const text of texts) expect(fillIn(text, 'en', () => long).length).toBeLessThan(8_001)
  })
})
