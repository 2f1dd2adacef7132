import { expect, test } from 'vitest'
import { readNumber } from '../../../playground/web/forms/widgets/read-number.ts'

test.each([
  ['14', 14],
  [' 14 ', 14],
  ['-3', -3],
  ['−3', -3],
  ['1.5', 1.5],
  ['1,5', 1.5],
  ['1.', 1],
  ['.5', 0.5],
  ['١٤', 14],
  ['۱۴', 14],
  ['٢٫٥', 2.5],
  ['', null],
  ['  ', null],
  ['abc', 'abc'],
  ['14 months', '14 months'],
  ['1,000,000', '1,000,000'],
  ['1e9', '1e9'],
  ['-', '-'],
  ['Infinity', 'Infinity'],
])('%j is read as %j', (typed, expected) => {
  expect(readNumber(typed)).toBe(expected)
})
