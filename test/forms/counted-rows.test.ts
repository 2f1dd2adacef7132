import { expect, test } from 'vitest'
import type { Question } from '../../core/definitions/definition-types.ts'
import type { Value } from '../../core/expressions/value.ts'
import { answerLines } from '../../core/forms/words/answer-lines.ts'
import { askedAt } from '../../core/forms/filling/asked-at.ts'
import { checkAnswers } from '../../core/forms/check/check-answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { formState } from '../../core/forms/filling/form-state.ts'
import { openForm } from '../../core/forms/filling/open-form.ts'
import { paperForm } from '../../core/forms/paper/paper-form.ts'
import { plainSchema } from '../../core/forms/compile/plain-schema.ts'
import { questionUi } from '../../core/forms/view/question-ui.ts'
import { storedAnswers } from '../../core/forms/recorded/stored-answers.ts'
import { formOf, household } from './home-visit.ts'

const number: Question = { type: 'integer', title: 'Number' }
const school = (count: string, more: Partial<Question> = {}): Question => ({
  type: 'array', title: 'Children', repeat: { count, heading: 'Child {position}' }, ...more,
  items: { type: 'object', required: ['age'], properties: { age: { ...number, title: 'Age' }, fees: { ...number, title: 'Fees', default: 5 } } },
})
const family = compileForm(formOf({ how_many: number, children: school('how_many'), all_fees: { ...number, calculate: 'sum(children.fees)' } }))

test('the rows of an open form follow the count; those beyond it are kept and not stored', () => {
  const open = openForm(family, {}, household)
  const stored = () => storedAnswers(family, open.state().answers, household)
  open.answer(['how_many'], 3)
  expect(stored()).toEqual({ how_many: 3, children: [{ fees: 5 }, { fees: 5 }, { fees: 5 }], all_fees: 15 })
  expect([...open.state().required]).toEqual(['/children/0/age', '/children/1/age', '/children/2/age'])
  for (const row of [0, 1, 2]) open.answer(['children', row, 'age'], row + 7)
  open.answer(['how_many'], 1)
  expect(askedAt(open.filling(), '/children')?.rows.length).toBe(1)
  expect(stored()).toEqual({ how_many: 1, children: [{ age: 7, fees: 5 }], all_fees: 5 })
  expect(answerLines(family, open.state().answers, household, 'en').map(({ question, row, answer }) => [row, question, answer])).toEqual([
    [undefined, 'Number', '1'], ['Child 1', 'Age', '7'], ['Child 1', 'Fees', '5'], [undefined, 'Number', '5'],
  ])
  expect(open.problems('en').map(({ at, code }) => [at, code])).toEqual([['/children/1', 'not-asked'], ['/children/2', 'not-asked']])
  open.answer(['how_many'], 2)
  expect(stored()['children']).toEqual([{ age: 7, fees: 5 }, { age: 8, fees: 5 }])
})

test.each<[string, Value, number]>([
  ['a blank', null, 0], ['less than none', -2, 0], ['a part of one', 2.7, 2], ['more than may be', 9, 4],
])('%s', (_, given, rows) => {
  const form = compileForm(formOf({ how_many: { type: 'number', title: 'Number' }, children: school('how_many', { maxItems: 4 }) }))
  expect(formState(form, given === null ? {} : { how_many: given }, household).answers['children'] ?? []).toHaveLength(rows)
})

test.each<[string, string, number]>([
  ['facts of the case', 'count(members)', 3],
  ['what is no number', 'today()', 0],
  ['its own rows, in a circle', 'count(children) + 1', 0],
])('counted by %s', (_, count, rows) => {
  const form = compileForm(formOf({ children: school(count) }))
  expect(askedAt(openForm(form, { children: [{}, {}] }, household).filling(), '/children')?.rows.length).toBe(rows)
})

test('rows counted in each row, and by what other counted rows say', () => {
  const form = compileForm(formOf({
    homes: number,
    home: { type: 'array', repeat: { count: 'homes' }, items: { type: 'object', properties: { rooms: number, room: { type: 'array', repeat: { count: 'rooms' }, items: { type: 'object', properties: { size: number } } } } } },
    keys: { type: 'array', repeat: { count: 'sum(home.rooms)' }, items: { type: 'object', properties: { opens: number } } },
  }))
  const open = openForm(form, { homes: 2 }, household)
  open.answer(['home', 0, 'rooms'], 1)
  open.answer(['home', 1, 'rooms'], 2)
  open.answer(['home', 1, 'room', 1, 'size'], 12)
  expect(open.state().answers).toEqual({ homes: 2, home: [{ rooms: 1, room: [{}] }, { rooms: 2, room: [{}, { size: 12 }] }], keys: [{}, {}, {}] })
})

test('nobody has to answer a section whose count is none, though the section is required', () => {
  const form = compileForm({ ...formOf({}), answers: { type: 'object', required: ['children'], properties: { how_many: number, children: school('how_many') } } })
  expect(checkAnswers(form, {}, household, 'en')).toEqual([])
  expect(plainSchema(form)['required']).toBeUndefined()
})

test('answers that bring more rows than are counted are told', () => {
  expect(checkAnswers(family, { how_many: 1, children: [{ age: 1 }, { age: 2 }, {}] }, household, 'en').map(({ at, message }) => `${at} ${message}`)).toEqual([
    '/children/1 “Children” is not asked with these answers: clear it, or change the answers it depends on.',
  ])
})

test('a page adds none and removes none', () => {
  const rows = family.byPath.get('children')
  expect(rows && questionUi(rows, 'en')['ui:options']).toMatchObject({ rows: { isCounted: true }, addable: false, removable: false, orderable: false })
})

test('on paper there are as many rows as the case asks for, else some to be filled in', () => {
  const rowsOf = (count: string) => paperForm(compileForm(formOf({ how_many: number, children: school(count) })), household, 'en').parts
    .flatMap((part) => (part.kind === 'rows' ? [part.parts.length] : []))
  expect([rowsOf('count(members) - 1'), rowsOf('how_many')]).toEqual([[2], [6]])
})
