import { expect, test } from 'vitest'
import { compileForm } from '../../../core/forms/compile/compile-form.ts'
import { formState } from '../../../core/forms/filling/form-state.ts'
import { openForm } from '../../../core/forms/filling/open-form.ts'
import { formView } from '../../../core/forms/view/form-view.ts'
import { asksAnything, isLongForm, sectionPointer, sectionProgress, shownSections, stepOf } from '../../../playground/web/forms/form-steps.ts'
import { formOf, homeVisit, household } from '../../forms/home-visit.ts'

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
])('a section is %s', (_, sections, state) => expect(sectionProgress([sections], [], homeVisit).get('/work')?.state).toBe(state))

test('a section with a problem needs attention, however much is answered', () => {
  const problem = { at: '/work/q0', code: 'check', params: {}, message: 'No.' }
  expect(sectionProgress([section(2, 2, 0)], [problem, { ...problem, at: '/work/q1' }], homeVisit).get('/work')).toEqual({ state: 'wrong', asked: 2, answered: 2, wrong: 2 })
})

test('a section asks for something where a question is asked or a row can be added, and not where it only tells something', () => {
  const form = compileForm(formOf({
    intro: { type: 'object', title: 'Before', properties: { words: { type: 'null', title: 'Say who you are.' } } },
    home: { type: 'object', title: 'Home', properties: { rooms: { type: 'integer' } } },
    sum: { type: 'object', title: 'Sum', properties: { all: { type: 'integer', calculate: 'home.rooms * 2' } } },
    people: { type: 'array', title: 'People', items: { type: 'object', properties: { name: { type: 'string' } } } },
  }))
  const { state } = openForm(form, { home: { rooms: 2 } }, household)
  expect(['/intro', '/home', '/sum', '/people'].map((at) => asksAnything(state(), form, at))).toEqual([false, true, false, true])
})

const scattered = compileForm(formOf({
  village: { type: 'string' },
  start: { type: 'string', ui: { widget: 'hidden' } },
  home: { type: 'object', title: 'Home', properties: { rooms: { type: 'integer' } } },
  comments: { type: 'string', visibleWhen: 'home.rooms > 1' },
  work: { type: 'object', title: 'Work', properties: { months: { type: 'integer' } } },
  rest: { type: 'string', minLength: 3 },
}, { required: ['rest'] }))

test('questions that stand in no section have a page, an address and progress where they stand', () => {
  const view = formView(scattered, household, 'en')
  const open = openForm(scattered, { village: 'North', home: { rooms: 2 }, rest: 'a' }, household)
  const shown = shownSections(view, open.state())
  expect(shown.map(stepOf)).toEqual(['form', 'home', 'form-2', 'work', 'form-3'])
  const progress = sectionProgress(open.state().sections, open.problems('en'), scattered)
  expect(shown.map(({ at }) => progress.get(at)?.state)).toEqual(['done', 'done', 'optional', 'optional', 'wrong'])
  expect(['/village', '/home/rooms', '/comments', '/rest'].map((at) => sectionPointer(at, scattered))).toEqual(['', '/home', '//2', '//3'])

  open.answer(['rest'], 'all of it')
  open.answer(['comments'], 'none')
  const after = sectionProgress(open.state().sections, open.problems('en'), scattered)
  expect(shown.map(({ at }) => after.get(at)?.state)).toEqual(['done', 'done', 'done', 'optional', 'done'])
})

test('where none of them is asked now, they have no page', () => {
  const { hidden } = formState(scattered, { home: { rooms: 1 } }, household)
  expect(shownSections(formView(scattered, household, 'en'), { hidden }).map(stepOf)).toEqual(['form', 'home', 'work', 'form-3'])
})

test('a section whose questions are all hidden has no page: neither has one whose notes, rows and inner sections are', () => {
  const owns = 'owns = true'
  const form = compileForm(formOf({
    owns: { type: 'boolean' },
    why: { type: 'object', title: 'Why not', properties: { reason: { type: 'string', visibleWhen: 'owns = false' }, key: { type: 'string', ui: { widget: 'hidden' } } } },
    land: { type: 'object', title: 'Land', properties: { fields: { type: 'object', title: 'Fields', properties: { size: { type: 'integer', visibleWhen: owns } } }, told: { type: 'null', title: 'Measure it.', visibleWhen: owns } } },
    crops: { type: 'object', title: 'Crops', properties: { each: { type: 'array', title: 'Crops', visibleWhen: owns, items: { type: 'object', properties: { name: { type: 'string' } } } } } },
  }))
  const shown = (answers: { owns?: boolean }) => shownSections(formView(form, household, 'en'), formState(form, answers, household)).map(stepOf)
  expect([shown({}), shown({ owns: false }), shown({ owns: true })]).toEqual([['form'], ['form', 'why'], ['form', 'land', 'crops']])
})

test.each<[string, Parameters<typeof formOf>[0], boolean]>([
  ['rows between questions that stand in no section', {
    held_on: { type: 'string' },
    attendance: { type: 'array', title: 'Who was there?', repeat: { over: 'members' }, items: { type: 'object', properties: { presence: { type: 'boolean' } } } },
    said: { type: 'string' },
  }, false],
  ['one section between such questions', { day: { type: 'string' }, home: { type: 'object', title: 'Home', properties: { rooms: { type: 'integer' } } }, said: { type: 'string' } }, true],
])('a form of %s is gone through step by step: %#', (_, questions, isLong) => {
  expect(isLongForm(formView(compileForm(formOf(questions)), household, 'en'))).toBe(isLong)
})
