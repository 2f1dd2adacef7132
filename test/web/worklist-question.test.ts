import { expect, it } from 'vitest'
import type { Role } from '../../core/definitions/definition-types.ts'
import { addressOf, firstQuestion, questionIn } from '../../playground/web/pages/worklist/worklist-question.ts'

const carries: Role = { title: 'Case manager', cases: 'own', carries: true }
const assigns: Role = { title: 'Coordinator', cases: 'territory' }

it('begins with one\'s own cases, or with all for who carries none', () => {
  expect(firstQuestion(carries).tab).toBe('mine')
  expect(firstQuestion(assigns).tab).toBe('all')
})

it.each([
  ['', { tab: 'mine', search: '', sort: 'due', descending: false, page: 1 }],
  ['tab=overdue&search=ros&sort=household&descending=true&page=3', { tab: 'overdue', search: 'ros', sort: 'household', descending: true, page: 3 }],
  ['tab=secret&sort=taxCode&page=-4', { tab: 'mine', sort: 'due', page: 1 }],
  ['page=many', { page: 1 }],
])('reads the address ?%s', (address, asked) => {
  expect(questionIn(new URLSearchParams(address), carries)).toMatchObject(asked)
})

it('writes only what differs into the address, and reads it back', () => {
  const question = { ...firstQuestion(carries), tab: 'closed' as const, page: 2 }
  const address = addressOf(question, carries)
  expect(address).toEqual({ tab: 'closed', page: '2' })
  expect(questionIn(new URLSearchParams(address), carries)).toEqual(question)
})
