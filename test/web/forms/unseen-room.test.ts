import { expect, test } from 'vitest'
import type { Answers } from '../../../core/forms/answers.ts'
import { createAnswersStore } from '../../../playground/web/forms/store/answers-store.ts'
import { formSetting } from '../../../playground/web/forms/store/form-setting.ts'
import { unseenRoom } from '../../../playground/web/forms/unseen-room.ts'
import { formOf } from '../../forms/home-visit.ts'
import { surroundings } from './surroundings.ts'

const form = formOf({
  start: { type: 'string', ui: { widget: 'hidden' } },
  home: {
    type: 'object',
    title: 'Home',
    properties: {
      rented: { type: 'boolean', title: 'Is it rented?' },
      rent: { type: 'number', title: 'Rent', visibleWhen: 'rented' },
      owed: { type: 'number', title: 'Rent owed', visibleWhen: 'rented' },
      points: { type: 'integer', calculate: '3', ui: { widget: 'hidden' } },
      told: { type: 'null', title: 'Well noted.' },
      about_rent: { type: 'null', title: 'About rent.', visibleWhen: 'rented' },
    },
  },
  people: { type: 'array', title: 'People', items: { type: 'object', properties: { name: { type: 'string', title: 'Name' }, age: { type: 'integer', title: 'Age' } } } },
})

const roomOf = (id: string, answers: Answers) => {
  const store = createAnswersStore(formSetting(form, surroundings, 'en'), answers)
  const section = store.setting().view.sections.find((each) => each.id === id)
  return section ? unseenRoom(store, section) : 0
}

test('a section nobody has seen keeps room for what it asks and says now', () => {
  expect(roomOf('home', {})).toBe(90 + 118 + 60)
  expect(roomOf('home', { home: { rented: true } })).toBe(90 + 3 * 118 + 2 * 60)
  expect(roomOf('people', {})).toBe(90)
  expect(roomOf('people', { people: [{ name: 'Ana' }, {}] })).toBe(90 + 4 * 118)
})
