import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import type { FormDefinition } from '../../../core/definitions/configuration.ts'
import type { Question } from '../../../core/definitions/definition-types.ts'
import { formChanges } from '../../../core/definitions/form-changes.ts'
import { changeWords } from '../../../playground/web/forms/versions/change-words.ts'
import { wordsIn } from '../../../playground/web/use-words.ts'
import en from '../../../playground/web/words/en.json'

beforeAll(async () => {
  await i18next.init({ resources: { en: { translation: en } }, lng: 'en', interpolation: { escapeValue: false } })
})

const form = (question: Question): FormDefinition => ({ $schema: '../meta/form.schema.json', id: 'visit', title: 'Visit', answers: { type: 'object', properties: { q: { title: 'Roof', ...question } } } })
const roofs = (points: number): Question => ({ type: 'string', oneOf: [{ const: 'tiles', title: 'Tiles', score: points }] })

test.each<[what: string, before: Question, after: Question, says: string]>([
  ['its type', { type: 'string' }, { type: 'boolean' }, 'Question “Roof”: answered otherwise: from “text” to “yes or no”'],
  ['a day that becomes a moment', { type: 'string', format: 'date' }, { type: 'string', format: 'date-time' }, 'Question “Roof”: answered otherwise: from “date” to “date and time”'],
  ['the points of an option', roofs(2), roofs(3), 'Answer “Tiles” to “Roof”: other points: from “2” to “3”'],
  ['a limit', { type: 'integer', maximum: 9 }, { type: 'integer', maximum: 12 }, 'Question “Roof”: other limits: from “9” to “12”'],
  ['a limit that was not there', { type: 'integer' }, { type: 'integer', maximum: 12 }, 'Question “Roof”: other limits'],
  ['a condition', { type: 'integer', visibleWhen: 'rooms > 1' }, { type: 'integer', visibleWhen: 'rooms > 2' }, 'Question “Roof”: asked in other cases: from “rooms > 1” to “rooms > 2”'],
  ['a long condition', { type: 'integer', visibleWhen: 'rooms > 1' }, { type: 'integer', visibleWhen: `rooms > ${'1 + '.repeat(20)}1` }, 'Question “Roof”: asked in other cases'],
  ['its words', { type: 'integer', title: 'Roofs' }, { type: 'integer' }, 'Question “Roof”: before: “Roofs”'],
])('a change says from what to what, where that is short: %s', (_, before, after, says) => {
  expect(formChanges(form(before), form(after)).map((change) => changeWords(change, wordsIn('en')))).toContain(says)
})
