import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AssessmentTool, CountryPack } from '../../core/definitions/definition-types.ts'
import { generatedTool } from '../bench/generated-tool.ts'
import { copyDefinitions, editDefinition } from '../server/definitions-copy.ts'

/** Where the small tool lies in the copy. */
export const RECHECK = 'country-configs/italy/tools/recheck.json'

/** A tool of every common kind of question, short enough to be filled in within a test. */
const recheck: AssessmentTool = {
  $schema: '../../../form-definitions/meta/assessment-tool.schema.json',
  id: 'recheck',
  title: 'Home check',
  status: 'illustrative',
  answers: {
    type: 'object',
    properties: {
      home: {
        type: 'object',
        title: 'Home',
        required: ['tenure', 'rooms'],
        properties: {
          tenure: { type: 'string', title: 'Whose home is it?', oneOf: [{ const: 'own', title: 'Their own', score: 0 }, { const: 'rent', title: 'Rented', score: 1 }, { const: 'friends', title: 'With friends', score: 2 }] },
          rent: { type: 'integer', title: 'How much is the rent?', visibleWhen: 'tenure = "rent"', ui: { unit: 'euros' } },
          rooms: { type: 'integer', title: 'How many rooms?', minimum: 1, interviewerNote: 'Kitchen and bath are none. [How to count](https://example.org/rooms)' },
          defects: { type: 'array', title: 'What is wrong with it?', items: { type: 'string', oneOf: [{ const: 'damp', title: 'Damp' }, { const: 'cold', title: 'Cold' }] } },
        },
      },
      health: {
        type: 'object',
        title: 'Health',
        required: ['calm'],
        properties: {
          calm: { type: 'boolean', title: 'Does everybody sleep well?', nonResponse: ['refused'] },
          secret: { type: 'string', title: 'What troubles them?', sensitive: true },
          work: { type: 'array', title: 'Work of each adult', repeat: { over: 'members', where: 'age >= 18', heading: '{name}' }, items: { type: 'object', properties: { job: { type: 'string', title: 'Job', interviewerNote: 'Small jobs count.' } } } },
        },
      },
    },
  },
  scales: [{ id: 'home_score', title: 'Home', method: 'sum', of: ['home'] }],
}

const everybody: [string, ...string[]] = ['case_manager', 'coordinator']

/** A copy of the definitions with the small tool and one of 1,000 questions, each an act that can be done in any phase, again and again. */
export function copyWithOwnTools(folder: string): string {
  copyDefinitions(folder)
  writeFileSync(join(folder, RECHECK), JSON.stringify(recheck))
  writeFileSync(join(folder, 'country-configs/italy/tools/generated_1000.json'), JSON.stringify(generatedTool(1000)))
  editDefinition<CountryPack>(folder, 'country-configs/italy/pack.json', (pack) => {
    pack.acts = {
      ...pack.acts,
      recheck: { kind: 'assess', title: 'Check the home', done: 'Home checked', form: 'recheck', by: everybody },
      long_check: { kind: 'assess', title: 'Long check', done: 'Long check made', form: 'generated_1000', by: everybody },
    }
  })
  return folder
}
