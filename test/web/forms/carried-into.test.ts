import { expect, test } from 'vitest'
import type { Form, Question } from '../../../core/definitions/definition-types.ts'
import { compileForm } from '../../../core/forms/compile/compile-form.ts'
import { carriedInto, overlaid } from '../../../playground/web/forms/store/carried-into.ts'
import { surroundings } from './surroundings.ts'

const version = (properties: Record<string, Question>) => compileForm({
  $schema: '../meta/form.schema.json', id: 'visit', title: 'Visit', answers: { type: 'object', properties },
} satisfies Form)
const rooms: Question = { type: 'integer', title: 'How many rooms?' }
const rent: Question = { type: 'number', title: 'How much is the rent?' }
const section = (properties: Record<string, Question>): Question => ({ type: 'object', title: 'Home', properties })

test('a question that moved takes its answer along; what is not asked any more stays for a change of mind', () => {
  const before = version({ home: section({ rooms, rent }), money: section({ debts: { type: 'boolean', title: 'Debts?' } }) })
  const after = version({ home: section({ rooms }), money: section({ rent }) })
  const moved = carriedInto(before, after, { home: { rooms: 3, rent: 500 }, money: { debts: true } }, surroundings)
  expect(moved).toEqual({ home: { rooms: 3, rent: 500 }, money: { debts: true, rent: 500 } })
})

test('rows are laid over rows of the same person', () => {
  expect(overlaid({ people: [{ row: 'm1', a: 1, b: 2 }] }, { people: [{ row: 'm1', b: 3 }, { row: 'm2', b: 4 }] }))
    .toEqual({ people: [{ row: 'm1', a: 1, b: 3 }, { row: 'm2', b: 4 }] })
})
