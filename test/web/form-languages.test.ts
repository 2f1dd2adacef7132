import { expect, test } from 'vitest'
import { completeness } from '../../core/definitions/completeness.ts'
import type { AssessmentTool, Text } from '../../core/definitions/definition-types.ts'
import { readDefinitions } from '../../core/definitions/read-definitions.ts'
import { formLanguages, writtenIn } from '../../playground/web/pages/tools/form-languages.ts'

const LANGUAGES: [string, ...string[]] = ['en', 'it', 'ar']

function inPack(title: Text, ...questions: Text[]) {
  const form: AssessmentTool = {
    $schema: '../../../form-definitions/meta/assessment-tool.schema.json', id: 'check', title, status: 'illustrative',
    answers: { type: 'object', properties: Object.fromEntries(questions.map((words, at) => [`q${at}`, { type: 'string', title: words }])) },
  }
  const { documents } = readDefinitions([{ path: 'check.json', text: JSON.stringify(form) }])
  return { form, configuration: { completeness: completeness(documents, LANGUAGES), pack: { languages: LANGUAGES } } } as unknown as { form: AssessmentTool; configuration: Parameters<typeof writtenIn>[1] }
}

test.each<[what: string, texts: [Text, ...Text[]], languages: string[], lacking: string[]]>([
  ['Spanish and Quechua, and one English OK', [{ es: 'Ficha', qu: 'Willay' }, { es: '¿Cuántos?', qu: '¿Hayka?' }, { en: 'OK' }], ['es', 'qu'], ['en', 'it', 'ar']],
  ['English words without a language, and figures', ['Scorecard', 'Is it owned?', 'How many?', '1–2'], ['en'], ['it', 'ar']],
  ['Arabic words without a language', ['استمارة', 'هل تعمل؟'], [], ['en', 'it', 'ar']],
  ['all of the pack’s', [{ en: 'Work', it: 'Lavoro', ar: 'العمل' }], ['en', 'it', 'ar'], []],
  ['one of the pack’s only here and there', [{ en: 'Work', it: 'Lavoro' }, { en: 'Home' }, { en: 'Rooms' }], ['en'], ['it', 'ar']],
])('the languages of a form are those most of it is written in: %s', (_, [title, ...questions], languages, lacking) => {
  const { form, configuration } = inPack(title, ...questions)
  expect(writtenIn(form, configuration)).toEqual({ languages, lacking })
})

test('how far it is written is told of each language of the pack, and of every other it has', () => {
  const { form, configuration } = inPack({ es: 'Ficha', qu: 'Willay' }, { es: '¿Cuántos?' }, { en: 'OK' })
  expect(formLanguages(form, configuration).map(({ language, isOfPack, texts, missing, first }) => [language, isOfPack, texts, missing, first.length])).toEqual([
    ['en', true, 3, 2, 2], ['it', true, 3, 3, 3], ['ar', true, 3, 3, 3], ['es', false, 3, 1, 1], ['qu', false, 3, 2, 2],
  ])
})
