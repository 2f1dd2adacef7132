import { expect, test } from 'vitest'
import { numberedTitle } from '../../core/forms/words/numbered-title.ts'

test.each([
  ['A', 'The visit', 'A. The visit'],
  ['3.2', 'The visit', '3.2. The visit'],
  ['1)', 'The visit', '1) The visit'],
  ['أ', 'الزيارة', 'أ. الزيارة'],
  ['A', '', 'A.'],
  ['', 'The visit', 'The visit'],
  [undefined, 'The visit', 'The visit'],
])('number %s before “%s”: %s', (number, title, heading) => {
  expect(numberedTitle({ number, title })).toBe(heading)
})
