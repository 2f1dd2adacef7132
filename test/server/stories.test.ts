import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pastInstant, withDates } from '../../core/server/play-stories.ts'
import { copyDefinitions, editDefinition } from './definitions-copy.ts'
import { startServer } from './started-server.ts'

interface SmallStory { acts: [object, { answers: object }] }
interface SmallFeed { atStart: number }

const NOW = '2026-03-02T09:00:00.000Z'

async function started({ now = NOW, ...options }: { folder: string; root?: string; now?: string }) {
  const said: string[] = []
  const server = await startServer({ now: () => now, say: (sentence) => said.push(sentence), ...options })
  const { rows, total } = await server.parts.store.worklist({ pack: 'italy', sort: 'openedAt', offset: 0, limit: 1000 })
  return { server, said, rows, total }
}

function emptyFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-stories-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test.each([
  ['=today', '2026-03-02'],
  ['=today+7', '2026-03-09'],
  ['=today-30', '2026-01-31'],
  ['=today+3T10:30', '2026-03-05T10:30'],
  ['today', 'today'],
  ['= today', '= today'],
  [{ rows: [{ due: '=today+1', met: true, count: 3, nothing: null }] }, { rows: [{ due: '2026-03-03', met: true, count: 3, nothing: null }] }],
])('in a story, %j is %j', (written, meant) => {
  expect(withDates(written, '2026-03-02')).toEqual(meant)
})

test('what a story tells lies in the past and never after now', () => {
  const desk = { today: '2026-03-02', now: NOW }
  expect(pastInstant(desk, 10, 0)).toBe('2026-02-20T08:30:00.000Z')
  expect(pastInstant(desk, 10, 3)).toBe('2026-02-20T09:00:00.000Z')
  expect(pastInstant(desk, 0, 30)).toBe(NOW)
})

test('every story of the project is played to its end, at the first start only', async () => {
  const folder = emptyFolder()
  const first = await started({ folder })
  expect(first.said).toEqual([])
  const { stories = [], feeds = [] } = first.server.parts.packs.find('italy')?.lastGood ?? {}
  expect(first.total).toBe(stories.length + (feeds[0]?.atStart ?? 0))
  for (const { caseId } of first.rows) {
    const instants = (await first.server.parts.store.readEvents('italy', caseId)).map(({ at }) => at)
    expect(instants).toEqual([...instants].sort())
    expect(instants.filter((instant) => instant > NOW)).toEqual([])
  }
  await first.server.stop()

  const again = await started({ folder, now: '2026-03-09T09:00:00.000Z' })
  expect(again.rows).toEqual(first.rows)
  await again.server.stop()
})

test('a story act that is refused is said in a sentence, the rest goes on, and the mended story is played at the next start', async () => {
  const folder = emptyFolder()
  const root = copyDefinitions(folder)
  const story = 'country-configs/italy/stories/diallo.json'
  let answers = {}
  editDefinition<SmallFeed>(root, 'country-configs/italy/feeds/inps.json', (feed) => { feed.atStart = 1 })
  editDefinition<SmallStory>(root, story, ({ acts: [, convene] }) => { answers = convene.answers; convene.answers = {} })

  const first = await started({ folder, root })
  expect(first.said).toEqual([expect.stringMatching(/^The story "diallo" stops at act 2, "convene" by case_manager_desio: Some answers need another look\.[^]*\n {2}\/when /)])
  const { stories = [] } = first.server.parts.packs.find('italy')?.lastGood ?? {}
  expect(first.total).toBe(stories.length + 1)
  await first.server.stop()

  editDefinition<SmallStory>(root, story, ({ acts: [, convene] }) => { convene.answers = answers })
  const second = await started({ folder, root })
  expect([second.said, second.total]).toEqual([[], first.total])
  const numbers = (rows: typeof first.rows) => Object.fromEntries(rows.map(({ household, number }) => [household, number]))
  expect(numbers(second.rows)).toEqual({ ...numbers(first.rows), Diallo: 1 + (stories.find(({ id }) => id === 'diallo')?.acts.length ?? 0) })
  await second.server.stop()
})

test('a pack that never was without errors does not stop the others', async () => {
  const folder = emptyFolder()
  const root = copyDefinitions(folder)
  mkdirSync(join(root, 'country-configs/broken'))
  writeFileSync(join(root, 'country-configs/broken/pack.json'), '{')
  const { server } = await started({ folder, root })
  const listed = (await (await fetch(`${server.address}/api/packs`)).json()) as { id: string; problems: number }[]
  expect(listed.map(({ id, problems }) => [id, problems > 0])).toEqual([['broken', true], ['italy', false]])
  const session = await fetch(`${server.address}/api/packs/broken/session`)
  expect([session.status, (await session.json()).type]).toEqual([503, '/problems/no-configuration'])
  await server.stop()
})
