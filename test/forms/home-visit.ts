import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AssessmentTool, Question } from '../../core/definitions/definition-types.ts'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import type { Answers, Surroundings } from '../../core/forms/answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'

/** An invented tool that asks something of everything. */
export const homeVisitTool = JSON.parse(readFileSync(resolve(import.meta.dirname, '../fixtures/forms/home_visit.json'), 'utf8')) as AssessmentTool
export const homeVisit = compileForm(homeVisitTool)

const members = [
  { id: 'm1', name: 'Ada', age: 40 },
  { id: 'm2', name: 'Luca', age: 70 },
  { id: 'm3', name: 'Mia', age: 4 },
]

/** Three people, two of them from 16. */
export const household: Surroundings = {
  today: '2026-11-23',
  facts: { today: '2026-11-23', members, home_visit: { work: { months: 12 } } },
  rows: { members, commitments: [{ id: 'c1', name: 'Look for work' }], results: [] },
  options: {
    services: [
      { id: 'tutor', title: { en: 'Tutor', it: 'Tutor' }, type: 'support' },
      { id: 'bonus', title: 'Bonus', type: 'cash' },
    ],
    workers: [],
    paths: [],
    members: [],
    territories: [],
    findings: [],
  },
}

/** Answers to everything that must be answered. */
export const enough: Answers = {
  visited_on: '2026-11-20',
  work: { works: false, months: 30 },
  home: { tenure: 'own' },
  people: [{ row: 'm1', often: 'daily' }, { row: 'm2', often: 'rarely' }],
}

/** A form of a few questions. */
export function formOf(properties: Record<string, Question>, more: Partial<Question> = {}): FormDefinition {
  return { $schema: 'form.schema.json', id: 'small', title: 'Small form', answers: { type: 'object', properties, ...more } }
}
