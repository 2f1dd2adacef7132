import { expect, test } from 'vitest'
import type { Form } from '../../core/definitions/definition-types.ts'
import { copyDefinitions, editDefinition } from './definitions-copy.ts'
import { sharedServer } from './shared-server.ts'
import { visit } from './visitor.ts'

const recordedAt = '2026-11-24T09:30:00.000Z'
let now = recordedAt

const server = sharedServer((folder) => {
  const root = copyDefinitions(folder)
  editDefinition<Form>(root, 'form-definitions/forms/note.json', ({ answers }) => {
    answers.properties = {
      ...answers.properties,
      born: { type: 'string', format: 'date', title: 'Born' },
      years: { type: 'integer', title: 'Years', calculate: 'age_on(born, today())' },
      hour: { type: 'integer', title: 'Hour', calculate: 'hour(now())' },
      school: { type: 'string', title: 'School', visibleWhen: 'years < 18' },
    }
  })
  return root
}, { now: () => now })

test('what followed from the day it was recorded on is read ten years later as it was', async () => {
  const worker = await visit(server(), 'case_manager_ii')
  const { caseId } = (await worker.get('worklist?tab=mine&search=rinaldi')).body.rows[0]
  const { status, body } = await worker.act(caseId, 'note', { text: 'A visit', born: '2010-05-01', school: 'At the corner' })
  expect(status).toBe(201)
  now = '2036-11-24T09:30:00.000Z'
  const { lines } = (await (await visit(server(), 'case_manager_ii')).get(`cases/${caseId}?language=en`)).body
  expect(lines[body.number].map(({ question, answer }: { question: string; answer: string }) => `${question}: ${answer}`)).toEqual(
    expect.arrayContaining(['Years: 16', 'Hour: 10', 'School: At the corner']),
  )
})
