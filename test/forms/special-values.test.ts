import { expect, test } from 'vitest'
import type { Answers } from '../../core/forms/answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { formState } from '../../core/forms/filling/form-state.ts'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import type { Question } from '../../core/definitions/definition-types.ts'
import { formOf, household } from './home-visit.ts'

const calculated = (calculate: string, type: Question['type'] = 'string'): Question => ({ type, title: 'Calculated', calculate })

const questions: Record<string, Question> = {
  tenure: { type: 'string', title: 'Home', oneOf: [{ const: 'rent', title: { it: 'In affitto', en: 'Rented' } }, { const: 'own', title: { it: 'Di proprietà', ro: 'Proprie' } }] },
  needs: { type: 'array', title: 'Needs', items: { type: 'string', oneOf: [{ const: 'food', title: 'Food' }, { const: 'work', title: 'Work' }] } },
  town: { type: 'string', title: 'Town', optionsFrom: 'towns' },
  income: { type: 'number', title: 'Income', nonResponse: ['refused', 'dont_know'] },
  people: {
    type: 'array',
    title: 'People',
    repeat: { add: 'Add' },
    items: {
      type: 'object',
      properties: {
        role: { type: 'string', title: 'Role', oneOf: [{ const: 'p', title: 'Parent' }, { const: 'c', title: 'Child' }] },
        wage: { type: 'number', title: 'Wage', nonResponse: ['refused'] },
        role_words: calculated('label(role)'),
      },
    },
  },
}

function worked(calculate: string, answers: Answers, type?: Question['type']): unknown {
  const form: FormDefinition = { ...formOf({ ...questions, out: calculated(calculate, type) }), codeLists: { towns: [{ id: 't1', title: { en: 'Aville' }, region: 'north' }, { id: 't2', title: 'Beville', region: 'south' }] } }
  return formState(compileForm(form), answers, household).answers['out'] ?? null
}

const answers: Answers = {
  tenure: 'own',
  needs: ['work', 'food'],
  town: 't2',
  income: { nonResponse: 'refused' },
  people: [{ role: 'p', wage: { nonResponse: 'refused' } }, { role: 'c', wage: 5 }, { role: 'c' }],
}

test.each<[string, Question['type'], unknown]>([
  ['label(tenure)', 'string', 'Di proprietà'],
  ['label(needs)', 'string', 'Work, Food'],
  ['label(town)', 'string', 'Beville'],
  ['count(people[label(role) = "Child"])', 'integer', 2],
  ['if some p in people satisfies label(p.role) = "Parent" then 1 else 0', 'integer', 1],
  ['concat(people.role_words)', 'string', 'ParentChildChild'],
  ['non_response(income)', 'string', 'refused'],
  ['if income = null then "blank" else "given"', 'string', 'blank'],
  ['count(people[non_response(wage) = "refused"])', 'integer', 1],
  ['count(people[non_response(wage) = null and wage = null])', 'integer', 1],
  ['count(people.wage)', 'integer', 1],
  ['count(non_response(people.wage))', 'integer', 1],
  ['if some p in people satisfies non_response(p.wage) = "refused" then 1 else 0', 'integer', 1],
  ['lookup("towns", town, "region")', 'string', 'south'],
  ['lookup("towns", "t1")', 'string', 'Aville'],
  ['codes("towns")[1].title', 'string', 'Aville'],
  ['lookup("towns", "nowhere", "region")', 'string', null],
  ['count(codes("towns")[region = "north"])', 'integer', 1],
  ['codes("towns")[id = town][1].region', 'string', 'south'],
])('%s', (calculate, type, value) => expect(worked(calculate, answers, type)).toEqual(value))

test('of no answer there is no label, and no reason where none was given', () => {
  expect(['label(tenure)', 'label(town)', 'non_response(income)', 'lookup("towns", town, "region")'].map((source) => worked(source, {}))).toEqual([null, null, null, null])
})
