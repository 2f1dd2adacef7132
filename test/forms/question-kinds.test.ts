import { describe, expect, test } from 'vitest'
import type { Question } from '../../core/definitions/definition-types.ts'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import type { Value } from '../../core/expressions/value.ts'
import { answerLines } from '../../core/forms/words/answer-lines.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { checkAnswers } from '../../core/forms/check/check-answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { fillingOf } from '../../core/forms/filling/filling-of.ts'
import { formState } from '../../core/forms/filling/form-state.ts'
import { formView } from '../../core/forms/view/form-view.ts'
import { asRead } from '../../core/forms/filling/non-response.ts'
import { noteAt } from '../../core/forms/words/note-at.ts'
import { plainSchema } from '../../core/forms/compile/plain-schema.ts'
import { withoutPersonal, withoutSensitive } from '../../core/forms/recorded/redacted-answers.ts'
import { storedAnswers } from '../../core/forms/recorded/stored-answers.ts'
import { formOf, household } from './home-visit.ts'

const problemsOf = (form: FormDefinition, answers: Answers, language = 'en') =>
  checkAnswers(compileForm(form), answers, household, language).map(({ at, message }) => `${at} ${message}`)
const linesOf = (form: FormDefinition, answers: Answers, language = 'en') =>
  answerLines(compileForm(form), answers, household, language).map(({ question, answer }) => `${question}: ${answer.replaceAll(/[\u00a0\u202f]/g, ' ')}`)
const storedOf = (form: FormDefinition, answers: Answers) => storedAnswers(compileForm(form), answers, household)
const hash = 'a'.repeat(64)

describe('a note', () => {
  const form = formOf(
    {
      rooms: { type: 'integer', title: 'Rooms' },
      told: { type: 'null', title: { en: 'The home has {rooms} rooms.', ar: 'في البيت {rooms} غرف.' }, description: 'Shared by {people.name}; {nobody}' },
      people: { type: 'array', title: 'People', items: { type: 'object', properties: { name: { type: 'string', title: 'Name' }, hello: { type: 'null', title: 'Hello {name}!' } } } },
    },
    { required: ['told'] },
  )
  const answers: Answers = { rooms: 3, people: [{ name: 'Ana' }, { name: 'Ion' }] }

  test('is not answered, counted, needed, stored or listed', () => {
    expect(problemsOf(form, answers)).toEqual([])
    expect(problemsOf(form, { ...answers, told: 'yes' })).toEqual(['/told This form has no question “told”: load the form again and answer what it asks.'])
    expect(formState(compileForm(form), answers, household).sections).toEqual([
      { at: '', asked: 1, answered: 1, missing: [] },
      { at: '/people', asked: 2, answered: 2, missing: [] },
    ])
    expect(storedOf(form, { ...answers, told: 'yes' })).toEqual(answers)
    expect(linesOf(form, answers)).toEqual(['Rooms: 3', 'Name: Ana', 'Name: Ion'])
    expect(withoutSensitive(compileForm(form), { ...answers, told: 'yes' })).toEqual(answers)
    expect(plainSchema(compileForm(form))).toHaveProperty('properties', { rooms: expect.anything(), people: expect.anything() })
  })

  test('speaks of the answers as they are now, in the reader’s figures', () => {
    const filling = (given: Answers) => fillingOf(compileForm(form), given, household)
    expect(noteAt(filling(answers), '/told', 'en')).toEqual({ title: 'The home has 3 rooms.', description: 'Shared by Ana, Ion; …' })
    expect(noteAt(filling({ rooms: 12 }), '/told', 'ar').title).toBe('في البيت ١٢ غرف.')
    expect(noteAt(filling({}), '/told', 'en').title).toBe('The home has … rooms.')
    expect(noteAt(filling(answers), '/people/1/hello', 'en').title).toBe('Hello Ion!')
  })

  test('is drawn as a note among the questions', () => {
    const [loose] = formView(compileForm(form), household, 'en').sections
    expect(loose?.questions).toEqual(['rooms', 'told'])
    expect(loose?.schema.properties?.['told']).toMatchObject({ type: 'null' })
    expect(loose?.uiSchema['told']).toEqual({ 'ui:options': { isNote: true } })
  })
})

describe('a reason for not answering', () => {
  const form = formOf(
    {
      income: { type: 'number', title: 'Income', nonResponse: ['dont_know', 'refused'], ui: { unit: 'lei' } },
      helpers: { type: 'array', title: 'Who helps?', nonResponse: ['not_applicable'], items: { type: 'string', oneOf: [{ const: 'kin', title: 'Kin' }] } },
      why: { type: 'string', title: 'Why not?', visibleWhen: 'non_response(income) = "refused"' },
      half: { type: 'number', title: 'Half', calculate: 'income / 2' },
      age: { type: 'integer', title: 'Age' },
    },
    { required: ['income', 'helpers'] },
  )
  const refused: Answers = { income: { nonResponse: 'refused' }, helpers: { nonResponse: 'not_applicable' } }

  test('is an answer to a question that must be answered, and a blank to everything that reads it', () => {
    expect(problemsOf(form, refused)).toEqual([])
    expect(formState(compileForm(form), refused, household).sections[0]).toEqual({ at: '', asked: 4, answered: 2, missing: [] })
    expect(storedOf(form, refused)).toEqual(refused)
  })

  test('can be asked for', () => {
    expect(formState(compileForm(form), refused, household).hidden.has('/why')).toBe(false)
    expect(formState(compileForm(form), { income: { nonResponse: 'dont_know' } }, household).hidden.has('/why')).toBe(true)
    expect(formState(compileForm(form), { income: 10 }, household).hidden.has('/why')).toBe(true)
  })

  test.each([
    ['en', ['Income: Prefers not to say', 'Who helps?: Does not apply']],
    ['it', ['Income: Preferisce non rispondere', 'Who helps?: Non si applica']],
    ['ar', ['Income: يفضّل عدم الإجابة', 'Who helps?: لا ينطبق']],
    ['hy', ['Income: Նախընտրում է չպատասխանել', 'Who helps?: Կիրառելի չէ']],
  ])('is told in words, in %s', (language, lines) => expect(linesOf(form, refused, language)).toEqual(lines))

  test('stands only where the question offers it', () => {
    const sentence = (at: string, title: string) => `${at} “${title}” has no such reason for leaving it unanswered: choose one of those shown, or answer it.`
    expect(problemsOf(form, { ...refused, income: { nonResponse: 'not_applicable' } })).toEqual([sentence('/income', 'Income')])
    expect(problemsOf(form, { ...refused, age: { nonResponse: 'refused' } })).toEqual([sentence('/age', 'Age')])
    expect(problemsOf(form, { ...refused, income: { nonResponse: 'asleep' } })).toEqual(['/income Write a number for “Income”.'])
    expect(storedOf(form, { age: { nonResponse: 'refused' } })).toEqual({})
  })

  test('is read by other forms as a blank with its reason beside it', () => {
    expect(asRead({ rows: [{ income: { nonResponse: 'refused' }, n: 1 }], list: ['a'] })).toEqual({ rows: [{ income: null, 'income#non_response': 'refused', n: 1 }], list: ['a'] })
  })
})

describe('“other” in words of one’s own', () => {
  const sourceOf = (question: Question): FormDefinition => formOf({ heat: question, size: { type: 'integer', title: 'Size' } })
  const oneOf: Question['oneOf'] = [{ const: 'gas', title: 'Gas' }, { const: 'other', title: 'Something else', specify: { en: 'What else?', it: 'Che altro?' } }]
  const one = sourceOf({ type: 'string', title: 'Heating', oneOf, sensitive: true, personal: true })
  const several = sourceOf({ type: 'array', title: 'Heating', items: { type: 'string', oneOf } })

  test('is asked right after the question, once it is chosen', () => {
    expect(formView(compileForm(one), household, 'it').sections[0]?.questions).toEqual(['heat', 'heat_specify', 'size'])
    expect(formView(compileForm(one), household, 'it').sections[0]?.schema.properties?.['heat_specify']).toMatchObject({ type: 'string', title: 'Che altro?' })
    expect(formState(compileForm(one), { heat: 'gas' }, household).hidden.has('/heat_specify')).toBe(true)
    expect(formState(compileForm(several), { heat: ['gas', 'other'] }, household).hidden.has('/heat_specify')).toBe(false)
  })

  test('is needed then, and stored beside the answer', () => {
    expect(problemsOf(one, { heat: 'other' })).toEqual(['/heat_specify Answer “What else?”.'])
    expect(problemsOf(several, { heat: ['other'], heat_specify: 'Wood' })).toEqual([])
    expect(storedOf(several, { heat: ['gas'], heat_specify: 'Wood' })).toEqual({ heat: ['gas'] })
    expect(linesOf(several, { heat: ['other'], heat_specify: 'Wood' })).toEqual(['Heating: Something else', 'What else?: Wood'])
  })

  test('is as sensitive and personal as the question', () => {
    const answers: Answers = { heat: 'other', heat_specify: 'Wood', size: 3 }
    expect(withoutSensitive(compileForm(one), answers)).toEqual({ size: 3 })
    expect(withoutPersonal(compileForm(one), answers)).toEqual({ size: 3 })
  })
})

describe('a ranking', () => {
  const oneOf: Question['oneOf'] = [{ const: 'a', title: 'Ab' }, { const: 'b', title: 'Be' }, { const: 'c', title: 'Ce' }]
  const ranking = (more: Partial<Question>) => formOf({ first: { type: 'array', title: 'What first?', items: { type: 'string', oneOf }, ui: { widget: 'ranking' }, ...more } })

  test('puts all answers in order, unless the form says how many', () => {
    expect(problemsOf(ranking({}), { first: ['b', 'a'] })).toEqual(['/first Put all 3 answers to “What first?” in order.'])
    expect(problemsOf(ranking({}), { first: ['b', 'a', 'c'] })).toEqual([])
    expect(problemsOf(ranking({}), {})).toEqual([])
    expect(problemsOf(ranking({ maxItems: 2 }), { first: ['b'] })).toEqual([])
  })

  test('is told in its order, with numbers', () => {
    expect(linesOf(ranking({}), { first: ['c', 'a', 'b'] })).toEqual(['What first?: 1. Ce, 2. Ab, 3. Be'])
    expect(storedOf(ranking({}), { first: ['c', 'a', 'b'] })).toEqual({ first: ['c', 'a', 'b'] })
  })
})

describe('files, places and signatures', () => {
  const form = formOf({
    paper: { type: 'string', title: 'Paper', format: 'file' },
    home: { type: 'string', title: 'Home', format: 'location' },
    signed: { type: 'string', title: 'Signed', format: 'signature' },
  })

  test.each<[string, Answers, readonly string[]]>([
    ['all good', { paper: `${hash}/rent contract.pdf`, home: 'geo:45.07123,7.69;u=12', signed: `${hash}/signature.png` }, []],
    ['a height too', { home: 'geo:-45,180.000,350' }, []],
    ['a typed name', { signed: 'typed/Անի Պետրոսյան' }, []],
    ['a path', { paper: `${hash}/../secret` }, ['/paper Attach the file for “Paper” again: it has not been uploaded.']],
    ['no upload', { paper: 'contract.pdf' }, ['/paper Attach the file for “Paper” again: it has not been uploaded.']],
    ['a name that reads backwards', { paper: `${hash}/a\u202efdp.exe` }, ['/paper Attach the file for “Paper” again: it has not been uploaded.']],
    ['beyond the pole', { home: 'geo:90.1,7' }, ['/home Give “Home” as a place: latitude between -90 and 90, longitude between -180 and 180.']],
    ['a script', { home: 'javascript:alert(1)' }, ['/home Give “Home” as a place: latitude between -90 and 90, longitude between -180 and 180.']],
    ['nobody’s name', { signed: 'typed/ ' }, ['/signed Sign “Signed” again, or type the name of who signs.']],
  ])('%s', (_, answers, problems) => expect(problemsOf(form, answers)).toEqual(problems))

  test.each([
    ['en', ['Paper: rent contract.pdf', 'Home: 45.07123; -7.5 (± 12 m)', 'Signed: Signed']],
    ['it', ['Paper: rent contract.pdf', 'Home: 45,07123; -7,5 (± 12 m)', 'Signed: Firmato']],
  ])('are told in words, in %s', (language, lines) => {
    expect(linesOf(form, { paper: `${hash}/rent contract.pdf`, home: 'geo:45.07123,-7.5;u=12.4', signed: `${hash}/signature.png` }, language)).toEqual(lines)
  })

  test('a place is told in the reader’s figures, a typed signature by its name', () => {
    const [home, signed] = linesOf(form, { home: 'geo:45.5,7', signed: 'typed/Ana Pop' }, 'ar')
    expect(home).toContain('٤٥')
    expect(signed).toBe('Signed: Ana Pop')
  })

  test.each([
    ['file', 'Attach the file for “It”.'],
    ['location', 'Give the place of “It”.'],
    ['signature', 'Sign under “It”.'],
  ] as const)('a %s that is missing', (format, sentence) => {
    expect(problemsOf(formOf({ it: { type: 'string', title: 'It', format } }, { required: ['it'] }), {})).toEqual([`/it ${sentence}`])
  })
})

test('what a page may show beside a question comes in its language', () => {
  const form: FormDefinition = {
    ...formOf({
      mood: {
        type: 'integer', title: 'Mood', minimum: 0, maximum: 10, number: 'A1', interviewerNote: { en: 'Wait.', it: 'Aspetta.' },
        terms: [{ term: { en: 'mood', it: 'umore' }, meaning: { en: 'How one feels', it: 'Come ci si sente' } }],
        nonResponse: ['refused'], ui: { widget: 'scale', ends: [{ en: 'Low', it: 'Basso' }, { en: 'High', it: 'Alto' }] },
      },
    }),
    layout: 'page',
  }
  const view = formView(compileForm(form), household, 'it')
  expect(view.layout).toBe('page')
  expect(view.sections[0]?.uiSchema['mood']).toMatchObject({
    'ui:options': { number: 'A1', interviewerNote: 'Aspetta.', terms: [{ term: 'umore', meaning: 'Come ci si sente' }], nonResponse: ['refused'], ends: ['Basso', 'Alto'] },
  })
})

test('sections in sections, rows in rows and units keep their place', () => {
  const form = formOf({
    home: {
      type: 'object', title: 'Home',
      properties: {
        rooms: {
          type: 'array', title: 'Rooms', minItems: 1, maxItems: 2, repeat: { heading: '{kind} {position}' },
          items: { type: 'object', required: ['size'], properties: { kind: { type: 'string', title: 'Kind' }, size: { type: 'number', title: 'Size', ui: { unit: 'm²' } }, beds: { type: 'array', title: 'Beds', items: { type: 'object', properties: { who: { type: 'string', title: 'Who' } } } } } },
        },
      },
    },
  }, { required: ['home'] })
  const answers: Answers = { home: { rooms: [{ kind: 'Kitchen', size: 12.5 }, { size: 9, beds: [{ who: 'Ana' }] as Value[] }] } }
  expect(problemsOf(form, answers)).toEqual([])
  expect(problemsOf(form, { home: { rooms: [{ kind: 'Kitchen' }, { size: 1 }, { size: 1 }] } })).toEqual(['/home/rooms Keep at most 2 entries under “Rooms”.'])
  expect(problemsOf(form, { home: { rooms: [{ kind: 'Kitchen' }] } })).toEqual(['/home/rooms/0/size Kitchen 1: give the number for “Size”.'])
  expect(answerLines(compileForm(form), answers, household, 'it').map(({ section, row, question, answer }) => [section, row, question, answer].join(' | '))).toEqual([
    'Home · Rooms | Kitchen 1 | Kind | Kitchen',
    'Home · Rooms | Kitchen 1 | Size | 12,5 m²',
    'Home · Rooms | 2 | Size | 9 m²',
    'Home · Rooms · Beds | 2 · Beds 1 | Who | Ana',
  ])
})
