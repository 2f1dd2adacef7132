import { expect, test } from 'vitest'
import { findOptions } from '../../../playground/web/forms/widgets/find-options.ts'

const titles = ['Torino', 'San Mauro Torinese', 'Forlì', 'L’Aquila', 'Reggio nell’Emilia', 'Întorsura', 'مدينة الجزائر']
const options = titles.map((title, value) => ({ value, title }))

test.each([
  ['', titles],
  ['tor', ['Torino', 'San Mauro Torinese']],
  ['  torinese san ', ['San Mauro Torinese']],
  ['FORLI', ['Forlì']],
  ['aquila', ['L’Aquila']],
  ['emilia regg', ['Reggio nell’Emilia']],
  ['intor', ['Întorsura']],
  ['الجزائر', ['مدينة الجزائر']],
  ['auro', ['San Mauro Torinese']],
  ['Turin', []],
])('%j finds %j', (typed, found) => {
  expect(findOptions(options, typed).shown.map(({ title }) => title)).toEqual(found)
})

test('of thousands, 50 are shown and the others counted', () => {
  const many = Array.from({ length: 20_000 }, (_, value) => ({ value, title: `Place ${value}` }))
  const { shown, more } = findOptions(many, 'place 1')
  expect(shown.map(({ value }) => value).slice(0, 3)).toEqual([1, 10, 11])
  expect(shown).toHaveLength(50)
  expect(more).toBe(11_111 - 50)
})
