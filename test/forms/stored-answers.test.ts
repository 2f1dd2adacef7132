import { expect, test } from 'vitest'
import type { Question } from '../../core/definitions/definition-types.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { storedAnswers } from '../../core/forms/recorded/stored-answers.ts'
import { formOf, household } from './home-visit.ts'

const text: Question = { type: 'string', title: 'Text' }
const home = compileForm(formOf({
  home: {
    type: 'object',
    title: 'Home',
    properties: {
      rooms: { type: 'number', title: 'Rooms' },
      constructor: { ...text, title: 'Who built it' },
      leaks: { type: 'boolean', title: 'Does it leak' },
      where: { ...text, visibleWhen: 'leaks = true' },
    },
  },
}))

test.each<[what: string, given: Answers, stored: Answers]>([
  ['in the order of the form', { rooms: 2, constructor: 'Family', leaks: true, where: 'Roof' }, { rooms: 2, constructor: 'Family', leaks: true, where: 'Roof' }],
  ['in another order', { where: 'Roof', leaks: true, constructor: 'Family', rooms: 2 }, { rooms: 2, constructor: 'Family', leaks: true, where: 'Roof' }],
  ['one after the other left out', { leaks: false }, { leaks: false }],
  ['one that is not asked', { rooms: 2, leaks: false, where: 'Roof' }, { rooms: 2, leaks: false }],
  ['one that nothing asks for', { rooms: 2, colour: 'Red', leaks: false }, { rooms: 2, leaks: false }],
  ['one of the wrong kind', { rooms: 'two', leaks: false }, { leaks: false }],
  ['one that every object has, unanswered', { rooms: 2 }, { rooms: 2 }],
])('answers of a section are stored in the order of the form, whatever came: %s', (_, given, stored) => {
  const answers = storedAnswers(home, { home: given }, household)
  expect(JSON.stringify(answers)).toBe(JSON.stringify({ home: stored }))
})

test.each<[what: string, given: Answers]>([
  ['nothing in it', {}],
  ['blanks', { rooms: null, where: '' }],
  ['only what is not asked', { where: 'Roof' }],
])('a section without any answer is not stored: %s', (_, given) => {
  expect(storedAnswers(home, { home: given }, household)).toEqual({})
})
