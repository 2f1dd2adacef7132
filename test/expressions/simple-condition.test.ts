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
])('%s can be said in a sentence', (source, condition) => expect(simpleCondition(source)).toEqual(condition))

test.each([
  'count(members[age < 18]) > 0',
  'a = b',
  'a + 1 > 2',
  'a = 1 and count(b) > 2',
  'not(a = 1 and b = 2)',
  'some m in members satisfies m.age < 5',
  'if a then b else c',
])('%s cannot', (source) => expect(simpleCondition(source)).toBeUndefined())
