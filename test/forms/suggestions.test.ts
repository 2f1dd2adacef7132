import { describe, expect, test } from 'vitest'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { initialAnswers } from '../../core/forms/filling/initial-answers.ts'
import { openForm } from '../../core/forms/filling/open-form.ts'
import { household } from './home-visit.ts'

const form: FormDefinition = {
  $schema: '../meta/form.schema.json',
  id: 'visit',
  title: 'Visit',
  answers: {
    type: 'object',
    properties: {
      visited_on: { type: 'string', format: 'date' },
      next_visit: { type: 'string', format: 'date', suggest: { value: 'visited_on + days(28)' } },
      reminder: { type: 'string', format: 'date', suggest: { value: 'next_visit - days(2)' } },
      district: { type: 'string' },
      village: { type: 'string', suggest: { value: 'null', after: 'district' } },
      has_children: { type: 'boolean' },
      children: {
        type: 'array',
        visibleWhen: 'has_children',
        items: { type: 'object', properties: { school: { type: 'string', suggest: { value: 'district' } }, walks: { type: 'boolean', suggest: { value: 'school = "near"' } } } },
      },
      secret: { type: 'string', sensitive: true },
      told: { type: 'string', suggest: { value: 'secret' } },
    },
  },
}
const compiled = compileForm(form)

function opened(answers = initialAnswers(compiled, household)) {
  const open = openForm(compiled, answers, household)
  return { ...open, now: () => open.state().answers }
}

describe('an answer that is suggested', () => {
  test('is put in, and leads to others', () => {
    const open = opened()
    open.answer(['visited_on'], '2026-01-15')
    expect(open.now()).toMatchObject({ next_visit: '2026-02-12', reminder: '2026-02-10' })
  })

  test('may be written over, until what it comes from is another', () => {
    const open = opened()
    open.answer(['visited_on'], '2026-01-15')
    open.answer(['next_visit'], '2026-03-01')
    expect(open.now()).toMatchObject({ next_visit: '2026-03-01', reminder: '2026-02-27' })
    open.answer(['has_children'], true)
    expect(open.now()['next_visit']).toBe('2026-03-01')
    open.answer(['visited_on'], '2026-01-16')
    expect(open.now()).toMatchObject({ next_visit: '2026-02-13', reminder: '2026-02-11' })
  })

  test('may be taken out', () => {
    const open = opened()
    open.answer(['visited_on'], '2026-01-15')
    open.answer(['next_visit'], null)
    expect(open.now()).toEqual({ visited_on: '2026-01-15' })
  })

  test('after something only is not put in at the beginning, and empties a place that hangs on it', () => {
    const open = opened({ district: 'North', village: 'Upper' })
    expect(open.now()['village']).toBe('Upper')
    open.answer(['visited_on'], '2026-01-15')
    expect(open.now()['village']).toBe('Upper')
    open.answer(['district'], 'South')
    expect(open.now()['village']).toBeUndefined()
  })

  test('stands in a row that is added, and stays when another row comes', () => {
    const open = opened({ district: 'near', has_children: true })
    open.answer(['children'], [{}])
    expect(open.now()['children']).toEqual([{ school: 'near', walks: true }])
    open.answer(['children', 0, 'school'], 'far')
    expect(open.now()['children']).toEqual([{ school: 'far', walks: false }])
    open.answer(['children', 0, 'walks'], true)
    open.answer(['children'], [{ school: 'far', walks: true }, {}])
    expect(open.now()['children']).toEqual([{ school: 'far', walks: true }, { school: 'near', walks: true }])
  })

  test('of a draft that is opened again is what was written', () => {
    expect(opened({ visited_on: '2026-01-15', next_visit: '2026-03-01' }).now()).toEqual({ visited_on: '2026-01-15', next_visit: '2026-03-01' })
  })

  test('is as sensitive as what it comes from', () => {
    expect([...compiled.sensitive].sort()).toEqual(['secret', 'told'])
  })
})

test('the hour at which a form is opened is there for what is worked out, put in and begun with', () => {
  const moment = { type: 'string', format: 'date-time' } as const
  const hours = compileForm({
    ...form,
    answers: { type: 'object', properties: { began: { ...moment, default: '=now()' }, put_in: { ...moment, suggest: { value: 'now() + days(7)' } }, day: { type: 'string', format: 'date', calculate: 'date(now())' } } },
  })
  const surroundings = { ...household, now: '2026-01-15T09:30:00' }
  expect(openForm(hours, initialAnswers(hours, surroundings), surroundings).state().answers).toEqual({ began: '2026-01-15T09:30:00', put_in: '2026-01-22T09:30:00', day: '2026-01-15' })
})
