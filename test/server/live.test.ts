import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { copyDefinitions, editDefinition } from './definitions-copy.ts'
import { openPage } from './heard-changes.ts'
import { sharedServer } from './shared-server.ts'
import { storedEvents, visit } from './visitor.ts'

// A busy machine takes its time; how long is shown by npm run bench -- live.
vi.setConfig({ testTimeout: 30_000 })
const server = sharedServer((folder) => copyDefinitions(folder), { watching: true })
const note = 'form-definitions/forms/note.json'

test('a saved definition reaches open pages', async () => {
  const heard = await openPage(server())
  const visitor = await visit(server())
  const before = (await visitor.get('/api/packs/italy')).body
  editDefinition<{ title: object }>(server().parts.packs.root, note, (form) => { form.title = { en: 'A word', it: 'Una parola', ar: 'كلمة' } })
  const told = await heard('configuration')
  const after = (await visitor.get('/api/packs/italy')).body
  expect(after.configuration.forms.note.title.en).toBe('A word')
  expect([told.version, told.problems]).toEqual([after.configuration.version, 0])
  expect(after.configuration.version).not.toBe(before.configuration.version)
})

test('a broken definition is told with its problems, and the last good configuration goes on working', async () => {
  const heard = await openPage(server())
  const coordinator = await visit(server(), 'coordinator')
  const file = join(server().parts.packs.root, note)
  const good = readFileSync(file, 'utf8')
  writeFileSync(file, good.replace('"type": "string",', '"type": "string"'))

  await heard('configuration', ({ problems }) => problems !== 0)
  const broken = (await coordinator.get('/api/packs/italy')).body
  expect(broken.good).toBe(false)
  expect(broken.problems[0]).toMatchObject({ rule: 'invalid-json', file: note, line: expect.any(Number) })
  expect(broken.configuration.forms.note.title.en).toBe('A word')
  expect((await coordinator.post('inbox')).status).toBe(201)

  writeFileSync(file, good)
  await heard('configuration', ({ problems }) => problems === 0)
  expect((await coordinator.get('/api/packs/italy')).body.good).toBe(true)
})

test('an act is told to open pages without saying whose', async () => {
  const coordinator = await visit(server(), 'coordinator')
  const heard = await openPage(server())
  await coordinator.post('inbox')
  expect(await heard('cases')).toEqual({})
})

test('answers are shown as they were asked, also after the form has changed', async () => {
  const coordinator = await visit(server(), 'coordinator')
  const manager = await visit(server(), 'case_manager_ii')
  const { rows } = (await manager.get('worklist?tab=mine')).body
  const { caseId } = rows[0]
  expect((await manager.act(caseId, 'note', { text: 'Asked in the old way.' })).status).toBe(201)
  const { form, number } = (await storedEvents(server(), caseId)).at(-1) as unknown as { form: { version: string }; number: number }

  const heard = await openPage(server())
  editDefinition<{ answers: { properties: { text: { title: object } } } }>(server().parts.packs.root, note, ({ answers }) => {
    answers.properties.text.title = { en: 'Anything new?', it: 'Novità?', ar: 'جديد؟' }
  })
  await heard('configuration')
  const { lines } = (await manager.get(`cases/${caseId}?language=en`)).body
  expect(lines[number]).toEqual([expect.objectContaining({ question: 'What is worth remembering?', answer: 'Asked in the old way.' })])
  const asked = await coordinator.get(`forms/note/versions/${form.version}`)
  expect(asked.body.answers.properties.text.title.en).toBe('What is worth remembering?')
  expect((await coordinator.get('forms/note/versions/0000')).body.type).toBe('/problems/unknown-form')
})

test('summaries follow a change of definitions', async () => {
  const coordinator = await visit(server(), 'coordinator')
  const heard = await openPage(server())
  editDefinition<{ phases: Record<string, { due?: object }> }>(server().parts.packs.root, 'country-configs/italy/pack.json', ({ phases }) => {
    phases.received = { ...phases.received, due: { workingDays: 600 } }
  })
  await heard('configuration')
  const due = async () => (await coordinator.get('worklist?tab=unassigned&sort=due&descending=true')).body.rows[0].dueIn
  await expect.poll(due, { timeout: 10_000 }).toBeGreaterThan(500)
})
