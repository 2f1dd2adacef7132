import { expect, test } from 'vitest'
import { sectionProgress } from '../../../playground/web/forms/form-steps.ts'

const section = (asked: number, answered: number, missing: number) => ({
  at: '/work', asked, answered, missing: Array.from({ length: missing }, (_, index) => `/work/q${index}`),
})

test.each([
  ['not begun: answers are needed', section(2, 0, 1), 'todo'],
  ['begun: more answers are needed', section(3, 1, 1), 'begun'],
  ['optional: nothing is needed and nothing answered', section(2, 0, 0), 'optional'],
  ['optional: no row was added yet', section(0, 0, 0), 'optional'],
  ['enough: what is left need not be answered', section(2, 1, 0), 'enough'],
  ['complete: everything is answered', section(2, 2, 0), 'done'],
])('a section is %s', (_, sections, state) => expect(sectionProgress([sections], []).get('/work')?.state).toBe(state))

test('a section with a problem needs attention, however much is answered', () => {
  const problem = { at: '/work/q0', code: 'check', params: {}, message: 'No.' }
  expect(sectionProgress([section(2, 2, 0)], [problem]).get('/work')?.state).toBe('wrong')
})
