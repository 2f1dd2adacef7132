import Form from '@rjsf/core/lib/components/Form.js'
import type { RJSFSchema, UiSchema, ValidatorType } from '@rjsf/utils'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Question } from '../../core/definitions/definition-types.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { formView } from '../../core/forms/view/form-view.ts'
import { formOf, homeVisit, household } from './home-visit.ts'

const view = formView(homeVisit, household, 'it')
const section = (id: string) => view.sections.find((each) => each.id === id)

describe('a form as a page draws it', () => {
  test('has its sections in order', () => {
    expect([view.id, view.title, view.description]).toEqual(['home_visit', 'Visita a casa', 'Invented for tests: something of everything a form can ask.'])
    expect(view.sections.map(({ id, kind, title, at, path, questions }) => [id, kind, title, at, path, questions.length])).toEqual([
      ['', 'section', 'Visita a casa', '', [], 1],
      ['work', 'section', 'Lavoro', '/work', ['work'], 6],
      ['home', 'section', 'Casa', '/home', ['home'], 3],
      ['people', 'rows', 'Tutti dai 16 anni', '/people', ['people'], 4],
      ['objectives', 'rows', 'Obiettivi', '/objectives', ['objectives'], 4],
      ['closing', 'section', 'Per finire', '/closing', ['closing'], 3],
    ])
  })

  test.each<[string, Record<string, Question>, unknown]>([
    ['last', { home: { type: 'object', title: 'Home', properties: { rooms: { type: 'integer' } } }, comments: { type: 'string' } }, [['Home', ['rooms']], ['Further questions', ['comments']]]],
    [
      'first, between and last',
      {
        village: { type: 'string' }, day: { type: 'string' }, home: { type: 'object', title: 'Home', properties: { rooms: { type: 'integer' } } },
        why: { type: 'string' }, people: { type: 'array', title: 'People', items: { type: 'object', properties: { name: { type: 'string' } } } }, comments: { type: 'string' },
      },
      [['Invented', ['village', 'day']], ['Home', ['rooms']], ['Further questions', ['why']], ['People', ['name']], ['Further questions', ['comments']]],
    ],
    ['nowhere, where people see none of them', { home: { type: 'object', title: 'Home', properties: {} }, start: { type: 'string', ui: { widget: 'hidden' } } }, [['Home', []]]],
  ])('asks questions of no section where the definition has them: %s', (_, properties, sections) => {
    const drawn = formView(compileForm({ ...formOf(properties), title: 'Invented' }), household, 'en').sections
    expect(drawn.map(({ title, questions }) => [title, questions])).toEqual(sections)
    expect(new Set(drawn.map(({ at }) => at)).size).toBe(drawn.length)
  })

  test('has plain schemas in the language', () => {
    expect(section('home')?.schema).toEqual({
      title: 'Casa',
      type: 'object',
      required: ['tenure'],
      properties: {
        tenure: { title: 'Di chi è la casa?', type: 'string', oneOf: [{ const: 'own', title: 'Di proprietà' }, { const: 'rent', title: 'In affitto' }, { const: 'none', title: 'Nessuna' }] },
        defects: {
          title: 'Che cosa non va?', type: 'array', minItems: 1, maxItems: 2, uniqueItems: true,
          items: { type: 'string', oneOf: [{ const: 'damp', title: 'Umidità' }, { const: 'cold', title: 'Freddo' }, { const: 'small', title: 'Troppo piccola' }] },
        },
        landlord: {
          title: 'Landlord', type: 'object',
          properties: {
            mail: { title: 'E-mail', type: 'string', format: 'email' },
            code: { title: 'Contract', type: 'string', minLength: 5, maxLength: 4000, pattern: '^[A-Z]{2}[0-9]{3}$' },
            meet: { title: 'Meeting with the landlord', type: 'string', format: 'date-time' },
            hour: { title: 'Best time', type: 'string', format: 'time' },
          },
        },
      },
    })
  })

  test('says beside the schema how questions look', () => {
    expect(section('work')?.uiSchema['months']).toEqual({ 'ui:options': { unit: 'mesi', width: 'short' } })
    expect(section('work')?.uiSchema['works']).toEqual({ 'ui:widget': 'radio', 'ui:options': { control: 'yes_no' } })
    expect(section('work')?.uiSchema['rest']).toEqual({ 'ui:readonly': true, 'ui:options': { isCalculated: true } })
    expect(section('closing')?.uiSchema['wishes']).toEqual({
      'ui:widget': 'textarea',
      'ui:options': { control: 'long_text', purpose: 'To plan together.', source: { page: '2', row: '9' } },
    })
    expect(section('people')?.uiSchema['ui:options']).toEqual({ rows: { over: 'members', heading: '{name}, {age}' }, addable: false, removable: false, orderable: false })
    expect(section('objectives')?.uiSchema['ui:options']).toEqual({ rows: { heading: 'Obiettivo {position}: {title}', add: 'Aggiungi un obiettivo' } })
  })

  test('says in how many columns options stand', () => {
    const oneOf: Question['oneOf'] = [{ const: 'fir', title: 'Fir' }, { const: 'oak', title: 'Oak' }]
    const [trees] = formView(compileForm(formOf({ trees: { type: 'object', title: 'Trees', properties: { tallest: { type: 'string', oneOf, ui: { widget: 'cards', columns: 2 } } } } })), household, 'en').sections
    expect(trees?.uiSchema['tallest']).toEqual({ 'ui:widget': 'radio', 'ui:options': { control: 'cards', columns: 2 } })
  })

  test('offers what optionsWhere lets through', () => {
    expect(section('objectives')?.schema.items?.properties?.['service']?.oneOf).toEqual([{ const: 'tutor', title: 'Tutor' }])
  })

  test('offers for a list what optionsWhere of its items lets through', () => {
    const who: Question = { type: 'array', uniqueItems: true, items: { type: 'string', optionsFrom: 'members', optionsWhere: 'age >= 16 and age < 67' } }
    const members = household.rows.members.map((member) => ({ ...member, title: String(member['name']) }))
    const around = { ...household, options: { ...household.options, members } }
    expect(formView(compileForm(formOf({ who })), around, 'en').sections[0]?.schema.properties?.['who']?.items?.oneOf).toEqual([{ const: 'm1', title: 'Ada' }])
  })

  test('marks the path that is recommended', () => {
    const paths = [{ id: 'a', title: 'Path A', recommended: false }, { id: 'b', title: 'Path B', recommended: true }]
    const around = { ...household, options: { ...household.options, paths } }
    const path: Question = { type: 'string', optionsFrom: 'paths' }
    expect(formView(compileForm(formOf({ path })), around, 'en').sections[0]?.schema.properties?.['path']?.oneOf)
      .toEqual([{ const: 'a', title: 'Path A' }, { const: 'b', title: 'Path B', recommended: true }])
  })

  test('offers earlier values beside the question, in words', () => {
    expect([...view.earlier]).toEqual([['/work/months', { value: 12, words: '12 mesi' }]])
  })

  test('offers earlier values of each person, of the right kind only', () => {
    const form = compileForm(formOf({
      people: { type: 'array', repeat: { over: 'members' }, items: { type: 'object', properties: { years: { type: 'integer', prefillFrom: 'age' }, call: { type: 'integer', prefillFrom: 'name' } } } },
    }))
    expect([...formView(form, household, 'en').earlier].map(([at, { words }]) => [at, words])).toEqual([
      ['/people/0/years', '40'], ['/people/1/years', '70'], ['/people/2/years', '4'],
    ])
  })
})

describe('any reader of JSON Schema takes it', () => {
  const ajv = addFormats.default(new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false }))
  test.each(view.sections)('ajv, strict: $title', ({ schema }) => expect(typeof ajv.compile(schema)).toBe('function'))

  const trusting = { isValid: () => true, rawValidation: () => ({}), validateFormData: () => ({ errors: [], errorSchema: {} }), toErrorList: () => [] } as unknown as ValidatorType
  test.each(view.sections)('rjsf with its own widgets: $title', ({ schema, uiSchema, questions }) => {
    const html = renderToStaticMarkup(createElement(Form, { schema: schema as RJSFSchema, uiSchema: uiSchema as UiSchema, validator: trusting, formData: schema.type === 'array' ? [{}] : {} }))
    expect(html).not.toMatch(/Unsupported field|Unknown field|No widget/)
    for (const question of questions) expect(html).toContain(`root_${schema.type === 'array' ? '0_' : ''}${question}`)
  })
})
