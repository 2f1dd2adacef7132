import { beforeEach, expect, test, vi } from 'vitest'
import { copyDefinitions, editDefinition } from './definitions-copy.ts'
import { sharedServer } from './shared-server.ts'
import { storedEvents, type Visitor, visit } from './visitor.ts'

vi.setConfig({ testTimeout: 60_000 })

type Question = Record<string, unknown>
interface SmallForm { answers: { properties: Record<string, Question>; required?: string[] } }
interface SmallLevel { acts: Record<string, { continues?: boolean; by: string[] }> }
interface SmallPack { roles: Record<string, { sensitive?: boolean }> }

const NOTE = 'form-definitions/forms/note.json'
const LEVEL = 'form-definitions/cm-levels/information.json'
const title = (words: string) => ({ en: words, it: words, ar: words })

/** Here notes are gone on with: one question depends on another, one is calculated, one was sensitive once. */
const asked: SmallForm['answers'] = {
  properties: {
    text: { type: 'string', title: title('What happened?') },
    more: { type: 'boolean', title: title('More?') },
    detail: { type: 'string', title: title('What else?'), visibleWhen: 'more = true' },
    months: { type: 'integer', title: title('Months') },
    years: { type: 'number', title: title('Years'), calculate: 'months / 12' },
  },
}

const server = sharedServer((folder) => {
  const root = copyDefinitions(folder)
  editDefinition<SmallForm>(root, NOTE, (form) => { form.answers = { ...form.answers, ...structuredClone(asked), required: [] } })
  editDefinition<SmallLevel>(root, LEVEL, ({ acts }) => {
    if (acts.note) acts.note = { ...acts.note, continues: true, by: ['case_manager'] }
  })
  editDefinition<SmallPack>(root, 'country-configs/italy/pack.json', ({ roles }) => { roles.coordinator = { ...roles.coordinator, sensitive: false } })
  return root
}, { watching: true })

let manager: Visitor
let coordinator: Visitor
let caseId: string

beforeEach(async () => {
  manager = await visit(server(), 'case_manager_ii')
  coordinator = await visit(server(), 'coordinator')
  caseId = (await manager.get('worklist?tab=mine')).body.rows[0].caseId
})

/** Saves the form otherwise, and waits until that is what is asked. */
async function edit(change: (properties: Record<string, Question>) => void) {
  const versionNow = async () => (await manager.get(`cases/${caseId}/acts/note`)).body.version
  const before = await versionNow()
  editDefinition<SmallForm>(server().parts.packs.root, NOTE, ({ answers }) => change(answers.properties))
  await expect.poll(versionNow, { timeout: 10_000 }).not.toBe(before)
}
const start = async (visitor = manager) => (await visitor.get(`cases/${caseId}/acts/note`)).body
const send = async (answers: object, more: object = {}, visitor = manager) => {
  const { number } = await start(visitor)
  return visitor.post(`cases/${caseId}/acts`, { act: 'note', number, answers, requestId: crypto.randomUUID(), ...more })
}
const last = async () => (await storedEvents(server(), caseId)).at(-1) as unknown as { form: { version: string }; answers: object }

test('what is calculated is worked out again, whatever is sent; what is hidden or blank is not stored', async () => {
  expect((await send({ text: 'a', more: false, months: 24, years: 99 })).status).toBe(201)
  expect((await last()).answers).toEqual({ text: 'a', more: false, months: 24, years: 2 })
  const before = (await storedEvents(server(), caseId)).length
  const hidden = await send({ text: 'a', more: false, detail: 'nobody asked' })
  expect([hidden.status, hidden.body.problems[0].at]).toEqual([422, '/detail'])
  expect((await send({ text: 'a', more: false, detail: '', months: null, years: 99 })).status).toBe(201)
  expect((await storedEvents(server(), caseId)).length).toBe(before + 1)
  expect((await last()).answers).toEqual({ text: 'a', more: false })
})

test('after the form has changed it goes on as it was asked or as it is now, and says what changed, is lost and is missing', async () => {
  await send({ text: 'before', more: true, detail: 'in detail', months: 6 })
  const { version: old, earlier: none, asked: unchanged } = await start()
  expect([none.version, unchanged]).toEqual([old, undefined])
  await edit((properties) => {
    delete properties.detail
    properties.mood = { type: 'string', title: title('Mood'), requiredWhen: 'true' }
  })

  const { version, answers, earlier, asked: form, changes, carried } = await start()
  expect([version === old, answers, earlier.version]).toEqual([false, { text: 'before', more: true, detail: 'in detail', months: 6, years: 0.5 }, old])
  expect(earlier).toMatchObject({ by: { persona: 'case_manager_ii' }, answers: { detail: 'in detail' }, at: expect.any(String) })
  expect(form.answers.properties.detail.title.en).toBe('What else?')
  expect(changes.map(({ kind, path }: { kind: string; path: string }) => [kind, path])).toEqual([['removed', 'detail'], ['added', 'mood']])
  expect(carried).toEqual({
    answers: { text: 'before', more: true, months: 6, years: 0.5 },
    lost: [{ at: '/detail', question: title('What else?'), answer: 'in detail' }],
    missing: ['/mood'],
  })

  expect((await send({ text: 'again', more: true, detail: 'as asked' }, { version: old })).status).toBe(201)
  expect(await last()).toMatchObject({ form: { version: old }, answers: { detail: 'as asked' } })
  expect((await send({ text: 'now', mood: 'good' }, { version })).status).toBe(201)
  expect(await last()).toMatchObject({ form: { version }, answers: { text: 'now', mood: 'good' } })
  expect((await send({ text: 'now', detail: 'not asked any more' }, { version })).status).toBe(422)
})

test('a version in which this case has no answers is refused in words', async () => {
  const [{ version: current }] = (await manager.get('forms/note/versions')).body
  const { rows } = (await manager.get('worklist?tab=mine&size=50')).body
  await edit((properties) => { properties.text = { ...properties.text, description: title('In a few words') } })
  const untouched = rows.map((row: { caseId: string }) => row.caseId).find((id: string) => id !== caseId)
  const { kase } = (await manager.get(`cases/${untouched}`)).body
  const refused = await manager.post(`cases/${untouched}/acts?language=en`, { act: 'note', number: kase.number, answers: { text: 'x' }, requestId: crypto.randomUUID(), version: current })
  expect([refused.status, refused.body.type]).toEqual([409, '/problems/changed'])
  expect(refused.body.detail).toMatch(/what you typed can stay/)
  const bad = await send({ text: 'x' }, { version: 'latest' })
  expect([bad.status, bad.body.type]).toEqual([422, '/problems/invalid'])
})

test('whoever goes on without seeing an answer does not take it away', async () => {
  await edit((properties) => { properties.secret = { type: 'string', title: title('Secret'), sensitive: true, purpose: title('To help') } })
  await send({ text: 'seen by all', mood: 'good', secret: 'canary-of-a-secret' })
  // The mark is taken off, and only then the other role may go on with notes: definitions allow that. What was told under the mark stays hidden.
  await edit((properties) => { properties.secret = { type: 'string', title: title('Secret') } })
  editDefinition<SmallLevel>(server().parts.packs.root, LEVEL, ({ acts }) => acts.note?.by.push('coordinator'))
  await expect.poll(async () => (await start(coordinator)).act.possible, { timeout: 10_000 }).toBe(true)
  const seen = await start(coordinator)
  expect(JSON.stringify(seen)).not.toContain('canary-of-a-secret')
  expect(seen.answers).toEqual({ text: 'seen by all', mood: 'good' })
  expect((await send({ text: 'changed by the coordinator', mood: 'fair' }, {}, coordinator)).status).toBe(201)
  expect((await last()).answers).toEqual({ text: 'changed by the coordinator', mood: 'fair', secret: 'canary-of-a-secret' })
  expect((await start()).answers).toMatchObject({ secret: 'canary-of-a-secret' })
})
