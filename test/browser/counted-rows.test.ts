import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Form, Question } from '../../core/definitions/definition-types.ts'
import { copyDefinitions, editDefinition } from '../server/definitions-copy.ts'
import { startServer, type StartedServer } from '../server/started-server.ts'
import { visit } from '../server/visitor.ts'
import { openBrowser, PAGES, sitDownAs } from './at-the-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'caseloom-counted-'))
const errors: string[] = []
let server: StartedServer
let browser: Browser
let noteAddress: string

const answers: Question = {
  type: 'object',
  properties: {
    family: {
      type: 'object',
      title: 'The family',
      properties: {
        caller: { type: 'string', title: 'Who is speaking?' },
        how_many: { type: 'integer', title: 'How many children?', maximum: 9 },
        children: {
          type: 'array', title: 'Children', repeat: { count: 'how_many', heading: 'Child {position}' },
          items: { type: 'object', properties: { first_name: { type: 'string', title: 'What does {caller} call child {position}?' } } },
        },
        older: { type: 'string', title: 'Who looks after them?', oneOf: [{ const: 'self', title: '{caller}' }, { const: 'other', title: 'Somebody else' }] },
      },
    },
  },
}

beforeAll(async () => {
  const root = copyDefinitions(folder)
  editDefinition<Form>(root, 'form-definitions/forms/note.json', (form) => Object.assign(form, { title: 'Note', answers, summary: 'Noted' }))
  server = await startServer({ folder, root, webFolder: PAGES })
  browser = await openBrowser()
  const colleague = await visit(server, 'case_manager_ii')
  const caseId = (await colleague.get('worklist?tab=mine&search=rinaldi')).body.rows[0].caseId as string
  noteAddress = `${server.address}/italy/cases/${caseId}/note`
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('rows follow the number that is typed, nobody adds or removes any, and words say what was answered', async () => {
  const { page } = await sitDownAs('case_manager_ii', browser, server.address, errors)
  await page.goto(noteAddress)
  const cards = page.locator('.cl-row-card')
  await page.getByText('How many there are follows from “How many children?”.').waitFor()
  await page.getByLabel('How many children?').fill('2')
  await page.getByText('What does … call child 2?').waitFor()
  expect(await cards.count()).toBe(2)
  expect(await page.getByRole('button', { name: /add|remove/i }).count()).toBe(0)
  await page.getByLabel('What does … call child 2?').fill('Mia')
  await page.getByLabel('Who is speaking?').fill('Ana')
  await page.getByText('What does Ana call child 1?').waitFor()
  await page.getByRole('radio', { name: 'Ana' }).waitFor()
  await page.getByLabel('How many children?').fill('1')
  await expect.poll(() => cards.count()).toBe(1)
  await page.getByLabel('How many children?').fill('2')
  await expect.poll(() => page.getByLabel('What does Ana call child 2?').inputValue()).toBe('Mia')
  await page.context().close()
  expect(errors).toEqual([])
})
