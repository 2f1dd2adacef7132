import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../core/store/sqlite/sqlite-connection.ts'
import { startServer } from './started-server.ts'
import { visit } from './visitor.ts'

test('while another process holds the database writes are refused with the way out, and go through afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-locked-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const server = await startServer({ folder })
  onTestFinished(() => server.stop())
  const coordinator = await visit(server, 'coordinator')
  const { total, rows } = (await coordinator.get('inbox')).body

  const other = connect(join(folder, 'caseloom.db'))
  other.exec('BEGIN IMMEDIATE')
  const refused = await coordinator.post('inbox')
  expect([refused.status, refused.body.type]).toEqual([503, '/problems/store-failure'])
  expect(refused.body.detail).toMatch(/is locked by another process\. Close the other program that uses it, then try again\.$/)
  expect((await coordinator.get('inbox')).body.total).toBe(total)
  const unread = await coordinator.get(`cases/${rows[0].caseId}`)
  expect([unread.status, unread.body.type]).toEqual([503, '/problems/reading-not-kept'])
  expect(unread.body.detail).toMatch(/^A case is shown only once it is written down who looks at it\. .* is locked by another process/)
  other.exec('ROLLBACK')
  other.close()

  expect((await coordinator.post('inbox')).status).toBe(201)
}, 20_000)
