import { describe, expect, test } from 'vitest'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import { answerLines } from '../../core/forms/words/answer-lines.ts'
import { workedOut } from '../../core/forms/filling/worked-out.ts'
import { summaryLine } from '../../core/forms/words/summary-line.ts'
import type { Answers, Surroundings } from '../../core/forms/answers.ts'
import { checkAnswers } from '../../core/forms/check/check-answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { fillingOf } from '../../core/forms/filling/filling-of.ts'
import { formView } from '../../core/forms/view/form-view.ts'
import { openForm } from '../../core/forms/filling/open-form.ts'
import { optionsAt } from '../../core/forms/options/options-at.ts'
import { plainSchema } from '../../core/forms/compile/plain-schema.ts'
import { storedAnswers } from '../../core/forms/recorded/stored-answers.ts'
import { formOf, household } from './home-visit.ts'

const problemsOf = (form: FormDefinition, answers: Answers) =>
  checkAnswers(compileForm(form), answers, household, 'en').map(({ at, message }) => `${at} ${message}`)
const linesOf = (form: FormDefinition, answers: Answers, language = 'en') =>
  answerLines(compileForm(form), answers, household, language).map(({ question, answer }) => `${question}: ${answer.replaceAll(/[\u00a0\u202f]/g, ' ')}`)
const storedOf = (form: FormDefinition, answers: Answers) => storedAnswers(compileForm(form), answers, household)
describe('a code list', () => {
  const towns = Array.from({ length: 20_000 }, (_, at) => ({ id: `t${at}`, title: `Town ${at}`, region: `r${at % 100}` }))
  const form: FormDefinition = {
    ...formOf({
      region: { type: 'string', title: 'Region', optionsFrom: 'regions' },
      town: { type: 'string', title: 'Town', optionsFrom: 'towns', optionsWhere: 'region = chosen' },
      chosen: { type: 'string', title: 'Chosen', calculate: 'region' },
      homes: {
        type: 'array',
        title: 'Homes',
        items: { type: 'object', properties: { r: { type: 'string', title: 'R', optionsFrom: 'regions' }, t: { type: 'string', title: 'T', optionsFrom: 'towns', optionsWhere: 'region = r' } } },
      },
    }),
    summary: '{town}',
    codeLists: { regions: [{ id: 'r1', title: { en: 'North', it: 'Nord' } }, { id: 'r2', title: 'South' }], towns: towns as [typeof towns[0]] },
  }

  test('offers what the answers around it lead to', () => {
    const at = (answers: Answers, place: string) => optionsAt(fillingOf(compileForm(form), answers, household), place, 'it')
    expect(at({}, '/region')).toEqual([{ value: 'r1', title: 'Nord' }, { value: 'r2', title: 'South' }])
    expect(at({ region: 'r1' }, '/town')).toHaveLength(200)
    expect(at({ region: 'r2' }, '/town')[0]).toEqual({ value: 't2', title: 'Town 2' })
    expect(at({}, '/town')).toEqual([])
    const homes = [{ r: 'r1' }, { r: 'r2' }]
    expect([at({ homes }, '/homes/0/t')[0]?.value, at({ homes }, '/homes/1/t')[0]?.value]).toEqual(['t1', 't2'])
  })

  test('gives the very same list while nothing of it changes', () => {
    const at = (answers: Answers) => optionsAt(fillingOf(compileForm(form), answers, household), '/town', 'it')
    const before = at({ region: 'r1' })
    expect(at({ region: 'r1', town: 't1' })).toBe(before)
    expect(at({ region: 'r2' })).not.toBe(before)
  })

  test('puts answers into the words of an option, those of its own row in rows', () => {
    const named = { ...formOf({ who: { type: 'string', title: 'Who' }, rows: { type: 'array', title: 'Rows', items: { type: 'object', properties: { name: { type: 'string', title: 'Name' }, of: { type: 'string', title: 'Of', optionsFrom: 'kin' } } } } }), codeLists: { kin: [{ id: 'k1', title: 'Child of {who}', description: '{name} is younger' }, { id: 'k2', title: 'Nobody' }] satisfies NonNullable<typeof form.codeLists>[string] } }
    const open = openForm(compileForm(named), { who: 'Ana', rows: [{ name: 'Ion' }, { name: 'Mia' }] }, household)
    const at = (row: number) => optionsAt(open.filling(), `/rows/${row}/of`, 'en')
    expect([at(0)[0], at(1)[0]]).toEqual([{ value: 'k1', title: 'Child of Ana', description: 'Ion is younger' }, { value: 'k1', title: 'Child of Ana', description: 'Mia is younger' }])
    const before = at(1)
    open.answer(['rows', 0, 'name'], 'Ilie')
    expect(at(1)).toBe(before)
    open.answer(['who'], 'Eva')
    expect(at(1)[0]?.title).toBe('Child of Eva')
  })

  test('follows, in an open form, what optionsWhere reads in a section, in rows and through what is calculated', () => {
    const reading = (optionsWhere: string) => {
      const open = openForm(compileForm({
        ...formOf({
          place: { type: 'object', title: 'Place', properties: { region: { type: 'string', title: 'Region', optionsFrom: 'regions' }, said: { type: 'string', title: 'Said' } } },
          homes: { type: 'array', title: 'Homes', items: { type: 'object', properties: { r: { type: 'string', title: 'R', optionsFrom: 'regions' } } } },
          again: { type: 'string', title: 'Again', calculate: 'place.region' },
          town: { type: 'string', title: 'Town', optionsFrom: 'towns', optionsWhere },
        }),
        codeLists: form.codeLists!,
      }), { homes: [{ r: 'r1' }] }, household)
      return { open, towns: () => optionsAt(open.filling(), '/town', 'en') }
    }
    for (const [optionsWhere, path] of [['region = place.region', ['place', 'region']], ['region = again', ['place', 'region']], ['some home in homes satisfies home.r = region', ['homes', 0, 'r']]] as const) {
      const { open, towns } = reading(optionsWhere)
      open.answer(path, 'r1')
      const first = towns()
      open.answer(['place', 'said'], 'Nothing that is read')
      expect([optionsWhere, first[0]?.value, towns() === first]).toEqual([optionsWhere, 't1', true])
      open.answer(path, 'r2')
      expect([optionsWhere, towns()[0]?.value]).toEqual([optionsWhere, 't2'])
    }
  })

  test('is not part of the page’s schema, and is of the plain one', () => {
    const { properties } = formView(compileForm(form), household, 'en').sections[0]!.schema
    expect([properties?.['region']?.oneOf, properties?.['town']?.oneOf]).toEqual([undefined, undefined])
    expect(plainSchema(compileForm(form))).toHaveProperty('properties.region.enum', ['r1', 'r2'])
  })

  test('an answer that is not offered any more is told, not dropped', () => {
    expect(problemsOf(form, { region: 'r1', town: 't1' })).toEqual([])
    expect(problemsOf(form, { region: 'r2', town: 't1' })).toEqual(['/town “Town 1” cannot be chosen for “Town”: choose one of the answers shown.'])
    expect(problemsOf(form, { region: 'r1', town: 'nowhere' })).toEqual(['/town “nowhere” cannot be chosen for “Town”: choose one of the answers shown.'])
    expect(storedOf(form, { region: 'r2', town: 't1' })).toEqual({ region: 'r2', town: 't1', chosen: 'r2' })
  })

  test('has labels', () => {
    expect(linesOf(form, { region: 'r1', town: 't1' }, 'it')).toEqual(['Region: Nord', 'Town: Town 1', 'Chosen: r1'])
    expect(summaryLine(workedOut(compileForm(form), { region: 'r1', town: 't1' }, household), 'en')).toBe('\u2068Town 1\u2069')
  })

  test('cascades over territories and services as well', () => {
    const territories = [{ id: 'north', title: 'North' }, { id: 'oak', title: 'Oak', within: 'north' }]
    const surroundings: Surroundings = { ...household, options: { ...household.options, territories } }
    const cascade = compileForm(formOf({ area: { type: 'string', title: 'Area', optionsFrom: 'territories' }, place: { type: 'string', title: 'Place', optionsFrom: 'territories', optionsWhere: 'within = area' } }))
    const problems = (answers: Answers) => checkAnswers(cascade, answers, surroundings, 'en').map(({ code }) => code)
    expect(problems({ area: 'north', place: 'oak' })).toEqual([])
    expect(problems({ area: 'oak', place: 'oak' })).toEqual(['not-offered'])
  })
})
