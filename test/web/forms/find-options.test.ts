import { expect, test } from 'vitest'
import { findOptions } from '../../../playground/web/forms/widgets/find-options.ts'

const titles = ['Torino', 'San Mauro Torinese', 'Forlì', 'L’Aquila', 'Reggio nell’Emilia', 'Întorsura', 'مدينة الجزائر']
const places = Array.from({ length: 20_000 }, (_, value) => ({ value, title: `Place ${value}` }))
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

test('of thousands, 12 that a search finds are shown and the others counted', () => {
  const { shown, more } = findOptions(places, 'place 1')
  expect(shown.map(({ value }) => value).slice(0, 3)).toEqual([1, 10, 11])
  expect(shown).toHaveLength(12)
  expect(more).toBe(11_111 - 12)
})

test.each([[undefined, 12], ['', 12]])('opened with %j typed, %i of thousands are shown', (typed, count) => {
  expect(findOptions(places, typed).shown).toEqual(places.slice(0, count))
})
