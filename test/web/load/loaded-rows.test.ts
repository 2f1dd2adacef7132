import { describe, expect, test } from 'vitest'
import type { AssessmentTool } from '../../../core/definitions/definition-types.ts'
import type { ImportLine } from '../../../core/exchange/import-report.ts'
import { compileForm } from '../../../core/forms/compile/compile-form.ts'
import { languagesIn } from '../../../playground/web/pages/tools/languages-in.ts'
import { isSection, onlyQuestion, questionBecame, questionsWithin } from '../../../playground/web/pages/load/question-became.ts'
import { rowWords } from '../../../playground/web/pages/load/row-words.ts'
import { bySheet, rowsShown, type Shown } from '../../../playground/web/pages/load/row-filter.ts'

const line = (row: number, label: string, outcome: ImportLine['outcome'] = 'whole', sheet = 'survey'): ImportLine => ({ sheet, row, name: `q${row}`, label, type: 'text', outcome, notes: outcome === 'whole' ? [] : [{ code: 'unknown-type', params: {}, message: 'no type of question' }] })
const LINES = [line(2, 'Does anyone work?'), line(3, 'Months without work', 'approximated'), line(4, 'Record it', 'not-taken'), line(2, 'Yes', 'whole', 'choices'), line(9, 'Later')]

describe('rows of a source', () => {
  test.each<[shown: Shown, search: string, rows: number[]]>([
    ['all', '', [2, 3, 4, 2, 9]],
    ['whole', '', [2, 2, 9]],
    ['approximated', '', [3]],
    ['not-taken', '', [4]],
    ['all', 'WORK', [2, 3]],
    ['all', 'work months', [3]],
    ['whole', 'months', []],
    ['all', 'kind of note', [3, 4]],
    ['all', 'choices', [2]],
    ['all', 'q9', [9]],
  ])('shown are %s with "%s"', (shown, search, rows) => {
    expect(rowsShown(LINES, shown, search, ({ notes }) => (notes.length > 0 ? 'a kind of note' : '')).map(({ row }) => row)).toEqual(rows)
  })

  test('stand together by sheet, in order', () => {
    expect(bySheet(LINES).map(({ sheet, lines }) => [sheet, lines.length])).toEqual([['survey', 3], ['choices', 1], ['survey', 1]])
  })
})

const tool: AssessmentTool = {
  $schema: 'assessment-tool.schema.json', id: 'check', title: { en: 'Check', fr: 'Contrôle' }, status: 'illustrative',
  answers: {
    type: 'object',
    required: ['works'],
    properties: {
      works: { type: 'boolean', title: 'Works?' },
      home: {
        type: 'object', title: { en: 'Home', ar: 'السكن' },
        properties: {
          rent: { type: 'integer', title: 'Rent', visibleWhen: 'works = true', score: 'if rent > 5 then 1 else 0', check: [{ that: 'rent > 0', message: 'More' }] },
          rooms: { type: 'array', title: 'Rooms', requiredWhen: 'rent > 5', items: { type: 'object', required: ['use'], properties: { use: { type: 'string', title: 'Use' } } } },
        },
      },
    },
  },
}

describe('the question a row became', () => {
  test.each<[became: string | undefined, title: unknown]>([
    ['home.rent', 'Rent'], ['home.rooms', 'Rooms'], ['home.rooms.use', 'Use'], ['works', 'Works?'], ['code list yesno', undefined], ['', undefined], [undefined, undefined], ['__proto__', undefined],
  ])('%s', (became, title) => {
    expect(questionBecame(tool, became)?.question.title).toEqual(title)
  })

  test('stands alone without what reads other answers', () => {
    const rent = questionBecame(tool, 'home.rent')
    if (!rent) throw new Error('The question is gone.')
    const alone = onlyQuestion(tool, rent)
    expect(alone.answers.properties).toEqual({ rent: { type: 'integer', title: 'Rent' } })
    expect(compileForm(alone).questions.map(({ id }) => id)).toContain('rent')
  })

  test.each<[became: string, required: readonly string[] | undefined]>([
    ['home.rent', undefined], ['works', ['works']], ['home.rooms.use', ['use']], ['home.rooms', ['rooms']],
  ])('%s is required alone where it is required among others, be it at times', (became, required) => {
    const placed = questionBecame(tool, became)
    if (!placed) throw new Error('The question is gone.')
    expect(onlyQuestion(tool, placed).answers.required).toEqual(required)
  })

  test('is a section where others stand in it', () => {
    const counted = ['home', 'home.rooms', 'works'].map((became) => questionBecame(tool, became)).map((placed) => placed && [isSection(placed), questionsWithin(placed)])
    expect(counted).toEqual([[true, 2], [true, 1], [false, 0]])
  })
})

test('a form speaks the languages its texts are in, not one that only a text or two are in', () => {
  expect(languagesIn(tool)).toEqual(['en', 'fr', 'ar'])
  expect(languagesIn({ ...tool, title: 'Check', answers: { type: 'object', properties: { works: { type: 'boolean', title: 'Works?' } } } })).toEqual([])
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`q${at}`, { type: 'string' as const, title: { es: '¿Cuál?', qu: '¿Mayqin?' } }]))
  expect(languagesIn({ ...tool, title: { en: 'OK' }, answers: { type: 'object', properties: many } })).toEqual(['es', 'qu'])
})

describe('a row says its words in the language that is read, where it has them', () => {
  const form: AssessmentTool = { ...tool, answers: { type: 'object', properties: { home: { type: 'object', title: { en: 'Home', ar: 'السكن' }, properties: {
    own: { type: 'string', title: { en: 'Whose?', ar: 'لمن؟' }, oneOf: [{ const: 'rent', title: { en: 'Rented', ar: 'إيجار' } }, { const: 'own', title: 'Their own' }] },
    many: { type: 'array', title: { en: '**Which**?' }, items: { type: 'string', oneOf: [{ const: 1, title: { en: 'One', ar: 'واحد' } }] } },
  } } } } }
  test.each<[row: Partial<ImportLine>, language: string, words: string]>([
    [{ name: 'home', label: 'Home', became: 'home' }, 'ar', 'السكن'],
    [{ name: 'own', label: 'Whose?', became: 'home.own' }, 'ar', 'لمن؟'],
    [{ name: 'rent', label: 'Rented', became: 'home.own' }, 'ar', 'إيجار'],
    [{ name: '1', label: 'One', became: 'home.many' }, 'ar', 'واحد'],
    [{ name: 'many', label: '**Which**?', became: 'home.many' }, 'ar', 'Which?'],
    [{ name: 'gone', label: 'Not there', became: 'home.gone' }, 'ar', 'Not there'],
    [{ name: 'gone', label: '', became: '' }, 'ar', 'gone'],
    [{ name: '', label: '', became: 'home' }, 'ar', ''],
    [{ name: 'own', label: 'Whose?', became: 'home.own' }, 'toString', 'Whose?'],
  ])('%j in %s', (row, language, words) => {
    expect(rowWords(form, language)({ ...line(2, ''), ...row })).toBe(words)
  })
})
