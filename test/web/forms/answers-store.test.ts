import { describe, expect, test } from 'vitest'
import type { Form } from '../../../core/definitions/definition-types.ts'
import type { Surroundings } from '../../../core/forms/answers.ts'
import { createAnswersStore } from '../../../playground/web/forms/store/answers-store.ts'
import { formSetting } from '../../../playground/web/forms/store/form-setting.ts'

const visit: Form = {
  $schema: '../meta/form.schema.json',
  id: 'visit',
  title: 'Visit',
  answers: {
    type: 'object',
    properties: {
      home: {
        type: 'object',
        title: 'Home',
        required: ['rooms'],
        properties: {
          rooms: { type: 'integer', title: 'How many rooms?', minimum: 1 },
          people: { type: 'integer', title: 'How many people?' },
          crowding: { type: 'number', title: 'People in a room', calculate: 'people / rooms' },
          plan: { type: 'string', title: 'What is planned?', visibleWhen: 'crowding > 2' },
          remark: { type: 'string', title: 'Remark' },
        },
      },
      children: {
        type: 'array',
        title: 'Children',
        repeat: { over: 'members', where: 'age < 18', heading: '{name}, {age}' },
        items: { type: 'object', properties: { school: { type: 'string', title: 'School' } } },
      },
      steps: {
        type: 'array',
        title: 'Steps',
        repeat: { heading: '{position}. {name}' },
        items: { type: 'object', properties: { name: { type: 'string', title: 'What?', default: 'Call' } } },
      },
    },
  },
}

const surroundings: Surroundings = {
  today: '2026-11-23',
  facts: {},
  rows: { members: [{ id: 'm1', name: 'Ana', age: 34 }, { id: 'm2', name: 'Luca', age: 9 }], commitments: [], results: [] },
  options: { services: [], workers: [], paths: [], members: [], territories: [], findings: [] },
}

const openVisit = (form: Form = visit) => createAnswersStore(formSetting(form, surroundings, 'en'), {})
const withoutRooms = (): Form => {
  const form = structuredClone(visit)
  delete form.answers.properties?.['home']?.properties?.['rooms']
  return form
}

describe('the answers of an open form', () => {
  test('one answer makes its own question draw again, and those that depend on it', () => {
    const store = openVisit()
    store.answer(['home', 'rooms'], 2)
    const places = ['/home/rooms', '/home/people', '/home/crowding', '/home/plan', '/home/remark', '/children/0/school']
    const before = new Map(places.map((at) => [at, store.question(at)]))
    store.answer(['home', 'people'], 6)
    expect(places.filter((at) => store.question(at) !== before.get(at))).toEqual(['/home/people', '/home/crowding', '/home/plan'])
    expect(store.question('/home/crowding').value).toBe(3)
    expect(store.question('/home/plan').isVisible).toBe(true)
  })

  test('what was typed in a question that is hidden comes back with it', () => {
    const store = openVisit()
    store.answer(['home', 'rooms'], 1)
    store.answer(['home', 'people'], 6)
    store.answer(['home', 'plan'], 'A bigger flat')
    store.answer(['home', 'people'], 1)
    expect(store.question('/home/plan').isVisible).toBe(false)
    expect(store.problems()).toEqual([])
    store.answer(['home', 'people'], 5)
    expect(store.question('/home/plan').value).toBe('A bigger flat')
    expect(store.problems()).toEqual([])
  })

  test('a question says what is wrong once it was left, and all do when sending was tried', () => {
    const store = openVisit()
    expect(store.question('/home/rooms').problem).toBeUndefined()
    store.leave('/home/rooms')
    expect(store.question('/home/rooms').problem).toBe('Give the number for “How many rooms?”.')
    expect(store.outstanding()).toEqual([])
    store.answer(['home', 'people'], 'six')
    store.reveal()
    expect(store.outstanding().map(({ at }) => at)).toEqual(['/home/rooms', '/home/people'])
    store.answer(['home', 'rooms'], 2)
    store.answer(['home', 'people'], 6)
    expect(store.outstanding()).toEqual([])
  })

  test('what the server refused stands beside its question until that is answered otherwise', () => {
    const store = openVisit()
    store.answer(['home', 'rooms'], 2)
    store.refuse([{ at: '/home/remark', code: 'check', params: {}, message: 'Say who was there.' }])
    expect(store.question('/home/remark').problem).toBe('Say who was there.')
    store.answer(['home', 'people'], 2)
    expect(store.outstanding()).toHaveLength(1)
    store.answer(['home', 'remark'], 'Ana was there')
    expect(store.outstanding()).toEqual([])
  })

  test('another definition keeps what was typed, by its place; a question taken out and put back finds its answer', () => {
    const store = openVisit()
    store.answer(['home', 'rooms'], 3)
    store.answer(['home', 'remark'], 'Damp')
    store.answer(['children', 0, 'school'], 'Rodari')
    store.change(formSetting(withoutRooms(), surroundings, 'en'))
    expect(store.question('/home/remark').value).toBe('Damp')
    expect(store.question('/children/0/school').value).toBe('Rodari')
    expect(store.problems()).toEqual([])
    store.change(formSetting(visit, surroundings, 'en'))
    expect(store.question('/home/rooms').value).toBe(3)
  })

  test('rows of people follow the household, with what was typed for each', () => {
    const store = openVisit()
    store.answer(['children', 0, 'school'], 'Rodari')
    const born = { ...surroundings.rows, members: [{ id: 'm3', name: 'Gaia', age: 4 }, ...surroundings.rows.members] }
    store.change(formSetting(visit, { ...surroundings, rows: born }, 'en'))
    expect([0, 1].map((row) => store.heading(`/children/${row}`))).toEqual(['Gaia, 4', 'Luca, 9'])
    expect(store.question('/children/1/school').value).toBe('Rodari')
  })

  test('rows are added with their defaults and taken away; the others keep their answers', () => {
    const store = openVisit()
    expect(store.addRow(['steps'])).toBe(0)
    store.addRow(['steps'])
    store.answer(['steps', 1, 'name'], 'Visit the school')
    expect([store.heading('/steps/0'), store.heading('/steps/1')]).toEqual(['1. Call', '2. Visit the school'])
    store.removeRow(['steps'], 0)
    expect(store.rows('/steps').count).toBe(1)
    expect(store.question('/steps/0/name').value).toBe('Visit the school')
    store.removeRow(['steps'], 0)
    expect(store.answers()['steps']).toBeUndefined()
  })

  test('listeners hear of every change until they stop', () => {
    const store = openVisit()
    let heard = 0
    const stop = store.subscribe(() => heard++)
    store.answer(['home', 'rooms'], 1)
    store.leave('/home/rooms')
    store.leave('/home/rooms')
    expect(heard).toBe(2)
    stop()
    store.reveal()
    expect(heard).toBe(2)
  })
})
