import { expect, test } from 'vitest'
import { simpleCondition } from '../../core/expressions/simple-condition.ts'

test.each([
  ['reason = "other"', { kind: 'is', path: ['reason'], values: ['other'] }],
  ['home.tenure != "none"', { kind: 'isNot', path: ['home', 'tenure'], values: ['none'] }],
  ['tenure in ["rent", "social_rent"]', { kind: 'is', path: ['tenure'], values: ['rent', 'social_rent'] }],
  ['tenure in ("rent", "social_rent")', { kind: 'is', path: ['tenure'], values: ['rent', 'social_rent'] }],
  ['selected(needs, "food")', { kind: 'is', path: ['needs'], values: ['food'] }],
  ['not(selected(needs, "food"))', { kind: 'isNot', path: ['needs'], values: ['food'] }],
  ['alone', { kind: 'is', path: ['alone'], values: [true] }],
  ['not(alone = true)', { kind: 'isNot', path: ['alone'], values: [true] }],
  ['months >= 6', { kind: '>=', path: ['months'], value: 6 }],
  ['path != null', { kind: 'answered', path: ['path'] }],
  ['is_blank(path)', { kind: 'blank', path: ['path'] }],
  ['a = 1 and (b = 2 and c = 3)', { kind: 'all', parts: ['a', 'b', 'c'].map((name, index) => ({ kind: 'is', path: [name], values: [index + 1] })) }],
  ['a = 1 or b > 2', { kind: 'any', parts: [{ kind: 'is', path: ['a'], values: [1] }, { kind: '>', path: ['b'], value: 2 }] }],
  ['number(a) = 3 or string(b) = "x"', { kind: 'any', parts: [{ kind: 'is', path: ['a'], values: [3] }, { kind: 'is', path: ['b'], values: ['x'] }] }],
  ['a != home.b', { kind: 'differs', path: ['a'], other: ['home', 'b'] }],
  ['a = ["x", "y"]', { kind: 'only', path: ['a'], values: ['x', 'y'] }],
  ['not(a = 1 and b < 2)', { kind: 'any', parts: [{ kind: 'isNot', path: ['a'], values: [1] }, { kind: '>=', path: ['b'], value: 2 }] }],
  ['count(members[age < 18]) > 0', { kind: 'some', rows: { list: ['members'], where: { kind: '<', path: ['age'], value: 18 } } }],
  ['count(a.b[item.c = 1]) = 0', { kind: 'none', rows: { list: ['a', 'b'], where: { kind: 'is', path: ['c'], values: [1] } } }],
  ['count([a, b][item > 0]) >= 2', { kind: '>=', measure: { of: 'rows', rows: { list: { among: [['a'], ['b']] }, where: { kind: '>', path: [], value: 0 } } }, value: 2 }],
  ['some m in members satisfies m.age < 5', { kind: 'some', rows: { list: ['members'], where: { kind: '<', path: ['age'], value: 5 } } }],
  ['every m in members satisfies m.age < 5', { kind: 'none', rows: { list: ['members'], where: { kind: '>=', path: ['age'], value: 5 } } }],
  ['age_on(born, today) >= 16', { kind: '>=', measure: { of: 'age', path: ['born'] }, value: 16 }],
  ['position() != 1', { kind: 'isNot', measure: { of: 'position' }, value: 1 }],
  ['false', { kind: 'never' }],
])('%s can be said in a sentence', (source, condition) => expect(simpleCondition(source)).toEqual(condition))

test.each([
  'a + 1 > 2',
  'a = b + 1',
  'a = 1 and sum(b) > 2',
  'not(contains(a, "x"))',
  'count(members[sum(a) > 1]) > 0',
  'some m in members, n in jobs satisfies m.age < n.age',
  'age_on(born, visited_on) > 5',
  'a in [b, 1]',
  'if a then b else c',
])('%s cannot', (source) => expect(simpleCondition(source)).toBeUndefined())
