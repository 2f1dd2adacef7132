import { describe, expect, test } from 'vitest'
import type { Value } from '../../core/expressions/value.ts'
import { compiled, evaluated } from './evaluated.ts'

const names: Record<string, Value> = {
  age: 17,
  needs: ['food', 'rent'],
  single: 'food',
  blank: null,
  empty: '',
  born: '2008-02-29',
  members: [
    { id: 'm1', name: 'Ada', age: 40, relation: 'head' },
    { id: 'm2', name: 'Luca', age: 4, relation: 'child' },
    { id: 'm3', name: 'Mia', age: null, relation: 'child' },
  ],
  objectives: [
    { title: 'Work', results: [{ done: true }, { done: false }] },
    { title: 'Home', results: [{ done: false }] },
  ],
}

describe('what expressions give', () => {
  test.each<[string, Value]>([
    ['age < 18 and selected(needs, "food")', true],
    ['selected(needs, "toys")', false],
    ['selected(single, "food")', true],
    ['selected(blank, "food")', false],
    ['not(selected(blank, "food"))', true],
    ['contains(needs, "rent")', true],
    ['count(members[age < 5]) > 0', true],
    ['members[relation = "child" and age = null].name', ['Mia']],
    ['members[age > age]', []],
    ['members[item.age < age].name', []],
    ['count(objectives[count(results[done = true]) > 0])', 1],
    ['some o in objectives, r in o.results satisfies r.done', true],
    ['every m in members[relation = "child"] satisfies m.age < 18', null],
    ['sum(members.age)', 44],
    ['mean(members.age)', 22],
    ['min("2026-05-01", "2025-12-31")', '2025-12-31'],
    ['max(1, "a")', null],
    ['is_blank(blank)', true],
    ['is_blank(empty)', true],
    ['is_blank(false)', false],
    ['coalesce(blank, empty, age)', 17],
    ['0.1 + 0.2 = 0.3', true],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(1.005, 2)', 1.01],
    ['round(1234, -2)', 1200],
    ['trunc(-2.7)', -2],
    ['ceiling(2.01, 1)', 2.1],
    ['modulo(age, 0)', null],
    ['number(" 12.50 ")', 12.5],
    ['number("twelve")', null],
    ['string(true)', 'true'],
    ['length("Zoë 👪")', 5],
    ['upper("ada") + lower("ADA")', 'ADAada'],
    ['concat("Row ", 2, blank, "!")', 'Row 2!'],
    ['starts_with("case", "ca") and ends_with("case", "se")', true],
    ['matches("AB-123", "^[A-Z]{2}-[0-9]+$")', true],
    ['matches(blank, "x")', null],
    ['today()', '2026-11-23'],
    ['now()', null],
    ['date("2026-05-01T10:00:00Z")', '2026-05-01'],
    ['date("2026-02-30")', null],
    ['date(2024, 2, 29)', '2024-02-29'],
    ['@"2026-05-01" < today()', true],
    ['year(born) + month(born)', 2010],
    ['days_between("2026-11-01", today())', 22],
    ['days_between(today(), "2026-11-01")', -22],
    ['add_days("2026-12-30", 3)', '2027-01-02'],
    ['age_on(born, "2026-02-28")', 17],
    ['age_on(born, "2026-03-01")', 18],
    ['age_on(today(), born)', null],
    ['position()', null],
    ['members[position() = 2].name', ['Luca']],
    ['/* who */ age // years', 17],
  ])('%s', (source, value) => expect(evaluated(source, names)).toEqual(value))

  test('an instant is given from outside', () => {
    expect(compiled('now()').evaluate(() => undefined, { today: '2026-11-23', now: '2026-11-23T10:00:00Z' })).toBe('2026-11-23T10:00:00Z')
  })

  test('rows that a filter kept, and the one that made some true, are told for explanations', () => {
    const kept: Value[] = []
    compiled('count(members[age < 5]) > 0 and (some m in members satisfies m.age = 40)').evaluate((name) => names[name], { today: '2026-11-23' }, kept)
    expect(kept).toEqual([{ id: 'm2', name: 'Luca', age: 4, relation: 'child' }, { id: 'm1', name: 'Ada', age: 40, relation: 'head' }])
  })
})
