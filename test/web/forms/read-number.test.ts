import { expect, test } from 'vitest'
import { fieldNumber, readNumber } from '../../../playground/web/forms/widgets/read-number.ts'

test.each([
  ['14', 14],
  [' 14 ', 14],
  ['-3', -3],
  ['−3', -3],
  ['1.5', 1.5],
  ['1,5', 1.5],
  ['1.', 1],
  ['.5', 0.5],
  ['0,125', 0.125],
  ['١٤', 14],
  ['۱۴', 14],
  ['٢٫٥', 2.5],
  ['', null],
  ['  ', null],
  ['abc', 'abc'],
  ['14 months', '14 months'],
  ['1,00,0', '1,00,0'],
  ['1e9', '1e9'],
  ['-', '-'],
  ['Infinity', 'Infinity'],
])('%j is read as %j', (typed, expected) => {
  expect(readNumber(typed, 'en')).toBe(expected)
})

test.each([
  ['en', '1,500', 1500],
  ['en', '1.500', 1.5],
  ['it', '1.500', 1500],
  ['it', '1,500', 1.5],
  ['it', '12.500,75', 12_500.75],
  ['it', '0.500', 0.5],
  ['ro', '1.000.000', 1_000_000],
  ['hy', '1 500,5', 1500.5],
  ['ar', '١٬٥٠٠٫٥', 1500.5],
  ['ar', '1.5', 1.5],
])('groups of three are read as the language writes them: in %s %s', (language, typed, expected) => {
  expect(readNumber(typed, language)).toBe(expected)
})

test.each([
  ['en', 1500.5, '1500.5'],
  ['it', 1500.5, '1500,5'],
  ['ar', 1500.5, '١٥٠٠٫٥'],
  ['ar', -3, '؜-٣'],
  ['hy', 12.25, '12,25'],
])('in %s %d stands in a field as %s, and is read again as the same', (language, value, written) => {
  expect(fieldNumber(value, language)).toBe(written)
  expect(readNumber(fieldNumber(value, language), language)).toBe(value)
})
