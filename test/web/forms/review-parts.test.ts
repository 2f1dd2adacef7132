import { expect, test } from 'vitest'
import { reviewParts } from '../../../playground/web/forms/review-parts.ts'

const line = (at: string, section: string) => ({ at, section, question: '', answer: '', sensitive: false, personal: false })

test('a section is reviewed under the titles of the sections within it', () => {
  const lines = [line('/a', 'Home'), line('/b/c', 'Home · Rent'), line('/b/d', 'Home · Rent'), line('/e/f', 'Home · Heating · Wood')]
  expect(reviewParts(lines, 'Home').map(({ title, lines: inside }) => [title, ...inside.map(({ at }) => at)]))
    .toEqual([['', '/a'], ['Rent', '/b/c', '/b/d'], ['Heating · Wood', '/e/f']])
})

test('questions that stand in no section have no title', () => {
  expect(reviewParts([line('/a', '')], '')).toEqual([{ title: '', lines: [line('/a', '')] }])
})
